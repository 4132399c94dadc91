import type {EditorView} from '@codemirror/view';

/** Enter at the end of a list item begins the next one; at an empty item it ends the list. */
export function nextItem(view: EditorView): boolean {
  const {main} = view.state.selection;
  const line = view.state.doc.lineAt(main.head);
  const item = /^(\s*- )(.*)$/.exec(line.text);
  if (!item || !main.empty || main.head !== line.to || view.state.readOnly) {
    return false;
  }
  const bullet = item[1] ?? '';
  if (item[2] === '') {
    view.dispatch({changes: {from: line.from, to: line.to}, userEvent: 'delete'});
    return true;
  }
  if (/^\w[\w.-]*:(\s|$)/.test(item[2] ?? '')) {
    return false;
  }
  const from = main.head;
  view.dispatch({
    changes: {from, insert: `\n${bullet}`},
    selection: {anchor: from + 1 + bullet.length},
    scrollIntoView: true,
    userEvent: 'input',
  });
  return true;
}

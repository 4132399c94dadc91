/** Where in a rule file a position stands: under which keys, and whether at a key or at a value. */
export interface YamlPlace {
  /** The keys above, outermost first. */
  keys: string[];
  /** The key whose value is being written, empty at a key. */
  valueOf: string;
  /** What stands between the start of this key, value or list item and the cursor. */
  typed: string;
  /** Whether a list item is being written. */
  isItem: boolean;
  indent: number;
}

interface Lines {
  line(number: number): {text: string};
}

const KEY = /^(\s*)(?:- )?([\w.-]+):(?:\s|$)/;

export function placeAt(doc: Lines, number: number, before: string): YamlPlace {
  const indent = indentOf(before);
  const keys = keysAbove(doc, number, indent);
  const flow = flowPlace(before);
  if (flow) {
    const own = /^\s*(?:- )?([\w.-]+):/.exec(before)?.[1];
    const outer = own && before.indexOf('{') > before.indexOf(own) ? [own] : [];
    return {...flow, keys: [...keys, ...outer, ...flow.keys], isItem: false, indent};
  }
  const item = /^\s*- (.*)$/.exec(before);
  const rest = item ? (item[1] ?? '') : before.trimStart();
  const value = /^([\w.-]+):\s+(.*)$/.exec(rest);
  if (value) {
    return {keys, valueOf: value[1] ?? '', typed: value[2] ?? '', isItem: Boolean(item), indent};
  }
  return {keys, valueOf: '', typed: rest, isItem: Boolean(item), indent};
}

export function indentOf(text: string): number {
  return /^ */.exec(text)?.[0].length ?? 0;
}

function keysAbove(doc: Lines, number: number, indent: number): string[] {
  const keys: string[] = [];
  let left = indent;
  for (let at = number - 1; at >= 1 && left > 0; at--) {
    const text = doc.line(at).text;
    const found = KEY.exec(text);
    if (found && indentOf(text) < left) {
      keys.unshift(found[2] ?? '');
      left = indentOf(text);
    }
  }
  return keys;
}

/** Inside {…} or […]: the inner keys, and what is being written there. */
function flowPlace(before: string): Pick<YamlPlace, 'keys' | 'valueOf' | 'typed'> | null {
  const open: {key: string; start: number; list: boolean}[] = [];
  for (let at = 0; at < before.length; at++) {
    const sign = before.charAt(at);
    if (sign === '"') {
      const end = before.indexOf('"', at + 1);
      at = end < 0 ? before.length : end;
    } else if (sign === '{' || sign === '[') {
      const key = /([\w.-]+):\s*$/.exec(before.slice(0, at))?.[1] ?? '';
      open.push({key, start: at + 1, list: sign === '['});
    } else if (sign === '}' || sign === ']') {
      open.pop();
    } else if (sign === ',' && open.length > 0) {
      open[open.length - 1]!.start = at + 1;
    }
  }
  const inner = open[open.length - 1];
  if (!inner) {
    return null;
  }
  const part = before.slice(inner.start).trimStart();
  const value = /^([\w.-]+):\s*(.*)$/.exec(part);
  const keys = open.slice(1).map(each => each.key).filter(key => key !== '');
  if (inner.list) {
    return {keys, valueOf: inner.key, typed: part};
  }
  return {keys, valueOf: value?.[1] ?? '', typed: value ? (value[2] ?? '') : part};
}

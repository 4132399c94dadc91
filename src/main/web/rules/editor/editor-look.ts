import {HighlightStyle, syntaxHighlighting} from '@codemirror/language';
import {EditorView} from '@codemirror/view';
import {tags} from '@lezer/highlight';

/** The editor in the page's own colours, light and dark alike. */
const theme = EditorView.theme({
  '&': {height: '100%', color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: '14px'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.65'},
  '.cm-content': {padding: '10px 0 40px', caretColor: 'var(--accent)'},
  '.cm-line': {padding: '0 14px 0 6px'},
  '.cm-cursor': {borderLeftColor: 'var(--accent)', borderLeftWidth: '2px'},
  '.cm-gutters': {
    backgroundColor: 'var(--surface)',
    color: 'var(--muted)',
    border: 'none',
  },
  '.cm-lineNumbers .cm-gutterElement': {padding: '0 6px 0 12px', fontSize: '12px'},
  '.cm-activeLine': {backgroundColor: 'color-mix(in srgb, var(--sunken) 55%, transparent)'},
  '.cm-activeLineGutter': {backgroundColor: 'var(--sunken)', color: 'var(--ink)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {backgroundColor: 'color-mix(in srgb, var(--accent) 26%, transparent)'},
  '.cm-selectionMatch': {backgroundColor: 'var(--effort-soft)'},
  '.cm-matchingBracket': {backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--line)'},
  '.cm-tooltip': {
    maxWidth: '560px',
    border: '1px solid var(--control)',
    borderRadius: '10px',
    backgroundColor: 'var(--surface)',
    color: 'var(--ink)',
    boxShadow: '0 8px 30px rgb(0 0 0 / 18%)',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-completionInfo': {padding: '10px 12px', width: '300px', overflow: 'visible'},
  '.cm-tooltip.cm-tooltip-autocomplete': {overflow: 'visible'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {borderRadius: '9px', maxWidth: '520px', fontFamily: 'var(--mono)', maxHeight: '18em'},
  '.cm-tooltip-autocomplete > ul > li': {padding: '4px 10px 4px 4px', lineHeight: '1.5'},
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
  },
  '.cm-completionIcon': {display: 'none'},
  '.cm-completionLabel': {paddingLeft: '6px', fontSize: '13px'},
  '.cm-completionDetail': {color: 'inherit', opacity: '0.75'},
  '.cm-completionMatchedText': {textDecoration: 'none', fontWeight: '700'},
  '.cm-diagnostic': {padding: '8px 12px', font: '14px/1.45 var(--sans)', maxWidth: '520px'},
  '.cm-diagnostic-error': {borderLeft: '4px solid var(--alert)'},
  '.cm-diagnostic-warning': {borderLeft: '4px solid var(--effort)'},
  '.cm-diagnosticAction': {
    margin: '6px 0 0',
    padding: '4px 9px',
    borderRadius: '7px',
    backgroundColor: 'var(--accent)',
    color: 'var(--accent-ink)',
    font: '13px/1.4 var(--sans)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--alert) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintRange-warning': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--effort) 1.5px',
    textUnderlineOffset: '4px',
  },
  '.cm-lintPoint::after': {borderBottomColor: 'var(--alert)'},
  '.cm-gutter-lint': {width: '14px'},
  '.cm-gutter-lint .cm-gutterElement': {padding: '4px 0 0 3px'},
  '.cm-lint-marker': {
    content: 'none',
    width: '9px',
    height: '9px',
    marginTop: '4px',
    borderRadius: '50%',
  },
  '.cm-lint-marker-error': {content: 'none', backgroundColor: 'var(--alert)'},
  '.cm-lint-marker-warning': {content: 'none', backgroundColor: 'var(--effort)', borderRadius: '1px'},
  '.cm-snippetField': {backgroundColor: 'var(--accent-soft)'},
  '.cm-panels': {backgroundColor: 'var(--sunken)', color: 'var(--ink)'},
  '.cm-panel.cm-search': {padding: '8px 12px', font: '14px var(--sans)'},
  '.cm-textfield': {
    border: '1px solid var(--control)',
    borderRadius: '6px',
    backgroundColor: 'var(--surface)',
  },
  '.cm-button': {
    border: '1px solid var(--control)',
    borderRadius: '6px',
    background: 'var(--surface)',
    color: 'var(--ink)',
  },
  '.cm-tooltip-hover .gp-about': {padding: '10px 12px'},
  '.gp-about p': {margin: '0 0 6px', font: '14px/1.45 var(--sans)', whiteSpace: 'normal'},
  '.gp-about p:last-child': {marginBottom: '0'},
  '.gp-about .example': {color: 'var(--muted)', fontSize: '13px', fontStyle: 'italic'},
  '.gp-about .said': {color: 'var(--muted)', fontSize: '13px'},
  '.gp-about .said::before': {
    content: 'attr(data-language)',
    marginRight: '8px',
    fontSize: '11px',
    fontWeight: '700',
    color: 'var(--accent)',
  },
});

const colours = HighlightStyle.define([
  {tag: tags.definition(tags.propertyName), color: 'var(--accent)', fontWeight: '600'},
  {tag: tags.propertyName, color: 'var(--accent)', fontWeight: '600'},
  {tag: tags.comment, color: 'var(--muted)', fontStyle: 'italic'},
  {tag: tags.string, color: 'var(--effort-ink)'},
  {tag: [tags.number, tags.bool, tags.atom], color: 'var(--effort-ink)'},
  {tag: [tags.punctuation, tags.separator, tags.brace, tags.squareBracket], color: 'var(--muted)'},
]);

export const look = [theme, syntaxHighlighting(colours)];

import type {Text} from '@codemirror/state';
import type {Finding} from '../book/types.js';

/** A change of the text that mends a finding; `…` and unknown slots are left to be filled in. */
export interface Fix {
  words: string;
  from: number;
  to: number;
  insert: string;
}

/** Mistakes whose "instead" is a whole `key: value`; of others it may be prose about one. */
const KEYS = new Set([
  'colon',
  'bracket',
  'quotes',
  'wrong-id',
  'missing-owner',
  'missing-language',
  'missing-text',
  'missing-evidence',
  'missing-fix',
  'unknown-setting',
  'out-of-range',
  'duration',
  'scenario',
]);
const SENTENCES = new Set(['unknown-sentence', 'mixed-languages', 'round-quotes']);

/** What a finding's "instead" would change, or null if it only says what to think about. */
export function fixOf(finding: Finding, doc: Text): Fix | null {
  const {instead = '', line: number} = finding;
  if (instead === '' || number < 1 || number > doc.lines) {
    return null;
  }
  const words = instead.replace(/ \(.*\)$/, '').replace(/, with a number or a time$/, '').trim();
  const line = doc.line(number);
  if (words.startsWith('- ')) {
    return {words, from: line.from + line.text.search(/\S|$/), to: line.to, insert: words};
  }
  const key = /^([\w.-]+):(?: |$)/.exec(words)?.[1];
  if (key) {
    return KEYS.has(finding.code) ? keyFix(words, key, doc, finding) : null;
  }
  const isSentence = SENTENCES.has(finding.code) && !words.startsWith('one of ');
  return !words.includes(' ') || isSentence ? wordFix(words, finding, line) : null;
}

/** In place of the words that the message quotes, or of the item or value that begins there. */
function wordFix(words: string, finding: Finding, line: {from: number; text: string}): Fix {
  const column = Math.min(Math.max(finding.column - 1, 0), line.text.length);
  const rest = line.text.slice(column);
  const quoted = [...finding.message.matchAll(/“([^”]+)”|"([^"]+)"|\{[\w-]+\}/g)]
    .map(found => found[1] ?? found[2] ?? found[0])
    .find(text => rest.startsWith(text));
  if (quoted) {
    const from = line.from + column;
    return {words, from, to: from + quoted.length, insert: words};
  }
  const item = /^(\s*- )/.exec(line.text)?.[1];
  if (item && words.includes(' ')) {
    const from = line.from + item.length;
    return {words, from, to: line.from + line.text.length, insert: words};
  }
  const key = /^[\w.-]+:\s+/.exec(rest)?.[0].length ?? 0;
  const value = /^("[^"]*"|'[^']*'|[^,}\]\s]*)/.exec(rest.slice(key))?.[0].length ?? 0;
  const from = line.from + column + key;
  return {words, from, to: from + value, insert: words};
}

/** A whole `key: value`: in place of the one that is there, or where a card has it. */
function keyFix(words: string, key: string, doc: Text, finding: Finding): Fix {
  const line = doc.line(finding.line);
  const found = new RegExp(`(^|[\\s{,-])(${key.replaceAll('.', '\\.')})(:|\\s)`).exec(line.text);
  if (!found) {
    return added(words, key, doc, finding.line);
  }
  const start = found.index + (found[1] ?? '').length;
  const before = line.text.slice(0, start);
  const inside = before.split('{').length > before.split('}').length;
  const length = inside ? (/^[^,}]*/.exec(line.text.slice(start))?.[0].length ?? 0) : Infinity;
  const end = Math.min(start + length, line.text.length);
  return {words, from: line.from + start, to: line.from + end, insert: words};
}

function added(words: string, key: string, doc: Text, number: number): Fix {
  const line = doc.line(number);
  if (key === 'settings') {
    return addedSetting(words, doc);
  }
  if (/^(en|fr|es)$/.test(key)) {
    const brace = line.text.lastIndexOf('}');
    const at = brace < 0 ? line.to : line.from + brace;
    const indent = /^ */.exec(line.text)?.[0] ?? '';
    return {words, from: at, to: at, insert: brace < 0 ? `\n${indent}${words}` : `, ${words}`};
  }
  if (key === 'evidence') {
    const at = doc.length;
    const open = doc.line(doc.lines).text !== '';
    return {words, from: at, to: at, insert: `${open ? '\n' : ''}${words}\n`};
  }
  return {words, from: line.to, to: line.to, insert: `\n${words}`};
}

/** One more setting among those of the card, or its first one. */
function addedSetting(words: string, doc: Text): Fix {
  const setting = /\{(.*)\}/.exec(words)?.[1] ?? words;
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    const inner = /^settings:\s*\{(.*)\}\s*$/.exec(line.text)?.[1];
    if (inner !== undefined) {
      const at = line.from + line.text.lastIndexOf('}');
      return {words, from: at, to: at, insert: inner.trim() ? `, ${setting}` : setting};
    }
    if (/^settings:\s*$/.test(line.text)) {
      return {words, from: line.to, to: line.to, insert: `\n  ${setting}`};
    }
    if (line.text.startsWith('when:')) {
      return {words, from: line.from, to: line.from, insert: `${words}\n`};
    }
  }
  return {words, from: doc.length, to: doc.length, insert: `\n${words}`};
}

/** The text as a template of the editor, with something to fill in at each gap. */
export function templateOf(insert: string, settings: string[]): string {
  return insert
    .replaceAll('…', '${…}')
    .replace(/(?<!\$)\{([a-z][\w-]*)\}/g, (slot, name: string) =>
      settings.includes(name) || insert.includes('settings:') ? slot : `\${${name}}`,
    );
}

import type {Text} from '@codemirror/state';
import type {Finding} from '../book/types.js';

/** A change of the text that mends a finding. */
export interface Fix {
  words: string;
  from: number;
  to: number;
  insert: string;
}

const ITEM = /^(\s*- )(.*)$/;

/** What a finding's "instead" would change, one fix for each thing it proposes. */
export function fixesOf(finding: Finding, doc: Text): Fix[] {
  if (!finding.instead || finding.line < 1 || finding.line > doc.lines) {
    return [];
  }
  const line = doc.line(finding.line);
  const instead = finding.instead.trim();
  const key = /^([\w.-]+):(?: |$)/.exec(instead)?.[1];
  if (key) {
    return [keyFix(instead, key, doc, finding)];
  }
  const item = ITEM.exec(line.text);
  if (item && instead.includes(' ') && !/^[\w-]+(, [\w-]+)+$/.test(instead)) {
    const from = line.from + (item[1] ?? '').length;
    return [{words: instead, from, to: line.to, insert: instead}];
  }
  const word = wordAt(line.text, finding.column - 1);
  return instead
    .split(', ')
    .slice(0, 4)
    .map(words => ({words, from: line.from + word.from, to: line.from + word.to, insert: words}));
}

/** A whole `key: value`: in place of the one that is there, or as a line of its own. */
function keyFix(instead: string, key: string, doc: Text, finding: Finding): Fix {
  const line = doc.line(finding.line);
  const at = line.text.search(new RegExp(`(^|[\\s{,-])${key.replaceAll('.', '\\.')}:`));
  if (at < 0) {
    return {words: instead, from: line.to, to: line.to, insert: `\n${instead}`};
  }
  const from = line.from + line.text.indexOf(key, at);
  return {words: instead, from, to: line.to, insert: instead};
}

/** The value at a column, or the value after the key at it. */
function wordAt(text: string, column: number): {from: number; to: number} {
  let from = Math.min(Math.max(column, 0), text.length);
  const key = /^[\w.-]+:\s+/.exec(text.slice(from));
  from += key ? key[0].length : 0;
  const quoted = /^"[^"]*"|^'[^']*'/.exec(text.slice(from));
  const plain = /^[^,}\]]*/.exec(text.slice(from));
  const length = (quoted ?? plain)?.[0].trimEnd().length ?? 0;
  return {from, to: from + length};
}

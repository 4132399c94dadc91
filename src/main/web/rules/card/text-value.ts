import {LANGUAGES} from '../../shared/languages.js';

/** A single value in a card's text, and where it stands: lines and columns from 1. */
export interface TextValue {
  value: string;
  line: number;
  column: number;
  length: number;
}

/** The value under these keys, written in lines of their own or inside {…}. */
export function valueAt(text: string, keys: string[]): TextValue | null {
  const lines = text.split('\n');
  let [from, indent] = [0, 0];
  for (const [depth, key] of keys.entries()) {
    const at = lines.findIndex((line, number) => number >= from && isKey(line, key, indent));
    if (at < 0) {
      return null;
    }
    const rest = keys.slice(depth + 1);
    const line = lines[at] ?? '';
    const start = line.indexOf(`${key}:`) + key.length + 1;
    if (rest.length === 0 || line.slice(start).trim().startsWith('{')) {
      return inLine(line, at + 1, start, rest);
    }
    from = at + 1;
    indent = /^ */.exec(lines[from] ?? '')?.[0].length ?? 0;
    if (indent === 0) {
      return null;
    }
  }
  return null;
}

function isKey(line: string, key: string, indent: number): boolean {
  return line.startsWith(`${' '.repeat(indent)}${key}:`);
}

function inLine(line: string, number: number, from: number, keys: string[]): TextValue | null {
  let start = from;
  for (const key of keys) {
    const found = new RegExp(`[{,]\\s*${key}:`).exec(line.slice(start));
    if (!found) {
      return null;
    }
    start += found.index + found[0].length;
  }
  const space = /^\s*/.exec(line.slice(start))?.[0].length ?? 0;
  const pattern = keys.length > 0 ? /^("[^"]*"|[^,}#]*)/ : /^("[^"]*"|[^#]*)/;
  const value = pattern.exec(line.slice(start + space))?.[0].trimEnd() ?? '';
  const column = start + space + 1;
  return value === '' ? null : {value, line: number, column, length: value.length};
}

/** Texts by language under a key: `key: {en: …, fr: …}`, or a line for each. */
export function byLanguage(text: string, keys: string[]): Record<string, string> {
  const found = LANGUAGES.map(language => {
    const value = valueAt(text, [...keys, language]);
    return [language, unquoted(value?.value ?? '')] as const;
  });
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}

function unquoted(value: string): string {
  const double = /^"(.*)"$/.exec(value)?.[1];
  const single = /^'(.*)'$/.exec(value)?.[1];
  return double?.replaceAll('\\"', '"') ?? single?.replaceAll("''", "'") ?? value;
}

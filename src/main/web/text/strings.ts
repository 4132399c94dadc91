import type {Language} from '../shared/languages.js';
import {en, type Strings, type Words} from './en.js';
import {es} from './es.js';
import {fr} from './fr.js';

export type {Language, Strings, Words};

const ALL: Record<Language, Strings> = {en, fr, es};

/** The words in the interaction's language, else the browser's, else English. */
export function stringsFor(language: string): Strings {
  return ALL[languageOf(language)];
}

export function languageOf(language: string): Language {
  const wishes = [language, ...navigator.languages].map(wish => wish.slice(0, 2).toLowerCase());
  return wishes.find((wish): wish is Language => wish in ALL) ?? 'en';
}

/** The words with each {name} replaced. */
export function fill(words: string, values: Record<string, string | number>): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** A title of no case in particular: what it takes from the interaction is left open. */
export function elided(title: string): string {
  return title.replace(/\{[^}]*\}?/g, '…');
}

/** A key of the center's own made readable. */
export function readable(key: string | null | undefined): string {
  return (key ?? '').replaceAll('-', ' ').replaceAll('_', ' ');
}

/** The word for a key, or the key itself made readable. */
export function word(words: Words, key: string): string {
  return words[key] ?? readable(key);
}

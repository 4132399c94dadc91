import {language} from '../../text/rules-strings.js';
import type {ByLanguage} from './types.js';

/** Words in the page's language, else in English, else in any. */
export function said(words: ByLanguage | string | null | undefined): string {
  if (!words || typeof words === 'string') {
    return words ?? '';
  }
  return words[language] ?? words['en'] ?? Object.values(words)[0] ?? '';
}

/** A day and a time as the reader writes them; today's without the day. */
export function moment(at: string | undefined): string {
  const date = new Date(at ?? '');
  if (Number.isNaN(date.getTime())) {
    return at ?? '';
  }
  const today = new Date().toDateString() === date.toDateString();
  return date.toLocaleString(language, {
    ...(today ? {} : {day: 'numeric', month: 'short', year: 'numeric'}),
    hour: '2-digit',
    minute: '2-digit',
  });
}

import {isForUs} from '../agent/keys.js';

export type Deed =
  | 'down'
  | 'up'
  | 'open'
  | 'back'
  | 'next'
  | 'previous'
  | 'verdict-1'
  | 'verdict-2'
  | 'verdict-3'
  | 'verdict-4'
  | 'note'
  | 'book'
  | 'all'
  | 'glass'
  | 'queue'
  | 'search'
  | 'rules'
  | 'help';

const KEYS: Record<string, Deed> = {
  j: 'down',
  k: 'up',
  Escape: 'back',
  n: 'next',
  p: 'previous',
  '1': 'verdict-1',
  '2': 'verdict-2',
  '3': 'verdict-3',
  '4': 'verdict-4',
  c: 'note',
  t: 'book',
  a: 'all',
  u: 'glass',
  '/': 'search',
  '?': 'help',
};

/** What leaves the part that is open needs Alt, so that a slip of the finger never does. */
const ALT: Record<string, Deed> = {KeyQ: 'queue', KeyR: 'rules'};

/** What a key press asks of the page; the keys are the same in every language. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    return ALT[event.code] ?? null;
  }
  return isForUs(event) ? (KEYS[event.key] ?? null) : null;
}

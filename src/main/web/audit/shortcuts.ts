import type {KeyRows} from '../shared/key-help.js';
import {isForUs, isOnControl} from '../shared/keys.js';
import {words} from '../text/audit-strings.js';

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
  | 'take'
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
  Enter: 'open',
  Escape: 'back',
  n: 'next',
  p: 'previous',
  '1': 'verdict-1',
  '2': 'verdict-2',
  '3': 'verdict-3',
  '4': 'verdict-4',
  c: 'note',
  m: 'take',
  t: 'book',
  a: 'all',
  u: 'glass',
  '/': 'search',
  '?': 'help',
};

/** What leaves the part that is open needs Alt, so that a slip of the finger never does. */
const ALT: Record<string, Deed> = {KeyQ: 'queue', KeyR: 'rules'};

const HELP: KeyRows = [
  [['J', 'K'], 'walk'],
  [['↓', '↑'], 'rows'],
  [['Enter'], 'open'],
  [['1', '2', '3', '4'], 'verdict'],
  [['C'], 'note'],
  [['N', 'P'], 'next'],
  [['M'], 'take'],
  [['A'], 'all'],
  [['T'], 'book'],
  [['U'], 'glass'],
  [['Esc'], 'back'],
  [['Alt Q', '/', 'Alt R'], 'views'],
  [['?'], 'help'],
];

/** What a key press asks of the page; the keys are the same in every language. */
export function deedOf(event: KeyboardEvent): Deed | null {
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    return ALT[event.code] ?? null;
  }
  const own = event.key === 'Enter' && isOnControl(event);
  return isForUs(event) && !own ? (KEYS[event.key] ?? null) : null;
}

/** What the keys do, for whoever asks. */
export function keyRows(): KeyRows {
  return HELP.map(([keys, deed]) => [keys, words.keys[deed] ?? '']);
}

import type {KeyRows} from '../shared/key-help.js';
import {isForUs} from '../shared/keys.js';
import {words} from '../text/rules-strings.js';

export type Deed =
  | 'save'
  | 'search'
  | 'editor'
  | 'next'
  | 'previous'
  | 'publish'
  | 'create'
  | 'history'
  | 'backtest'
  | 'help';

const ALT: Record<string, Deed> = {
  KeyE: 'editor',
  BracketRight: 'next',
  BracketLeft: 'previous',
  KeyP: 'publish',
  KeyN: 'create',
  KeyH: 'history',
  KeyB: 'backtest',
};

const HELP: KeyRows = [
  [['/'], 'search'],
  [['↑', '↓', '←', '→', 'Enter'], 'tree'],
  [['Alt E'], 'editor'],
  [['Ctrl Space'], 'complete'],
  [['Ctrl .'], 'instead'],
  [['F8'], 'nextFinding'],
  [['Esc', 'Tab'], 'leave'],
  [['Ctrl S'], 'save'],
  [['Alt [', 'Alt ]'], 'tabs'],
  [['Alt P'], 'publish'],
  [['Alt N'], 'newCard'],
  [['Alt B'], 'backtest'],
  [['Alt H'], 'history'],
  [['?'], 'help'],
];

/** What a key press asks of the whole page, wherever the focus is. */
export function deedOf(event: KeyboardEvent): Deed | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && !event.altKey && event.key.toLowerCase() === 's') {
    return 'save';
  }
  if (event.altKey && !control) {
    return ALT[event.code] ?? null;
  }
  if (isForUs(event)) {
    return {'/': 'search' as const, '?': 'help' as const}[event.key] ?? null;
  }
  return null;
}

/** What the keys do, for whoever asks. */
export function keyRows(): KeyRows {
  return HELP.map(([keys, deed]) => [keys, words.keys[deed] ?? '']);
}

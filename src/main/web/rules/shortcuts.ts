import {isForUs} from '../agent/keys.js';

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

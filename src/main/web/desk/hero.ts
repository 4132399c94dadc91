import type {DeskCard} from './desk.js';

/** Best first: by priority, then the one that came first. */
export function ranked(cards: readonly DeskCard[]): DeskCard[] {
  return [...cards].sort(
    (a, b) =>
      b.suggestion.priority - a.suggestion.priority ||
      Date.parse(a.suggestion.raisedAt) - Date.parse(b.suggestion.raisedAt) ||
      a.place - b.place,
  );
}

/**
 * The card that is shown large: the one that is chosen, or that was before, as long as it is there,
 * because what is being read must not move; else the best that is not leaving.
 */
export function heroOf(
  cards: readonly DeskCard[],
  chosen: string,
  before: string,
): DeskCard | undefined {
  const best = ranked(cards);
  return (
    best.find(card => card.suggestion.id === chosen) ??
    best.find(card => card.suggestion.id === before) ??
    best.find(card => !card.leaving) ??
    best[0]
  );
}

import {isOver, type Desk, type DeskCard} from './desk.js';

/** How long things linger. Accepted words stay readable while the agent says them. */
const FADES = 5_000;
const ACCEPTED_STAYS = 15_000;
const OVER_STAYS = 180_000;

export function lingers(card: DeskCard, now: number): boolean {
  if (!card.leaving) {
    return true;
  }
  const stay = card.leaving.why === 'accepted' ? ACCEPTED_STAYS : FADES;
  return now - card.leaving.at < stay;
}

/** The desk without what has left; the same desk if nothing has. */
export function sweep(desk: Desk, now: number): Desk {
  const stale = desk.some(
    it => it.cards.some(card => !lingers(card, now)) || gone(it.endedAt, now),
  );
  if (!stale) {
    return desk;
  }
  return desk
    .filter(it => !gone(it.endedAt, now))
    .map(it => ({...it, cards: it.cards.filter(card => lingers(card, now))}));
}

function gone(endedAt: number | undefined, now: number): boolean {
  return endedAt !== undefined && now - endedAt > OVER_STAYS;
}

/** The interaction to look at: the chosen one while it runs, else the newest that runs. */
export function choose(desk: Desk, chosen: string): string {
  const current = desk.find(it => it.id === chosen);
  if (current && !isOver(current)) {
    return chosen;
  }
  const running = desk.filter(it => !isOver(it));
  return running.at(-1)?.id ?? current?.id ?? desk.at(-1)?.id ?? '';
}

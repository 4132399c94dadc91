import {isOver, type Desk, type DeskCard, type DeskInteraction} from './desk.js';

/** How long things linger. Accepted words stay readable while the agent says them. */
const FADES = 5_000;
const ACCEPTED_STAYS = 15_000;
const OVER_STAYS = 60_000;
/** For how long the end of an interaction is looked at before another one that runs. */
const END_IS_READ = 10_000;

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

/**
 * The interaction to look at: the chosen one while it runs, and a little after its end; else the
 * call that runs, else the newest that does.
 */
export function choose(desk: Desk, chosen: string, now: number): string {
  const current = desk.find(it => it.id === chosen);
  const [first] = inSight(desk);
  if (current && !isOver(current)) {
    return chosen;
  }
  const isRead = current?.endedAt !== undefined && now - current.endedAt < END_IS_READ;
  return current && isRead && !isCall(first) ? chosen : (first?.id ?? current?.id ?? desk.at(-1)?.id ?? '');
}

/** The interactions that run: calls first, then the newest. */
export function inSight(desk: Desk): DeskInteraction[] {
  return desk
    .filter(it => !isOver(it))
    .sort((a, b) => Number(isCall(b)) - Number(isCall(a)) || b.startedAt - a.startedAt);
}

/** Those that are over, the newest first. */
export function recent(desk: Desk): DeskInteraction[] {
  return desk.filter(isOver).sort((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0));
}

function isCall(it: DeskInteraction | undefined): boolean {
  return it?.channel === 'voice' || it?.channel === 'video';
}

import type {Charge} from '../stream/frames.js';
import {isOver, type DeskInteraction} from './desk.js';

/** Below this effort an interaction is called easy, here as on the server. */
export const EASY_BELOW = 20;

export type SilenceState =
  | 'nobody'
  | 'paused'
  | 'over'
  | 'overHard'
  | 'quiet'
  | 'capped'
  | 'open'
  | 'unknown'
  | 'easy';

/** Why there is no suggestion. */
export interface Silence {
  state: SilenceState;
  /** The server's own sentences on it, in the interaction's language. */
  text?: string;
  until?: number;
  /** The driver that cost most. */
  cause?: string;
}

/** What the page itself knows beside the interaction. */
export interface Surroundings {
  isPaused: boolean;
  mutedUntil: number;
  now: number;
}

/** From the facts at hand: what the server said counts as long as it fits the effort shown. */
export function silenceOf(it: DeskInteraction | undefined, around: Surroundings): Silence {
  if (around.isPaused) {
    return {state: 'paused'};
  }
  if (!it) {
    return {state: 'nobody'};
  }
  const cause = largestCause(it.charges);
  if (isOver(it)) {
    return {state: it.score < EASY_BELOW ? 'over' : 'overHard', cause};
  }
  const said = it.attention;
  const until = Math.max(around.mutedUntil, said?.until ? Date.parse(said.until) : 0);
  if (until > around.now) {
    return {state: 'quiet', until};
  }
  if (said?.state === 'capped') {
    return {state: 'capped', text: said.text};
  }
  if (it.score >= EASY_BELOW) {
    return {state: 'open', text: said?.state === 'open' ? said.text : undefined, cause};
  }
  return {state: said?.state === 'unknown' ? 'unknown' : 'easy'};
}

/** The driver whose charges cost most; of equals, the one that came first. */
export function largestCause(charges: readonly Charge[]): string | undefined {
  const points = new Map<string, number>();
  for (const {driver, points: cost} of charges) {
    points.set(driver, (points.get(driver) ?? 0) + cost);
  }
  return [...points].reduce<[string, number] | undefined>(
    (most, each) => (most && most[1] >= each[1] ? most : each),
    undefined,
  )?.[0];
}

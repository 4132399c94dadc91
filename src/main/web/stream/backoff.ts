/** Waiting times with full jitter: many pages that lost one server do not come back at once. */

const FLOOR = 250;
const CEILING = 15_000;

/** Milliseconds to wait before attempt n (0 is the first). */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const cap = Math.min(CEILING, FLOOR * 2 ** Math.min(attempt + 1, 10));
  return Math.max(FLOOR, Math.round(random() * cap));
}

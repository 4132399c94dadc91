import {svg} from 'lit';

/**
 * The effort curve beside one row, running downwards: right is harder. The pieces of all rows
 * join into one line, however high each row is.
 */
export function gutter(before: number, after: number) {
  const from = place(before);
  const to = place(after);
  const line = `M${from} 0V50H${to}V100`;
  return svg`<svg class="gutter ${after < 5 ? 'easy' : ''}" viewBox="0 0 100 100"
      preserveAspectRatio="none" aria-hidden="true">
    <path class="area" d="${line}H0V0Z"></path>
    <path class="line" d=${line}></path>
  </svg>`;
}

/** A wait, a hold or a silence as a length, not to scale: the double time is one step longer. */
export function lengthBar(millis: number, kind: string) {
  const steps = Math.max(0, Math.log2(millis / 10_000));
  const height = Math.round(Math.min(110, 20 + 13 * steps));
  return svg`<svg class="length ${kind}" width="10" height=${height} aria-hidden="true">
    <line x1="5" y1="2" x2="5" y2=${height - 2}></line>
  </svg>`;
}

function place(score: number): number {
  return Math.round(4 + (Math.min(100, Math.max(0, score)) / 100) * 92);
}

import {svg} from 'lit';
import {whole, words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import type {Benchmark} from '../book/types.js';

/**
 * The score on its scale from 0 to 100, against others of the same kind: half of them lie left of
 * the band, nine in ten left of its end. Its look is in score-strip.styles.
 */
export function scoreStrip(score: number, benchmark: Benchmark | null | undefined) {
  return svg`<svg class="strip" role="img" aria-label=${stripLabel(score, benchmark)}>
    <rect class="scale" x="0" y="8" width="100%" height="4" rx="2"></rect>
    ${benchmark ? others(benchmark) : ''}
    <circle class="score ${isHard(score, benchmark) ? 'hard' : ''}" cx="${inside(score)}%" cy="10"
      r="5.5"></circle>
  </svg>`;
}

export function stripLabel(score: number, benchmark: Benchmark | null | undefined): string {
  if (!benchmark) {
    return fill(words.noBenchmark, {score: whole(score)});
  }
  return fill(words.benchmark, {
    score: whole(score),
    n: whole(benchmark.n),
    of: benchmark.of,
    median: whole(benchmark.median),
    p90: whole(benchmark.p90),
  });
}

function others({median, p90}: Benchmark) {
  return svg`
    <rect class="usual" x="${inside(median)}%" y="8" height="4"
      width="${Math.max(0.5, inside(p90) - inside(median))}%"></rect>
    <rect class="tick" x="${inside(median)}%" y="4" width="1.5" height="12"></rect>
    <rect class="tick" x="${inside(p90)}%" y="4" width="1.5" height="12"></rect>
  `;
}

function isHard(score: number, benchmark: Benchmark | null | undefined): boolean {
  return benchmark ? score > benchmark.p90 : score >= 50;
}

function inside(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)) * 10) / 10;
}

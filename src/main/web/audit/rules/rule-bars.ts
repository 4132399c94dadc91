import {css, svg} from 'lit';

/** The look of both bars. */
export const barStyles = css`
  .bar {
    display: block;
    width: calc(100% - 12px);
    height: 20px;
    margin: 0 6px;
    overflow: visible;
  }
  .scale {
    fill: var(--line);
  }
  .range {
    fill: var(--accent);
    opacity: 0.35;
  }
  .best {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }
  .rate {
    fill: var(--control);
  }
  .rate.odd {
    fill: var(--effort);
  }
  .usual {
    fill: var(--ink);
  }
`;

/** A share with its interval: where the truth may lie, and the best guess in it. */
export function intervalBar(share: number, low: number, high: number) {
  return svg`<svg class="bar" aria-hidden="true">
    <rect class="scale" x="0" y="8" width="100%" height="4" rx="2"></rect>
    <rect class="range" x=${at(low)} y="6" height="8" rx="4"
      width="${Math.max(1, (high - low) * 100)}%"></rect>
    <circle class="best" cx=${at(share)} cy="10" r="5.5"></circle>
  </svg>`;
}

/** A rate as a bar from nothing, with a line where the usual one is; odd if it lies beyond chance. */
export function rateBar(rate: number, usual: number | null | undefined, odd: boolean) {
  return svg`<svg class="bar" aria-hidden="true">
    <rect class="scale" x="0" y="8" width="100%" height="4" rx="2"></rect>
    <rect class="rate ${odd ? 'odd' : ''}" x="0" y="6" height="8" rx="4"
      width=${at(rate)}></rect>
    ${usual === null || usual === undefined
      ? ''
      : svg`<rect class="usual" x=${at(usual)} y="2" width="2" height="16"></rect>`}
  </svg>`;
}

function at(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}

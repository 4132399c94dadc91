import {svg} from 'lit';

const WIDTH = 320;

/** Two bars of the same scale, live above candidate. The numbers stand beside them as text. */
export function barPair(live: number, candidate: number, most: number) {
  const long = (value: number) => (most > 0 ? Math.max(value > 0 ? 2 : 0, (value / most) * WIDTH) : 0);
  return svg`<svg class="bars" viewBox="0 0 ${WIDTH} 22" preserveAspectRatio="none"
      aria-hidden="true">
    <rect class="live" x="0" y="1" height="9" rx="2" width=${long(live)}></rect>
    <rect class="candidate" x="0" y="12" height="9" rx="2" width=${long(candidate)}></rect>
  </svg>`;
}

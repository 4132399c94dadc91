import {LitElement, css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Measured} from '../shared/measured.js';
import {common} from '../shared/styles.js';
import {words} from '../text/findings-strings.js';
import {number} from './issues.js';

/** The CES that goes with the scores from … to …, on so many answers. */
export interface Step {
  from: number;
  to: number;
  value: number;
  n: number;
}

const WIDEST = 560;
const HEIGHT = 190;
const EDGE = {left: 30, right: 12, top: 26, bottom: 34};

const y = (ces: number): number =>
  HEIGHT - EDGE.bottom - ((ces - 1) / 6) * (HEIGHT - EDGE.top - EDGE.bottom);

/** The answers that go with each effort, as a falling line. The sentence above says the same. */
@customElement('gp-effort-ces-curve')
export class EffortCesCurve extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        max-width: ${WIDEST}px;
        height: ${HEIGHT}px;
      }
      text {
        fill: var(--muted);
        font-size: 12px;
      }
      .grid {
        stroke: var(--line);
      }
      polyline {
        fill: none;
        stroke: var(--accent);
        stroke-width: 2.5;
        stroke-linejoin: round;
      }
    `,
  ];

  @property({attribute: false}) curve: Step[] = [];
  private readonly size = new Measured(this);

  override render() {
    const width = Math.min(WIDEST, this.size.width);
    const x = (score: number): number =>
      EDGE.left + (score / 100) * (width - EDGE.left - EDGE.right);
    const points = this.curve
      .flatMap(step => [`${x(step.from)},${y(step.value)}`, `${x(step.to)},${y(step.value)}`])
      .join(' ');
    return html`<svg viewBox="0 0 ${width} ${HEIGHT}" role="img" aria-label=${words.curve}>
      ${[1, 3, 5, 7].map(
        ces => svg`<line class="grid" x1=${EDGE.left} x2=${width - EDGE.right} y1=${y(ces)}
            y2=${y(ces)}></line>
          <text x=${EDGE.left - 6} y=${y(ces) + 4} text-anchor="end">${number(ces)}</text>`,
      )}
      ${[0, 20, 40, 60, 80, 100].map(
        score => svg`<text x=${x(score)} y=${HEIGHT - EDGE.bottom + 16}
          text-anchor="middle">${number(score)}</text>`,
      )}
      <text x="0" y="10">CES</text>
      <text x=${width - EDGE.right} y=${HEIGHT - 3} text-anchor="end">${words.band} →</text>
      <polyline points=${points}></polyline>
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-effort-ces-curve': EffortCesCurve;
  }
}

import {LitElement, css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Measured} from '../shared/measured.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, word} from '../text/strings.js';
import {nearest, placeNames, type Box, type Spot} from './chart-names.js';
import {nameOf, number, percent, saveCsv, type Issue} from './issues.js';

const KEYS = ['fix', 'move-to-self-service', 'keep-as-a-good-moment', 'accept', 'none'];
const HEIGHT = 290;
const EDGE = {left: 46, right: 22, top: 18, bottom: 40};
const STEPS = 4;

/** Further from its circle than this, in pixels, a name has a line to it. */
const NEAR = 8;

/** An issue with its place. */
interface Bubble extends Spot {
  issue: Issue;
}

/**
 * Issues as bubbles: the agents' time across, pain upwards, as large as its customers. Each can be
 * reached by keyboard. Fires `choose` with an issue.
 */
@customElement('gp-issue-chart')
export class IssueChart extends LitElement {
  static override styles = [
    common,
    css`
      figure {
        margin: 0;
      }
      svg {
        display: block;
        width: 100%;
        height: ${HEIGHT}px;
        overflow: visible;
      }
      text {
        fill: var(--muted);
        font-size: 12px;
      }
      .name {
        fill: var(--ink);
        font-size: 12.5px;
        font-weight: 550;
        paint-order: stroke;
        stroke: var(--paper);
        stroke-width: 3px;
        cursor: pointer;
      }
      .lead {
        stroke: var(--muted);
      }
      .grid {
        stroke: var(--line);
      }
      a {
        cursor: pointer;
      }
      circle,
      i {
        fill: var(--control);
        background: var(--control);
      }
      circle {
        fill-opacity: 0.72;
        stroke: var(--surface);
      }
      .fix {
        fill: var(--alert);
        background: var(--alert);
      }
      .move-to-self-service {
        fill: var(--accent);
        background: var(--accent);
      }
      .keep-as-a-good-moment {
        fill: var(--effort);
        background: var(--effort);
      }
      .accept {
        fill: var(--muted);
        background: var(--muted);
      }
      figcaption {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 14px;
        color: var(--muted);
        font-size: 12.5px;
      }
      .csv {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
      }
      i {
        display: inline-block;
        width: 10px;
        height: 10px;
        margin-right: 5px;
        border-radius: 50%;
      }
    `,
  ];

  @property({attribute: false}) issues: Issue[] = [];
  private readonly pen = document.createElement('canvas').getContext('2d');
  private readonly size = new Measured(this);

  override render() {
    const policies = KEYS.filter(key => this.issues.some(each => (each.policy ?? 'none') === key));
    const most = Math.min(1, 1.2 * Math.max(0.04, ...this.issues.map(each => each.timeShare)));
    const highest = Math.min(1, 1.2 * Math.max(0.2, ...this.issues.map(each => each.pain)));
    const bubbles = this.bubbles(most, highest);
    return html`<figure>
      <svg role="group" aria-label=${words.chart} viewBox="0 0 ${this.size.width} ${HEIGHT}">
        ${this.axes(most, highest)}
        ${bubbles.map(each => this.bubble(each))} ${this.names(bubbles)}
      </svg>
      <figcaption>
        ${policies.map(key => html`<span><i class=${key}></i>${word(words.policies, key)}</span>`)}
        <span>${words.sizeIs}</span>
        <button class="csv" @click=${this.save}>${words.csv}</button>
      </figcaption>
    </figure>`;
  }

  private axes(most: number, highest: number) {
    const {left, right, top, bottom} = EDGE;
    const low = HEIGHT - bottom;
    const end = this.size.width - right;
    const steps = [...Array(STEPS + 1).keys()].map(step => step / STEPS);
    return svg`
      ${steps.map(step => {
        const y = low - step * (low - top);
        return svg`<line class="grid" x1=${left} x2=${end} y1=${y} y2=${y}></line>
          <text x=${left - 6} y=${y + 4} text-anchor="end">${number(step * highest, 2)}</text>`;
      })}
      ${steps.map(
        step => svg`<text x=${left + step * (end - left)} y=${low + 16}
          text-anchor="middle">${percent(step * most)}</text>`,
      )}
      <text x=${end} y=${HEIGHT - 6} text-anchor="end">${words.axisTime} →</text>
      <text x="0" y="9">↑ ${words.axisPain}</text>
    `;
  }

  /** The largest first, so that the small ones lie on top. */
  private bubbles(most: number, highest: number): Bubble[] {
    const {left, right, top, bottom} = EDGE;
    const customers = Math.max(1, ...this.issues.map(each => each.customers));
    return [...this.issues]
      .sort((a, b) => b.customers - a.customers)
      .map(issue => ({
        issue,
        x: left + (issue.timeShare / most) * (this.size.width - left - right),
        y: HEIGHT - bottom - (issue.pain / highest) * (HEIGHT - top - bottom),
        r: 5 + 22 * Math.sqrt(issue.customers / customers),
      }));
  }

  /** Over all bubbles; readers without sight have them with the bubbles. */
  private names(bubbles: Bubble[]) {
    const area: Box = {
      left: EDGE.left + 2,
      top: EDGE.top - 4,
      right: this.size.width - 2,
      bottom: HEIGHT - EDGE.bottom - 1,
    };
    const widths = bubbles.map(({issue}) => this.widthOf(nameOf(issue.issue)));
    const places = placeNames(bubbles, widths, area);
    return svg`<g aria-hidden="true">
      ${bubbles.map((bubble, at) => {
        const place = places[at];
        const issue = bubble.issue;
        return place
          ? svg`${lead(bubble, place)}<text class="name" x=${place.left} y=${place.bottom - 3.5}
              @click=${() => this.choose(issue)}>${nameOf(issue.issue)}</text>`
          : '';
      })}
    </g>`;
  }

  private widthOf(name: string): number {
    if (!this.pen) {
      return 7 * name.length;
    }
    this.pen.font = `550 12.5px ${getComputedStyle(this).fontFamily}`;
    return this.pen.measureText(name).width;
  }

  private bubble({issue, x, y, r}: Bubble) {
    const said = fill(words.bubble, {
      issue: nameOf(issue.issue),
      time: percent(issue.timeShare),
      pain: number(issue.pain, 2),
      customers: number(issue.customers),
    });
    return svg`<a role="button" tabindex="0" aria-label=${said}
        @click=${() => this.choose(issue)} @keydown=${(event: KeyboardEvent) =>
          event.key === 'Enter' && this.choose(issue)}>
        <title>${said}</title>
        <circle class=${issue.policy ?? ''} cx=${x} cy=${y} r=${r}></circle>
      </a>`;
  }

  private choose(issue: Issue): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: issue.issue}));
  }

  private readonly save = (): void =>
    saveCsv('chart.csv', [
      [words.issue, words.axisTime, words.pain, words.customers, words.policy],
      ...this.issues.map(each => [
        each.issue,
        each.timeShare,
        each.pain,
        each.customers,
        each.policy,
      ]),
    ]);
}

/** From a circle to its name, if that is not beside it. */
function lead({x, y, r}: Spot, name: Box) {
  const end = nearest(name, {x, y});
  const far = Math.hypot(end.x - x, end.y - y);
  return far > r + NEAR
    ? svg`<line class="lead" x1=${x + ((end.x - x) * r) / far} y1=${y + ((end.y - y) * r) / far}
        x2=${end.x} y2=${end.y}></line>`
    : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-issue-chart': IssueChart;
  }
}

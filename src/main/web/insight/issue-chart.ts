import {LitElement, css, html, svg} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, word} from '../text/strings.js';
import {nameOf, number, percent, saveCsv, type Issue} from './issues.js';

const KEYS = ['fix', 'move-to-self-service', 'keep-as-a-good-moment', 'accept', 'none'];
const HEIGHT = 290;
const EDGE = {left: 46, right: 22, top: 18, bottom: 40};
const STEPS = 4;

/** A bubble with its place, in pixels, and where its name stands. */
interface Bubble {
  issue: Issue;
  x: number;
  y: number;
  r: number;
  text: number;
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
        text-anchor: middle;
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
  @state() private width = 600;
  private readonly watch = new ResizeObserver(([entry]) => {
    this.width = entry?.contentRect.width || this.width;
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
  }

  override render() {
    const policies = KEYS.filter(key => this.issues.some(each => (each.policy ?? 'none') === key));
    const most = Math.min(1, 1.2 * Math.max(0.04, ...this.issues.map(each => each.timeShare)));
    const highest = Math.min(1, 1.2 * Math.max(0.2, ...this.issues.map(each => each.pain)));
    return html`<figure>
      <svg role="group" aria-label=${words.chart} viewBox="0 0 ${this.width} ${HEIGHT}">
        ${this.axes(most, highest)}
        ${this.bubbles(most, highest).map(each => this.bubble(each))}
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
    const end = this.width - right;
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

  /** The largest first, so that the small ones lie on top; names keep out of each other's way. */
  private bubbles(most: number, highest: number): Bubble[] {
    const {left, right, top, bottom} = EDGE;
    const customers = Math.max(1, ...this.issues.map(each => each.customers));
    const placed: Bubble[] = [];
    for (const issue of [...this.issues].sort((a, b) => b.customers - a.customers)) {
      const x = left + (issue.timeShare / most) * (this.width - left - right);
      const y = HEIGHT - bottom - (issue.pain / highest) * (HEIGHT - top - bottom);
      const r = 5 + 22 * Math.sqrt(issue.customers / customers);
      placed.push({issue, x, y, r, text: nameAt(x, y - r - 5, issue, placed)});
    }
    return placed;
  }

  private bubble({issue, x, y, r, text}: Bubble) {
    const said = fill(words.bubble, {
      issue: nameOf(issue.issue),
      time: percent(issue.timeShare),
      pain: number(issue.pain, 2),
      customers: number(issue.customers),
    });
    const half = 3.4 * nameOf(issue.issue).length;
    const middle = Math.max(EDGE.left + half, Math.min(this.width - half, x));
    return svg`<a role="button" tabindex="0" aria-label=${said}
        @click=${() => this.choose(issue)} @keydown=${(event: KeyboardEvent) =>
          event.key === 'Enter' && this.choose(issue)}>
        <title>${said}</title>
        <circle class=${issue.policy ?? ''} cx=${x} cy=${y} r=${r}></circle>
        <text class="name" x=${middle} y=${text}>${nameOf(issue.issue)}</text>
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

/** The height at which a name is free of the names before it. */
function nameAt(x: number, wish: number, issue: Issue, placed: Bubble[]): number {
  const wide = (name: string): number => 3.6 * name.length;
  let y = Math.max(24, wish);
  const isTaken = (): boolean =>
    placed.some(
      each =>
        Math.abs(each.text - y) < 14 &&
        Math.abs(each.x - x) < wide(nameOf(each.issue.issue)) + wide(nameOf(issue.issue)),
    );
  while (isTaken() && y > 14) {
    y -= 14;
  }
  return y;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-issue-chart': IssueChart;
  }
}

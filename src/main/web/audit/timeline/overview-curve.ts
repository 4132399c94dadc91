import {LitElement, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Measured} from '../../shared/measured.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {elapsed} from '../../text/time.js';
import type {Moment} from './moments.js';
import {overviewStyles} from './overview-curve.styles.js';

const HEIGHT = 84;
const TOP = 20;
const BOTTOM = 78;

/**
 * The whole interaction at a glance, true to time: its effort, its waits and holds, and where the
 * advisor spoke. A click looks at the nearest row; the column below says the same in words.
 */
@customElement('gp-overview-curve')
export class OverviewCurve extends LitElement {
  static override styles = [common, overviewStyles];

  @property({attribute: false}) moments: Moment[] = [];
  @property() chosen = '';
  private readonly size = new Measured(this);

  override render() {
    const line = this.outline();
    return html`<svg viewBox="0 0 ${this.size.width} ${HEIGHT}" role="img" aria-label=${this.summary()}
      @click=${this.point}>
      ${this.moments
        .filter(row => row.kind === 'wait')
        .map(row => this.band(row))}
      <path class="grid" d="M0 ${y(50)}H${this.size.width}"></path>
      <path class="area" d="${line}V${BOTTOM}H${this.x(this.begin)}Z"></path>
      <path class="base" d="M0 ${BOTTOM}H${this.size.width}"></path>
      <path class="line" d=${line}></path>
      ${this.moments.filter(row => row.kind === 'wait').map(row => this.label(row))}
      ${this.moments.filter(isMarked).map(row => this.mark(row))}
    </svg>
    <p class="legend" aria-hidden="true">
      ${[...new Set(this.moments.filter(isMarked).map(row => row.deed!.decision.outcome))].map(
        outcome => html`<span>
          <svg viewBox="0 0 11 11" class=${outcome}>
            <circle class="head" cx="5.5" cy="5.5" r="4"></circle>
          </svg>${word(words.deeds, outcome)}
        </span>`,
      )}
    </p>`;
  }

  private get begin(): number {
    return this.moments[0]?.at ?? 0;
  }

  private get end(): number {
    return Math.max(this.begin + 1, ...this.moments.map(row => row.at));
  }

  private band(row: Moment) {
    const kind = row.event?.type === 'customer.held' ? 'hold' : 'queue';
    const width = Math.max(2, this.x(row.at + row.length) - this.x(row.at));
    return svg`<rect class=${kind} x=${this.x(row.at)} y=${TOP} width=${width}
      height=${BOTTOM - TOP}></rect>`;
  }

  private label(row: Moment) {
    const kind = row.event?.type === 'customer.held' ? 'hold' : 'queue';
    const label = `${words.bands[kind]} ${elapsed(row.length)}`;
    const room = this.x(row.at + row.length) - this.x(row.at) > 6.2 * label.length;
    return room ? svg`<text x=${this.x(row.at) + 5} y=${BOTTOM - 6}>${label}</text>` : '';
  }

  private mark(row: Moment) {
    const chosen = row.key === this.chosen ? 'chosen' : '';
    return svg`<g class="${row.deed?.decision.outcome ?? ''} ${chosen}">
      <path class="mark" d="M${this.x(row.at)} 11V${y(row.after)}"></path>
      <circle class="head" cx=${this.x(row.at)} cy="7" r="4.5"></circle>
    </g>`;
  }

  private outline(): string {
    const steps = this.moments.map(row => `H${this.x(row.at)}V${y(row.after)}`);
    return `M${this.x(this.begin)} ${y(0)}${steps.join('')}H${this.x(this.end)}`;
  }

  private summary(): string {
    const deeds = this.moments.map(row => row.deed?.decision.outcome);
    return fill(words.overview, {
      from: whole(this.moments[0]?.after ?? 0),
      to: whole(this.moments.at(-1)?.after ?? 0),
      length: elapsed(this.end - this.begin),
      shown: deeds.filter(each => each === 'shown').length,
      suppressed: deeds.filter(each => each === 'suppressed').length,
    });
  }

  private x(at: number): number {
    const share = Math.min(1, Math.max(0, (at - this.begin) / (this.end - this.begin)));
    return Math.round((7 + share * (this.size.width - 14)) * 10) / 10;
  }

  private readonly point = (event: MouseEvent): void => {
    const to = event.clientX - this.getBoundingClientRect().left;
    const near = this.moments
      .filter(row => row.kind !== 'gap')
      .map(row => ({row, far: Math.abs(this.x(row.at) - to) - (isMarked(row) ? 8 : 0)}))
      .sort((a, b) => a.far - b.far)[0];
    if (near) {
      this.dispatchEvent(new CustomEvent<Moment>('look', {detail: near.row}));
    }
  };
}

function isMarked(row: Moment): boolean {
  return ['shown', 'suppressed', 'shadow', 'failed'].includes(row.deed?.decision.outcome ?? '');
}

function y(score: number): number {
  return Math.round((BOTTOM - (score / 100) * (BOTTOM - TOP)) * 10) / 10;
}

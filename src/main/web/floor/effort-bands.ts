import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import {words} from '../text/floor-strings.js';
import {fill, stringsFor} from '../text/strings.js';
import {HARD, type Floor} from './floor.js';

const LEVELS = ['none', 'low', 'some', 'high', 'extreme'] as const;

/** The figures of the moment, and how the interactions under way lie between easy and very hard. */
@customElement('gp-effort-bands')
export class EffortBands extends LitElement {
  static override styles = [
    common,
    css`
      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(130px, 45%), 1fr));
        gap: 10px;
      }
      dl div {
        display: flex;
        flex-direction: column-reverse;
        justify-content: flex-end;
        padding: 10px 14px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
      }
      dt {
        color: var(--muted);
        font-size: 13px;
      }
      dd {
        font-size: 26px;
        font-weight: 650;
        line-height: 1.2;
        font-variant-numeric: tabular-nums;
      }
      dd.hard {
        color: var(--alert);
      }
      ol {
        display: flex;
        gap: 3px;
        margin-top: 12px;
      }
      li {
        flex: var(--share) 1 0;
        min-width: 44px;
        font-size: 12.5px;
        font-variant-numeric: tabular-nums;
      }
      li i {
        display: block;
        height: 12px;
        margin-bottom: 4px;
        border-radius: 4px;
        background: color-mix(in srgb, var(--alert) var(--heat), var(--accent-soft));
        border: 1px solid var(--line);
      }
      li span {
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) floor!: Floor;

  override render() {
    const {live, byEffort, waiting, promisesDue} = this.floor;
    const hard = byEffort
      .filter(each => each.from >= HARD)
      .reduce((sum, each) => sum + each.interactions, 0);
    return html`
      <dl>
        ${this.figure(words.live, live)} ${this.figure(words.hard, hard, hard > 0 ? 'hard' : '')}
        ${this.figure(words.waiting, waiting)} ${this.figure(words.promisesDue, promisesDue)}
      </dl>
      ${live === 0 ? nothing : html`<ol aria-label=${words.bands}>${byEffort.map(this.band)}</ol>`}
    `;
  }

  private figure(name: string, value: number, kind = '') {
    return html`<div><dt>${name}</dt><dd class=${kind}>${value}</dd></div>`;
  }

  private readonly band = (band: Floor['byEffort'][number], index: number) => {
    const {from, to, interactions} = band;
    const level = stringsFor('').levels[LEVELS[index] ?? 'none'];
    const title = fill(words.band, {n: interactions, from, to});
    return html`<li title=${title} .style=${`--share: ${interactions}; --heat: ${index * 25}%`}>
      <i></i><b>${interactions}</b> <span>${level}</span>
    </li>`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-effort-bands': EffortBands;
  }
}

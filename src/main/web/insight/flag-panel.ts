import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words as flagWords} from '../text/flags-strings.js';
import {words} from '../text/insight-strings.js';
import {fill, word} from '../text/strings.js';
import './flag-fix.js';
import type {Observed} from './observed-view.js';
import './observed-view.js';

export interface Flag {
  kpi: string;
  rule: string;
  title?: string;
  language?: string;
  item?: string | null;
  fixDiff?: string | null;
  observed?: Observed[];
  severity: string;
  why: string;
  effect: string;
  fix: string;
  counterMetric?: string | null;
  evidence?: string | {claim: string; source: string} | null;
}

/** One KPI flag: why, what it does, what to set instead; under its title where there are many. */
@customElement('gp-flag-panel')
export class FlagPanel extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      summary {
        cursor: pointer;
      }
      h2 {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 4px 8px;
        align-items: center;
        width: calc(100% - 20px);
        vertical-align: top;
        font-size: 16px;
      }
      h2 .muted {
        font-weight: 400;
      }
      .parts {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 12px 24px;
        margin-top: 6px;
      }
      @media print {
        details::details-content {
          content-visibility: visible;
        }
      }
      h3 {
        margin: 8px 0 3px;
        color: var(--muted);
        font-size: 12.5px;
      }
      h3:first-child {
        margin-top: 0;
      }
      .parts > div {
        min-width: 0;
      }
      gp-observed {
        display: block;
        margin-top: 10px;
      }
    `,
  ];

  @property({attribute: false}) flag!: Flag;
  @property({type: Boolean}) mayWrite = false;
  /** Whether more than its title is seen from the beginning. */
  @property({type: Boolean}) open = false;

  override render() {
    const {kpi, title, severity, why, effect, fix, counterMetric, evidence, rule} = this.flag;
    const {item, fixDiff, observed} = this.flag;
    const source = typeof evidence === 'string' ? evidence : evidence?.source;
    return html`
      <details class="panel" ?open=${this.open}>
        <summary><h2>${title ?? kpi}
          <span class="tag ${severity}">${word(words.severities, severity)}</span>
          ${title ? html`<code class="muted">${kpi}</code>` : nothing}</h2></summary>
        <div class="parts"><div>
          ${item ? html`<p><strong>${fill(flagWords.item, {item})}</strong></p>` : nothing}
          <p>${why}</p>
          <h3>${words.effect}</h3>
          <p>${effect}</p>
          ${source ? html`<p class="muted">${source}</p>` : nothing}
          <gp-observed .observed=${observed ?? []}></gp-observed>
        </div>
        <div>
          <h3>${words.instead}</h3>
          ${fixDiff
            ? html`<gp-flag-fix .flag=${this.flag} ?mayWrite=${this.mayWrite}></gp-flag-fix>`
            : html`<pre>${fix}</pre>`}
          ${counterMetric ? html`<h3>${words.beside}</h3><p>${counterMetric}</p>` : nothing}
          <p class="muted"><code>${rule}</code></p>
        </div></div>
      </details>
    `;
  }
}

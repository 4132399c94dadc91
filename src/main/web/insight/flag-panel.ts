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

/** One KPI flag: why, what it does, what to set instead. */
@customElement('gp-flag-panel')
export class FlagPanel extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      .panel {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(300px, 100%), 1fr));
        gap: 12px 24px;
      }
      h2 {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        align-items: center;
        margin-bottom: 6px;
        font-size: 16px;
      }
      h3 {
        margin: 8px 0 3px;
        color: var(--muted);
        font-size: 12.5px;
      }
      h3:first-child {
        margin-top: 0;
      }
      .panel > div {
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

  override render() {
    const {kpi, title, severity, why, effect, fix, counterMetric, evidence, rule} = this.flag;
    const {item, fixDiff, observed} = this.flag;
    const source = typeof evidence === 'string' ? evidence : evidence?.source;
    return html`
      <article class="panel">
        <div>
          <h2>${title ?? kpi}
            <span class="tag ${severity}">${word(words.severities, severity)}</span></h2>
          ${title ? html`<p class="muted"><code>${kpi}</code></p>` : nothing}
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
        </div>
      </article>
    `;
  }
}

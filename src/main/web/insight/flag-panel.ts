import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {word} from '../text/strings.js';

export interface Flag {
  kpi: string;
  rule: string;
  title?: string;
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
    `,
  ];

  @property({attribute: false}) flag!: Flag;

  override render() {
    const {kpi, title, severity, why, effect, fix, counterMetric, evidence, rule} = this.flag;
    const source = typeof evidence === 'string' ? evidence : evidence?.source;
    return html`
      <article class="panel">
        <div>
          <h2>${title ?? kpi}
            <span class="tag ${severity}">${word(words.severities, severity)}</span></h2>
          ${title ? html`<p class="muted"><code>${kpi}</code></p>` : nothing}
          <p>${why}</p>
          <h3>${words.effect}</h3>
          <p>${effect}</p>
          ${source ? html`<p class="muted">${source}</p>` : nothing}
        </div>
        <div>
          <h3>${words.instead}</h3>
          <pre>${fix}</pre>
          ${counterMetric ? html`<h3>${words.beside}</h3><p>${counterMetric}</p>` : nothing}
          <p class="muted"><code>${rule}</code></p>
        </div>
      </article>
    `;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import '../shared/lead-frame.js';
import {listOf} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import type {Flag} from './flag-panel.js';
import './flag-panel.js';

const ORDER = ['high', 'warn', 'info'];

/** What in the KPI settings works against low effort, and what to set instead. */
@customElement('gp-insight-page')
export class InsightPage extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      ul {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @state() private flags: Flag[] = [];
  @state() private notice = 'Reading the KPI settings …';

  override connectedCallback(): void {
    super.connectedCallback();
    get<unknown>('/v1/kpis/flags').then(
      answer => {
        const flags = listOf<Flag>(answer, 'flags', 'items');
        this.flags = flags.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
        this.notice = flags.length === 0 ? 'No KPI setting works against low effort.' : '';
      },
      (error: Error) => (this.notice = `The KPI flags could not be read: ${error.message}`),
    );
  }

  override render() {
    return html`
      <gp-lead-frame heading="Insight"
        more="KPI settings that work against low effort, and what to set instead.">
        <p class="notice" role="status" ?hidden=${!this.notice}>${this.notice}</p>
        <ul aria-label="KPI flags">
          ${this.flags.map(flag => html`<li><gp-flag-panel .flag=${flag}></gp-flag-panel></li>`)}
        </ul>
      </gp-lead-frame>
    `;
  }
}

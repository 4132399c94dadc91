import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get, whoAmI} from '../shared/api.js';
import '../shared/lead-frame.js';
import {listOf} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill} from '../text/strings.js';
import type {Flag} from './flag-panel.js';
import './flag-panel.js';
import './issue-overview.js';

const ORDER = ['high', 'warn', 'info'];

/** What hurts customers most; then what in the KPI settings works against low effort. */
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
      h2 {
        margin: 26px 0 8px;
        font-size: 16px;
      }
    `,
  ];

  @state() private flags: Flag[] = [];
  @state() private notice = words.reading;
  @state() private hasFlags = true;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readFlags();
  }

  /** The KPI settings are for leads; others read the issues alone. */
  private async readFlags(): Promise<void> {
    const role = await whoAmI().then(session => session.role, () => '');
    if (role === 'product') {
      this.hasFlags = false;
      return;
    }
    await get<unknown>('/v1/kpis/flags').then(
      answer => {
        const flags = listOf<Flag>(answer, 'flags', 'items');
        this.flags = flags.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
        this.notice = flags.length === 0 ? words.none : '';
      },
      (error: Error) => (this.notice = fill(words.fault, {why: error.message})),
    );
  }

  override render() {
    return html`
      <gp-lead-frame heading=${words.insight} more=${words.more}>
        <gp-issue-overview></gp-issue-overview>
        ${this.hasFlags ? this.settings() : nothing}
      </gp-lead-frame>
    `;
  }

  private settings() {
    return html`
        <h2>${words.flags}</h2>
        <p class="notice" role="status" ?hidden=${!this.notice}>${this.notice}</p>
        <ul aria-label=${words.flags}>
          ${this.flags.map(flag => html`<li><gp-flag-panel .flag=${flag}></gp-flag-panel></li>`)}
        </ul>
    `;
  }
}

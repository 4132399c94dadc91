import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {whoAmI} from '../shared/api.js';
import '../shared/lead-frame.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import './findings.js';
import './flag-list.js';
import './issue-overview.js';

/** What hurts customers most; then what in the KPI settings works against low effort. */
@customElement('gp-insight-page')
export class InsightPage extends LitElement {
  static override styles = [
    common,
    css`
      h2 {
        margin: 26px 0 8px;
        font-size: 16px;
      }
    `,
  ];

  /** The KPI settings are for leads; others read the issues alone. */
  @state() private readsSettings = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void whoAmI().then(
      session => (this.readsSettings = session.role !== 'product'),
      () => (this.readsSettings = true),
    );
  }

  override render() {
    return html`
      <gp-lead-frame heading=${words.insight} more=${words.more}>
        <gp-issue-overview></gp-issue-overview>
        <gp-findings></gp-findings>
        ${this.readsSettings ? html`<h2>${words.flags}</h2><gp-flag-list></gp-flag-list>` : nothing}
      </gp-lead-frame>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-insight-page': InsightPage;
  }
}

import {LitElement, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import '../shared/lead-frame.js';
import {words} from '../text/insight-strings.js';
import './flag-list.js';

/** What in the KPI settings works against low effort, and what to set instead. */
@customElement('gp-insight-page')
export class InsightPage extends LitElement {
  override render() {
    return html`
      <gp-lead-frame heading=${words.insight} more=${words.more}>
        <gp-flag-list></gp-flag-list>
      </gp-lead-frame>
    `;
  }
}

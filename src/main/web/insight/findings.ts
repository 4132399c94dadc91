import {LitElement, html} from 'lit';
import {customElement} from 'lit/decorators.js';
import './calibration-section.js';
import './obstacle-section.js';
import './outcome-section.js';
import './rule-effects.js';

/** What stands behind the issues, one section each. */
@customElement('gp-insight-findings')
export class Findings extends LitElement {
  override render() {
    return html`
      <gp-obstacle-section></gp-obstacle-section>
      <gp-outcome-section></gp-outcome-section>
      <gp-rule-effects></gp-rule-effects>
      <gp-calibration-section></gp-calibration-section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-insight-findings': Findings;
  }
}

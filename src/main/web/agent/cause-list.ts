import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DeskInteraction} from '../desk/desk.js';
import {common} from '../shared/styles.js';
import {word, type Strings} from '../text/strings.js';
import {elapsed} from '../text/time.js';
import {stepsOf} from './effort-steps.js';

/** The effort ledger in words, the newest entry first. */
@customElement('gp-cause-list')
export class CauseList extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        padding: 12px 16px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
      }
      h2 {
        color: var(--muted);
        font-size: 12.5px;
        font-weight: 600;
      }
      li {
        display: grid;
        grid-template-columns: 2.4em minmax(0, 1fr) auto;
        gap: 2px 8px;
        padding: 8px 0;
        border-top: 1px solid var(--line);
        font-size: 13.5px;
      }
      li:first-child {
        border-top: 0;
      }
      .points {
        color: var(--effort-ink);
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
      .driver {
        font-weight: 600;
      }
      .at {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .reason {
        grid-column: 2 / -1;
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) interaction!: DeskInteraction;
  @property({attribute: false}) strings!: Strings;

  override render() {
    const steps = stepsOf(this.interaction).reverse();
    return html`
      <h2>${this.strings.causes}</h2>
      <ol>
        ${steps.map(
          ({charge, at}) => html`<li>
            <span class="points">+${charge.points}</span>
            <span class="driver">${word(this.strings.drivers, charge.driver)}</span>
            <span class="at">${elapsed(at - this.interaction.startedAt)}</span>
            <span class="reason">${charge.reason}</span>
          </li>`,
        )}
      </ol>
    `;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';

/** The friendly empty state: nothing to do is good news here. */
@customElement('gp-easy')
export class Easy extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 6px;
        padding: 36px 24px 44px;
        color: var(--muted);
        text-align: center;
      }
      svg {
        width: 132px;
        height: 60px;
      }
      p {
        max-width: 36ch;
        text-wrap: balance;
      }
      .title {
        color: var(--ink);
        font-size: 17px;
        font-weight: 600;
      }
    `,
  ];

  @property() heading = '';
  @property() more = '';

  override render() {
    return html`
      <svg viewBox="0 0 132 60" aria-hidden="true" fill="none" stroke-linecap="round">
        <path d="M10 50h112" stroke="var(--line)" stroke-width="2"></path>
        <path d="M14 16c38 0 44 30 100 30" stroke="var(--accent)" stroke-width="2.5"></path>
        <circle cx="14" cy="16" r="4" fill="var(--effort)"></circle>
      </svg>
      <p class="title">${this.heading}</p>
      ${this.more ? html`<p>${this.more}</p>` : nothing}
    `;
  }
}

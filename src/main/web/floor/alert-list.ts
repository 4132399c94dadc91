import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Alert} from '../client/types.js';
import {tell} from '../shared/events.js';
import {icon} from '../shared/icons.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/floor-strings.js';
import {fill, word} from '../text/strings.js';
import {joinAt, said, span} from './floor.js';

const FIRST = 5;

/** What cards tell the lead, the gravest first. Fires `aside` with the id of one that was seen. */
@customElement('gp-alert-list')
export class AlertList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      li {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 2px 10px;
        margin-bottom: 8px;
        padding: 10px 8px 10px 14px;
        border: 1px solid var(--line);
        border-left: 4px solid var(--control);
        border-radius: 12px;
        background: var(--surface);
        overflow-wrap: anywhere;
      }
      li.high {
        border-left-color: var(--alert);
      }
      li.warn {
        border-left-color: var(--effort);
      }
      h3 {
        font-size: 15px;
      }
      li p {
        grid-column: 1 / -1;
        padding-right: 6px;
      }
      .foot {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 10px;
        align-items: center;
        color: var(--muted);
        font-size: 13px;
      }
      a {
        color: var(--accent);
        font-weight: 600;
      }
      .button.plain {
        min-width: 34px;
        padding: 0 7px;
      }
    `,
  ];

  @property({attribute: false}) alerts: Alert[] = [];
  /** Where an interaction is joined, '' if there is no such place. */
  @property() join = '';
  @property({type: Number}) now = 0;
  @state() private all = false;

  override render() {
    const {alerts} = this;
    if (alerts.length === 0) {
      return html`<p class="muted">${words.noAlerts}</p>`;
    }
    const shown = this.all ? alerts : alerts.slice(0, FIRST);
    return html`
      <ol>${shown.map(each => this.alert(each))}</ol>
      ${shown.length < alerts.length
        ? html`<button class="button" @click=${() => (this.all = true)}>
            ${fill(words.moreAlerts, {n: alerts.length - shown.length})}
          </button>`
        : nothing}
    `;
  }

  private alert(alert: Alert) {
    const {id, interactionId, severity} = alert;
    const title = said(alert.title);
    const join = joinAt(this.join, interactionId);
    return html`<li class=${severity} data-alert=${id}>
      <h3>${title}</h3>
      <button class="button plain" title=${words.aside}
        aria-label=${fill(words.asideWhich, {title})} @click=${() => tell(this, 'aside', id)}>
        ${icon('cross')}
      </button>
      ${alert.advice ? html`<p>${said(alert.advice)}</p>` : nothing}
      <p class="foot">
        <span class="tag ${severity}">${word(words.severities, severity)}</span>
        <span>${span(this.now - Date.parse(alert.raisedAt))}</span>
        ${alert.because ? html`<span>${said(alert.because)}</span>` : nothing}
        ${join
          ? html`<a href=${join} target="_blank" rel="noopener"
              aria-label=${fill(words.joinWhich, {id: interactionId})}>${words.join}</a>`
          : html`<code>${interactionId}</code>`}
      </p>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-alert-list': AlertList;
  }
}

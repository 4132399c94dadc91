import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Labels} from '../desk/labels.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {language, words} from '../text/floor-strings.js';
import {fill} from '../text/strings.js';
import {clock} from '../text/time.js';
import {joinAt, span, type Due, type Floor} from './floor.js';

/** Who waits, queue by queue, and what was promised and falls due. */
@customElement('gp-waiting-list')
export class WaitingList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      h2 {
        margin: 18px 0 6px;
        font-size: 16px;
      }
      :host > h2:first-child {
        margin-top: 0;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        gap: 2px 10px;
        align-items: baseline;
        padding: 6px 0;
        border-bottom: 1px solid var(--line);
        overflow-wrap: anywhere;
        font-variant-numeric: tabular-nums;
      }
      li > :first-child {
        flex: 1 1 auto;
      }
      a {
        color: var(--accent);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) floor!: Floor;
  @property({type: Number}) now = 0;
  private readonly labels = new Labels(() => this.requestUpdate());

  override render() {
    const {queues, promises} = this.floor;
    return html`
      <h2>${words.whoWaits}</h2>
      ${queues.length === 0 ? html`<p class="muted">${words.nobodyWaits}</p>` : nothing}
      <ol class="queues">${queues.map(each => this.queue(each))}</ol>
      <h2>${words.promises}</h2>
      ${promises.length === 0 ? html`<p class="muted">${words.noPromises}</p>` : nothing}
      <ol class="promises">${promises.map(each => this.promise(each))}</ol>
    `;
  }

  private queue({queue, waiting, since}: Floor['queues'][number]) {
    const name = queue ? this.labels.of('queues', language, queue) : words.noQueue;
    const longest = fill(words.longest, {time: span(this.now - Date.parse(since))});
    return html`<li>
      <span>${fill(words.queueOf, {queue: name, n: waiting})}</span>
      <span class="muted">${longest}</span>
    </li>`;
  }

  private promise({interactionId: id, issue, team, dueAt, live}: Due) {
    const join = live ? joinAt(this.floor.join ?? '', id) : '';
    const about = issue ? this.labels.of('issues', language, issue) : words.unknownIssue;
    return html`<li>
      <span><b>${clock(Date.parse(dueAt), language)}</b> ${about}${team ? ` · ${team}` : ''}</span>
      ${Date.parse(dueAt) < this.now
        ? html`<span class="tag high">${words.overdue}</span>`
        : nothing}
      ${live ? html`<span class="tag live">${words.stillOn}</span>` : nothing}
      ${join
        ? html`<a href=${join} target="_blank" rel="noopener"
            aria-label=${fill(words.joinWhich, {id})}>${words.join}</a>`
        : html`<code>${id}</code>`}
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-waiting-list': WaitingList;
  }
}

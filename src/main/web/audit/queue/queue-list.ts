import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import '../../shared/waits-for.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, readable, word} from '../../text/strings.js';
import type {Queue} from '../book/queue.js';
import {interactionAt} from '../book/route.js';
import {SPANS} from '../book/spans.js';
import type {QueueItem} from '../book/types.js';
import {moment, whereOf} from '../book/said.js';
import {queueStyles} from './queue-list.styles.js';
import {scoreStrip} from './score-strip.js';
import {stripStyles} from './score-strip.styles.js';

/** What is worth hearing, and why; each line opens its interaction. */
@customElement('gp-queue-list')
export class QueueList extends LitElement {
  static override styles = [common, readingStyles, stripStyles, queueStyles];

  @property({attribute: false}) queue!: Queue;
  @property({attribute: false}) items: QueueItem[] = [];
  @property({type: Boolean}) busy = false;
  @property() fault = '';
  @property() current = '';

  override render() {
    return html`
      <div class="head">
        <h2>${words.queueTitle}</h2>
        <p role="status">${this.counted()}</p>
      </div>
      ${this.wishes()} ${this.notice()}
      <ol aria-label=${words.queueTitle} aria-busy=${String(this.busy)}>
        ${repeat(this.items, item => item.interactionId, item => html`<li>${this.line(item)}</li>`)}
      </ol>
    `;
  }

  /** Puts the focus on an interaction's line, or on the first. */
  focusOn(id: string): void {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('li > a')];
    const at = this.items.findIndex(item => item.interactionId === id);
    lines[Math.max(0, at)]?.focus();
  }

  /** Walks the lines with the arrow keys. */
  step(by: number): void {
    const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('li > a')];
    const at = lines.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('current')) {
      this.renderRoot.querySelector('a[aria-current]')?.scrollIntoView({block: 'nearest'});
    }
  }

  private counted(): string {
    const done = this.items.filter(item => item.reviewed).length;
    return this.items.length > 0
      ? fill(words.queueCount, {n: this.items.length - done, done})
      : this.busy
        ? words.loading
        : '';
  }

  private wishes() {
    const {since, team, agent} = this.queue.wishes;
    return html`<form @change=${this.wished} @submit=${this.wished}>
      <label>${words.since}
        <select name="since">
          ${SPANS.map(
            span => html`<option value=${span} ?selected=${span === since}>
              ${words.spans[span]}
            </option>`,
          )}
        </select>
      </label>
      <label>${words.team}
        <input name="team" placeholder=${words.anyTeam} spellcheck="false" .value=${team ?? ''}>
      </label>
      <label>${words.agent}
        <input name="agent" placeholder=${words.anyAgent} spellcheck="false" .value=${agent ?? ''}>
      </label>
    </form>`;
  }

  private notice() {
    const {fault} = this;
    if (fault) {
      return html`<div class="notice" role="alert">
        <p>${fill(words.faultRead, {why: fault})}</p>
        <p><button class="button" @click=${() => this.queue.load()}>${words.again}</button></p>
      </div>`;
    }
    return this.items.length === 0 && !this.busy
      ? html`<div class="notice"><h3>${words.queueEmpty}</h3><p>${words.queueEmptyMore}</p>
          <gp-waits-for event="interaction.ended"></gp-waits-for>
        </div>`
      : nothing;
  }

  private line(item: QueueItem) {
    return html`<a href=${interactionAt(item.interactionId)}
      aria-current=${item.interactionId === this.current ? 'true' : nothing}>
      <span class="what">
        ${icon(item.channel)} <b>${readable(item.issue) || word(words.channels, item.channel)}</b>
        ${item.reviewed
          ? html`<span class="done">${icon('check')} ${words.done}</span>`
          : nothing}
      </span>
      <span class="figure">
        <strong><span class="hidden">${words.effort}</span> ${whole(item.score)}</strong>
        ${scoreStrip(item.score, item.benchmark)}
      </span>
      <span class="where">${[...whereOf(item), moment(item.startedAt)].join(' · ')}</span>
      <span class="reasons">
        ${item.reasons.map(
          reason => html`<span>
            <span class="kind ${reason.kind}">${word(words.kinds, reason.kind)}:</span>
            ${reason.text}
          </span>`,
        )}
      </span>
    </a>`;
  }

  private readonly wished = (event: Event): void => {
    event.preventDefault();
    const values = new FormData(this.renderRoot.querySelector('form') ?? undefined);
    const wishes = ['since', 'team', 'agent'].map(name => [name, String(values.get(name)).trim()]);
    void this.queue.load(Object.fromEntries(wishes) as Record<string, string>);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-queue-list': QueueList;
  }
}

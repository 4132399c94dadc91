import {LitElement, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import '../../shared/waits-for.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {labelOf} from '../book/labels.js';
import type {Queue} from '../book/queue.js';
import {interactionAt} from '../book/route.js';
import {SPANS} from '../book/spans.js';
import type {QueueItem} from '../book/types.js';
import {moment, whereOf} from '../book/said.js';
import {queueStyles} from './queue-list.styles.js';
import {scoreStrip} from './score-strip.js';
import {stripStyles} from './score-strip.styles.js';
import type {WeekGoal} from './week-goal.js';
import './week-goal.js';

const KINDS = ['assigned', 'second', 'hardest', 'came-back', 'odd-dismissals', 'random'];
const STATES = ['open', 'assigned', 'done'];
const SHOWS = ['all', 'open', 'mine', 'assigned', 'done'];
const ORDERS = ['turns', 'reason', 'effort', 'newest'];
const DONE = 'done';

/** What is worth hearing, and why; each line opens its interaction. */
@customElement('gp-queue-list')
export class QueueList extends LitElement {
  static override styles = [common, readingStyles, stripStyles, fieldStyles, queueStyles];

  @property({attribute: false}) queue!: Queue;
  @property({attribute: false}) items: QueueItem[] = [];
  @property({type: Boolean}) busy = false;
  @property() fault = '';
  @property() current = '';
  /** The reader's name; empty if the sign-in has none. */
  @property() me = '';
  @query('gp-week-goal') private week!: WeekGoal;

  override render() {
    return html`
      <div class="head">
        <h2>${words.queueTitle}</h2>
        <p role="status">${this.counted()}</p>
      </div>
      <gp-week-goal></gp-week-goal>
      ${this.wishes()} ${this.notice()}
      <div class="lists" aria-busy=${String(this.busy)}>
        ${this.groups().map(
          ([kind, items]) => html`${kind ? html`<h3>${titleOf(kind)}</h3>` : nothing}
            <ol aria-label=${kind ? titleOf(kind) : words.queueTitle}>
              ${repeat(items, item => item.interactionId, item => html`<li>${this.line(item)}</li>`)}
            </ol>`,
        )}
      </div>
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

  /** Says how far the reader is, after a review. */
  renewGoal(): void {
    void this.week.load();
  }

  /** Under their weightiest reason, if they are sorted so. */
  private groups(): [string, QueueItem[]][] {
    if (this.queue.wishes['sort'] !== 'reason') {
      return [['', this.items]];
    }
    const groups = new Map<string, QueueItem[]>();
    for (const item of this.items) {
      const kind = item.reviewed ? DONE : (item.reasons[0]?.kind ?? '');
      groups.set(kind, [...(groups.get(kind) ?? []), item]);
    }
    return [...groups];
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
    const {since = '', team, agent, reason = '', sort = ''} = this.queue.wishes;
    const {reasons, states} = this.queue.counts;
    const counted = (name: string, n: number | undefined) =>
      n === undefined ? name : `${name} (${whole(n)})`;
    const showing = this.showing();
    return html`<form @change=${this.wished} @submit=${this.wished}>
      ${this.choice('reason', words.reason, reason, [
        ['', words.anyReason],
        ...KINDS.map((kind): [string, string] => [
          kind,
          counted(word(words.kinds, kind), reasons[kind]),
        ]),
      ])}
      ${this.choice('show', words.show, showing, [
        ...SHOWS.filter(show => show !== 'mine' || this.me).map((show): [string, string] => [
          show,
          counted(words.shows[show] ?? show, states[show]),
        ]),
      ])}
      ${this.choice('sort', words.queueOrder, sort, ORDERS.map(order => [
        order,
        words.queueOrders[order] ?? order,
      ]))}
      ${this.choice('since', words.since, since, SPANS.map(span => [span, words.spans[span] ?? span]))}
      <label>${words.team}
        <input name="team" placeholder=${words.anyTeam} spellcheck="false" .value=${team ?? ''}>
      </label>
      <label>${words.agent}
        <input name="agent" placeholder=${words.anyAgent} spellcheck="false" .value=${agent ?? ''}>
      </label>
    </form>`;
  }

  private choice(name: string, label: string, chosen: string, options: [string, string][]) {
    return html`<label>${label}
      <select name=${name}>
        ${options.map(
          ([value, said]) => html`<option value=${value} ?selected=${value === chosen}>
            ${said}
          </option>`,
        )}
      </select>
    </label>`;
  }

  /** Which of the choices of what is shown the wishes stand for. */
  private showing(): string {
    const {state, assignee} = this.queue.wishes;
    return assignee ? 'mine' : state || 'all';
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
        ${icon(item.channel)} <b>${labelOf('issues', item.issue) || word(words.channels, item.channel)}</b>
        ${item.reviewed
          ? html`<span class="done" title=${awaitsAnother(item) ? words.awaited : nothing}>
              ${icon('check')} ${words.done}</span>`
          : nothing}
      </span>
      <span class="figure">
        <strong><span class="hidden">${words.effort}</span> ${whole(item.score)}</strong>
        ${scoreStrip(item.score, item.benchmark)}
      </span>
      ${item.assignee
        ? html`<span class="has ${item.assignee === this.me ? 'mine' : ''}">${icon('person')}
            ${item.assignee === this.me ? words.youHaveIt : fill(words.hasIt, {name: item.assignee})}
          </span>`
        : nothing}
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
    const names = ['since', 'team', 'agent', 'reason', 'sort'];
    const wishes = names.map(name => [name, String(values.get(name)).trim()]);
    const show = String(values.get('show'));
    void this.queue.load({
      ...(Object.fromEntries(wishes) as Record<string, string>),
      state: STATES.includes(show) ? show : '',
      assignee: show === 'mine' ? this.me : '',
    });
  };
}

function titleOf(kind: string): string {
  return kind === DONE ? words.done : word(words.kinds, kind);
}

/** Whether the reader's own verdict is in and a second one is not. */
function awaitsAnother(item: QueueItem): boolean {
  return item.paired && item.mine && item.state !== 'done';
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-queue-list': QueueList;
  }
}

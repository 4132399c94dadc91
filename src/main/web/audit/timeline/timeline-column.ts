import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {elapsed} from '../../text/time.js';
import {causeOf} from '../book/said.js';
import {gutter, lengthBar} from './gutter.js';
import {isMinor, type Deed, type Moment} from './moments.js';
import {iconOf, more, tell} from './tell.js';
import {columnStyles} from './timeline-column.styles.js';

/**
 * An interaction as one column with its effort beside it. One row can be reached with Tab, the
 * others with the arrow keys. Fires `look` with the row that is opened, and `enter` if by a key.
 */
@customElement('gp-timeline-column')
export class TimelineColumn extends LitElement {
  static override styles = [common, readingStyles, columnStyles];

  @property({attribute: false}) moments: Moment[] = [];
  @property() speech = '';
  /** The key of the row that is looked at. */
  @property() chosen = '';
  @property({type: Boolean}) minor = false;
  @state() private cursor = '';

  override render() {
    const rows = this.rows();
    const reach = rows.find(row => row.key === this.cursor) ?? rows.find(row => this.opens(row));
    return html`<ol aria-label=${words.column} @keydown=${this.press}>
      ${repeat(
        rows,
        row => row.key,
        (row, at) => this.row(row, rows[at - 1], row.key === reach?.key),
      )}
    </ol>`;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('chosen') && this.chosen) {
      this.cursor = this.chosen;
    }
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has('chosen') && changed.get('chosen') && this.chosen) {
      this.element(this.chosen)?.closest('li')?.scrollIntoView({block: 'nearest'});
    }
  }

  override focus(): void {
    (this.element(this.cursor) ?? this.renderRoot.querySelector<HTMLElement>('[tabindex="0"]'))
      ?.focus();
  }

  private rows(): Moment[] {
    return this.moments.filter(
      row => this.minor || row.key === this.chosen || !row.deed || !isMinor(row.deed),
    );
  }

  private opens(row: Moment): boolean {
    return row.kind !== 'gap';
  }

  private row(row: Moment, before: Moment | undefined, reachable: boolean) {
    const begin = this.moments[0]?.at ?? row.at;
    const time = elapsed(row.at - begin);
    const tab = reachable ? 0 : -1;
    const same = row.kind === 'said' && before?.kind === 'said' &&
      before.event?.['speaker'] === row.event?.['speaker'];
    return html`<li class="by-${row.kind} ${row.key === this.chosen ? 'chosen' : ''}">
      ${row.deed || row.kind === 'gap'
        ? html`<time>${row.kind === 'gap' ? '' : time}</time>`
        : html`<button class="at" data-key=${row.key} tabindex=${tab}
            aria-label=${fill(words.momentHint, {time})} title=${fill(words.momentHint, {time})}
            @click=${(event: MouseEvent) => this.look(row, event)}>${time}</button>`}
      <span class="effort">
        ${gutter(row.before, row.after)}
        ${row.after > row.before
          ? html`<b aria-label=${fill(words.effortStep, {
              before: whole(row.before),
              after: whole(row.after),
            })} role="img">${whole(row.after)}</b>`
          : nothing}
      </span>
      <div class="what">${row.deed ? this.deed(row, row.deed, tab) : this.event(row, same)}</div>
    </li>`;
  }

  private event(row: Moment, same: boolean) {
    const {event} = row;
    if (row.kind === 'gap' || !event) {
      const silent = row.length < 600_000 ? words.silence : words.pause;
      return html`<p class="state">
        ${lengthBar(row.length, 'gap')} ${silent} <b>${elapsed(row.length)}</b>
      </p>`;
    }
    if (row.kind === 'said') {
      const speaker = String(event['speaker'] ?? '');
      return html`<p class="speech ${speaker}">
        <span class="who ${same ? 'hidden' : ''}">${word(words.speakers, speaker)}</span>
        <span lang=${String(event['language'] ?? this.speech)}>${String(event['text'] ?? '')}</span>
      </p>`;
    }
    const lasts = row.length > 0;
    return html`<p class="state">
      ${lasts
        ? lengthBar(row.length, event.type === 'customer.held' ? 'hold' : 'queue')
        : icon(iconOf(event.type))}
      <span>${tell(event)}${lasts ? html` <b>${elapsed(row.length)}</b>` : nothing}
        ${more(event).map(each => html`<span class="more">${each}</span>`)}</span>
    </p>`;
  }

  private deed(row: Moment, deed: Deed, tab: number) {
    const {decision, others, reaction, review} = deed;
    const cause = decision.outcome === 'shown' ? '' : causeOf(decision);
    const also = others.map(other => words.also[other.outcome]).filter(Boolean);
    return html`<button class="deed ${decision.outcome}" data-key=${row.key} tabindex=${tab}
      aria-current=${row.key === this.chosen ? 'true' : nothing} @click=${(event: MouseEvent) => this.look(row, event)}>
      <span class="outcome">${word(words.deeds, decision.outcome)}</span>
      <strong>${decision.title || decision.rule}</strong>
      ${cause ? html`<span class="more">${cause}</span>` : nothing}
      ${also.length > 0 ? html`<span class="more">${also.join(' · ')}</span>` : nothing}
      ${decision.outcome === 'shown'
        ? html`<span class="more">${reaction ? this.reaction(row, reaction) : words.noReaction}</span>`
        : nothing}
      ${review
        ? html`<span class="verdict ${review.verdict}">${words.verdicts[review.verdict]}</span>`
        : nothing}
    </button>`;
  }

  private reaction(row: Moment, event: {at: string; action?: unknown}): string {
    const what = word(words.reactions, String(event.action ?? ''));
    return fill(words.reactionAfter, {what, time: elapsed(Date.parse(event.at) - row.at)});
  }

  private look(row: Moment, event: MouseEvent): void {
    this.cursor = row.key;
    this.dispatchEvent(new CustomEvent<Moment>('look', {detail: row}));
    if (event.detail === 0) {
      this.dispatchEvent(new CustomEvent('enter'));
    }
  }

  private readonly press = (event: KeyboardEvent): void => {
    const by = {ArrowDown: 1, ArrowUp: -1}[event.key];
    const stops = this.rows().filter(row => this.opens(row));
    if (by && !event.altKey && !event.ctrlKey && !event.metaKey) {
      const at = stops.findIndex(row => row.key === this.cursor);
      const next = stops[Math.min(stops.length - 1, Math.max(0, at + by))];
      event.preventDefault();
      this.cursor = next?.key ?? '';
      void this.updateComplete.then(() => this.focus());
    }
  };

  private element(key: string): HTMLElement | null {
    return key ? this.renderRoot.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-timeline-column': TimelineColumn;
  }
}

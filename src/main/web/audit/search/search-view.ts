import {LitElement, html, nothing, svg} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {decisions, spread, type Spread} from '../book/audit-calls.js';
import {labelOf} from '../book/labels.js';
import {interactionAt, searchAt} from '../book/route.js';
import {ruleNames, titleOf} from '../book/rule-names.js';
import {causeOf, moment} from '../book/said.js';
import type {Decision} from '../book/types.js';
import type {Deed} from '../shortcuts.js';
import {valuesOf, type Values} from './fields.js';
import type {FilterForm} from './filter-form.js';
import './filter-form.js';
import './saved-searches.js';
import {listView} from '../list-view.styles.js';
import {searchStyles} from './search-view.styles.js';

const FORMATS = ['csv', 'ndjson', 'parquet'];

/** Every decision that matches, newest first; each leads to its interaction. */
@customElement('gp-search-view')
export class SearchView extends LitElement {
  static override styles = [common, readingStyles, listView, searchStyles];

  @property({attribute: false}) query!: URLSearchParams;
  @state() private found: Decision[] = [];
  @state() private next = '';
  @state() private busy = true;
  @state() private fault = '';
  @state() private spread: Spread | null = null;
  @query('gp-filter-form') private form!: FilterForm;
  private turn = 0;
  private asked: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void ruleNames().then(() => this.requestUpdate());
  }

  override willUpdate(): void {
    const asked = new URLSearchParams({...valuesOf(this.query)}).toString();
    if (asked !== this.asked) {
      this.asked = asked;
      void this.read('');
    }
  }

  override render() {
    const values = valuesOf(this.query);
    return html`<div class="scroll">
      <gp-filter-form .values=${values} @search=${this.search}></gp-filter-form>
      <div class="tools">
        <gp-saved-searches .values=${values}></gp-saved-searches>
        ${this.exports()}
      </div>
      <p class="count" role="status">${this.state()}</p>
      ${this.histogram()}
      ${this.fault
        ? html`<p class="again">
            <button class="button" @click=${() => this.read('')}>${words.again}</button>
          </p>`
        : nothing}
      ${this.found.length > 0
        ? html`<div class="heads" aria-hidden="true">
            <span>${words.heads['when']}</span><span>${words.fields['rule']}</span><span>${words.heads['did']}</span>
            <span>${words.heads['where']}</span><span class="score">${words.effort}</span>
          </div>`
        : nothing}
      <ol aria-label=${words.results} aria-busy=${String(this.busy)}>
        ${repeat(this.found, each => each.id, each => html`<li>${this.line(each)}</li>`)}
      </ol>
      ${this.next
        ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.read(this.next)}>
            ${words.older}
          </button>`
        : nothing}
    </div>`;
  }

  override focus(): void {
    this.form.focus();
  }

  /** Walks the results; returns whether the key was one of the search's. */
  do(deed: Deed): boolean {
    const by = {down: 1, up: -1}[deed as 'down' | 'up'];
    if (by) {
      const lines = [...this.renderRoot.querySelectorAll<HTMLElement>('li > a')];
      const at = lines.indexOf(this.shadowRoot?.activeElement as HTMLElement);
      lines[Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
    }
    return by !== undefined;
  }

  private state(): string {
    if (this.fault) {
      return fill(words.faultRead, {why: this.fault});
    }
    if (this.busy && this.found.length === 0) {
      return words.loading;
    }
    return this.found.length === 0
      ? `${words.searchEmpty} ${words.searchEmptyMore}`
      : [this.total(), fill(words.loaded, {n: whole(this.found.length)})]
          .filter(Boolean)
          .join(' · ');
  }

  private total(): string {
    const {spread} = this;
    const n = spread ? whole(spread.total) : '';
    return spread ? fill(spread.whole ? words.total : words.totalAtLeast, {n}) : '';
  }

  /** How they lie in time, as bars; in words for those who do not see them. */
  private histogram() {
    const {spread} = this;
    if (!spread?.since || spread.total < 2) {
      return nothing;
    }
    const {bars, since, until} = spread;
    const most = Math.max(...bars);
    const begin = Date.parse(since);
    const width = (Date.parse(until ?? since) - begin) / bars.length;
    const time = (bar: number) => moment(new Date(begin + bar * width).toISOString());
    const said = fill(words.spread, {
      from: moment(since),
      to: moment(until),
      most: whole(most),
      at: time(bars.indexOf(most)),
    });
    return html`<figure role="img" aria-label=${said}>
      <svg viewBox="0 0 ${bars.length} 10" preserveAspectRatio="none" aria-hidden="true">
        ${bars.map(
          (n, at) => svg`<rect x=${at + 0.1} width="0.8" y=${10 - (10 * n) / most}
            height=${(10 * n) / most}><title>${time(at)}: ${whole(n)}</title></rect>`,
        )}
      </svg>
      <figcaption aria-hidden="true">
        <span>${moment(since)}</span><span>${moment(until)}</span>
      </figcaption>
    </figure>`;
  }

  private exports() {
    return html`<span class="exports">${words.exportAll}
      ${FORMATS.map(format => {
        const query = new URLSearchParams({format, ...valuesOf(this.query)});
        return html`<a class="button" href="/v1/decisions/export?${query}" download>
          ${format === 'csv' ? 'CSV' : format === 'ndjson' ? 'NDJSON' : 'Parquet'}
        </a>`;
      })}
    </span>`;
  }

  private line(each: Decision) {
    const cause = each.outcome === 'shown' ? '' : causeOf(each);
    const where = [each.channel && word(words.channels, each.channel), labelOf('issues', each.issue),
      labelOf('queues', each.queue),
      each.team, each.agentId, each.interactionId];
    return html`<a href=${interactionAt(each.interactionId, {d: each.id})}>
      <time datetime=${each.at}>${moment(each.at)}</time>
      <span class="rule">${titleOf(each)}</span>
      <span class="did">
        <span class="tag ${each.outcome}">${word(words.deeds, each.outcome)}</span>
        ${cause}
        ${each.feedback ? html`<b>${word(words.feedbacks, each.feedback)}</b>` : nothing}
      </span>
      <span class="where">${where.filter(Boolean).join(' · ')}</span>
      <span class="score">${each.score === null || each.score === undefined
        ? nothing
        : html`<span class="hidden">${words.effort}</span> ${whole(each.score)}`}</span>
    </a>`;
  }

  private readonly search = (event: CustomEvent<Values>): void => {
    location.hash = searchAt({...event.detail});
  };

  /** A count that fails leaves the page as it is without one. */
  private count(turn: number): void {
    this.spread = null;
    void spread(new URLSearchParams({...valuesOf(this.query)})).then(
      found => (this.spread = turn === this.turn ? found : this.spread),
      () => undefined,
    );
  }

  private async read(after: string): Promise<void> {
    const turn = ++this.turn;
    this.busy = true;
    this.fault = '';
    if (!after) {
      this.count(turn);
    }
    try {
      const page = await decisions(new URLSearchParams({...valuesOf(this.query)}), after);
      if (turn === this.turn) {
        this.found = after ? [...this.found, ...page.decisions] : page.decisions;
        this.next = page.next;
      }
    } catch (fault) {
      this.fault = turn === this.turn ? (fault as Error).message : this.fault;
    }
    this.busy = turn === this.turn ? false : this.busy;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-search-view': SearchView;
  }
}

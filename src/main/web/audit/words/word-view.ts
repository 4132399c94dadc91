import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {places} from '../book/audit-calls.js';
import {labelOf} from '../book/labels.js';
import {interactionAt} from '../book/route.js';
import {moment} from '../book/said.js';
import {SPANS} from '../book/spans.js';
import type {Place} from '../book/types.js';
import {listView} from '../list-view.styles.js';
import {partsOf} from './parts.js';
import {wordStyles} from './word-view.styles.js';

/** After so many interactions, or places, the reader is asked whether to go on. */
const PAUSE_AT = 2_000;
const ENOUGH = 50;

/** Where words were said, as they are masked; each place leads to its moment. */
@customElement('gp-word-view')
export class WordView extends LitElement {
  static override styles = [common, readingStyles, fieldStyles, listView, wordStyles];

  @property({attribute: false}) query!: URLSearchParams;
  @state() private found: Place[] = [];
  @state() private read = 0;
  @state() private reached = '';
  @state() private next = '';
  @state() private busy = false;
  @state() private fault = '';
  @query('form') private form!: HTMLFormElement;
  private asked = '';
  private turn = 0;

  override willUpdate(): void {
    const asked = this.query.toString();
    if (asked !== this.asked) {
      this.asked = asked;
      this.begin();
    }
  }

  override render() {
    const {query} = this;
    const since = query.get('since') ?? '7d';
    return html`<div class="scroll">
      <form role="search" @submit=${this.search} @change=${this.narrow}>
        <label class="text">${words.saidWords}
          <input name="text" type="search" minlength="2" maxlength="100" autocomplete="off"
            aria-describedby="how" .value=${query.get('text') ?? ''}>
        </label>
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
          <input name="team" placeholder=${words.anyTeam} .value=${query.get('team') ?? ''}>
        </label>
        <label>${words.agent}
          <input name="agent" placeholder=${words.anyAgent} .value=${query.get('agent') ?? ''}>
        </label>
        <button class="button primary">${words.searchNow}</button>
      </form>
      <p class="muted" id="how">${words.saidHow}</p>
      ${this.progress(since)}
      <ol aria-label=${words.saidPlaces} aria-busy=${String(this.busy)}>
        ${this.found.map(each => html`<li>${this.line(each)}</li>`)}
      </ol>
      ${this.next && !this.busy
        ? html`<button class="button" @click=${() => this.goOn()}>${words.searchOn}</button>`
        : nothing}
    </div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  private progress(since: string) {
    if (!this.query.get('text')) {
      return nothing;
    }
    if (this.fault) {
      return html`<p class="count" role="alert">${fill(words.faultRead, {why: this.fault})}
        <button class="button" @click=${() => this.goOn()}>${words.again}</button></p>`;
    }
    const said = [
      fill(words.saidFound, {n: whole(this.found.length)}),
      this.reached
        ? fill(words.saidRead, {n: whole(this.read), at: moment(this.reached)})
        : words.saidReadNone,
      this.busy || this.next ? '' : words.saidAll,
    ];
    return html`<div class="progress">
      <progress max="1" value=${this.busy || this.next ? this.share(since) : 1}
        aria-label=${words.searchNow}></progress>
      <p class="count" role="status">${this.busy ? html`${words.searching} ` : nothing}${said
        .filter(Boolean)
        .join(' · ')}</p>
      ${this.busy
        ? html`<button class="button" @click=${() => this.stop()}>${words.searchStop}</button>`
        : nothing}
    </div>`;
  }

  /** How much of the time was read through, 0 to 1. */
  private share(since: string): number {
    const hours = since.endsWith('h') ? parseInt(since) : 24 * parseInt(since);
    const past = Date.now() - Date.parse(this.reached);
    return Number.isNaN(past) ? 0 : Math.min(1, past / (hours * 3_600_000));
  }

  private line(place: Place) {
    const where = [place.team, place.agentId].filter((each): each is string => !!each);
    return html`<a href=${interactionAt(place.interactionId, {at: place.seq})}>
      <span class="where">
        ${icon(place.channel ?? '')}
        <b>${labelOf('issues', place.issue) || word(words.channels, place.channel ?? '')}</b>
        <span class="muted">${[...where, moment(place.at)].join(' · ')}</span>
      </span>
      <span class="said" lang=${place.language ?? nothing}>
        <span class="who">${word(words.speakers, place.speaker)}:</span>
        ${partsOf(place.text, this.query.get('text') ?? '').map(({text, hit}) =>
          hit ? html`<mark>${text}</mark>` : text,
        )}
      </span>
    </a>`;
  }

  private readonly search = (event: Event): void => {
    event.preventDefault();
    const values = [...new FormData(this.form)].map(([name, value]) => [name, String(value).trim()]);
    const set = values.filter(([, value]) => value !== '');
    const hash = `#/words?${new URLSearchParams(set as [string, string][])}`;
    if (hash === location.hash) {
      this.begin();
    } else {
      location.hash = hash;
    }
  };

  /** Another span begins at once; what is typed waits for Enter. */
  private readonly narrow = (event: Event): void => {
    if ((event.target as HTMLElement).tagName === 'SELECT' && this.query.get('text')) {
      this.search(event);
    }
  };

  private begin(): void {
    this.turn++;
    this.found = [];
    this.read = 0;
    this.reached = '';
    this.next = '';
    this.fault = '';
    this.busy = false;
    if ((this.query.get('text') ?? '').length >= 2) {
      void this.goOn();
    }
  }

  private stop(): void {
    this.turn++;
    this.busy = false;
  }

  /** Reads on, answer by answer, until there is enough to look at. */
  private async goOn(): Promise<void> {
    const turn = ++this.turn;
    const until = this.read + PAUSE_AT;
    const enough = this.found.length + ENOUGH;
    this.busy = true;
    this.fault = '';
    try {
      do {
        const query = new URLSearchParams(this.query);
        if (this.next) {
          query.set('after', this.next);
        }
        const some = await places(query);
        if (turn !== this.turn) {
          return;
        }
        this.found = [...this.found, ...some.places];
        this.read += some.read;
        this.reached = some.reached ?? this.reached;
        this.next = some.next ?? '';
      } while (this.next && this.read < until && this.found.length < enough);
    } catch (fault) {
      this.fault = turn === this.turn ? (fault as Error).message : this.fault;
    }
    this.busy = turn === this.turn ? false : this.busy;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-word-view': WordView;
  }
}

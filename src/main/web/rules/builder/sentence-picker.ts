import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import type {Sentence, Sentences} from '../book/types.js';
import {exampleOf, fit} from '../editor/sentence-words.js';

const MOST = 40;

/** Finds a sentence of the vocabulary by its words, in any language. Fires `pick` with it, filled. */
@customElement('gp-sentence-picker')
export class SentencePicker extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        position: relative;
      }
      input {
        width: 100%;
        min-height: 38px;
        padding: 0 12px;
        border: 1px dashed var(--control);
        border-radius: 10px;
        background: var(--surface);
        color: var(--ink);
        font: 15px/1.3 var(--sans);
      }
      ul {
        max-height: 300px;
        margin-top: 4px;
        overflow-y: auto;
        border: 1px solid var(--control);
        border-radius: 12px;
        background: var(--surface);
        box-shadow: var(--shadow);
        scrollbar-width: thin;
      }
      li {
        padding: 7px 12px;
        cursor: pointer;
      }
      li[aria-selected='true'],
      li:hover {
        background: var(--accent-soft);
      }
      small {
        display: block;
        color: var(--muted);
        font-size: 13px;
      }
      p {
        padding: 8px 12px;
        color: var(--muted);
        font-size: 14px;
      }
    `,
  ];

  @property({attribute: false}) book: Sentences | undefined;
  @property({type: Boolean}) settings = false;
  @property() label = words.pickSentence;
  @state() private typed = '';
  @state() private open = false;
  @state() private at = 0;
  @query('input') private input!: HTMLInputElement;

  override render() {
    const found = this.open ? this.found() : [];
    const now = found[this.at];
    return html`
      <input role="combobox" aria-expanded=${String(found.length > 0)} aria-controls="found"
        aria-autocomplete="list" aria-label=${this.label} placeholder=${this.label}
        autocomplete="off" aria-activedescendant=${now ? `s${this.at}` : nothing}
        .value=${this.typed} @input=${this.type} @focus=${this.show} @blur=${this.hide}
        @keydown=${this.press}>
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${found.length === 0}>
        ${found.map((sentence, n) => this.option(sentence, n))}
      </ul>
      ${this.open && this.typed && found.length === 0
        ? html`<p role="status">${words.noSentence}</p>`
        : nothing}
    `;
  }

  override focus(): void {
    this.input?.focus();
  }

  private option(sentence: Sentence, n: number) {
    return html`<li id=${`s${n}`} role="option" aria-selected=${String(n === this.at)}
      @mousedown=${(event: Event) => event.preventDefault()} @click=${() => this.pick(sentence)}>
      ${exampleOf(sentence)}
      ${sentence.meaning ? html`<small>${sentence.meaning}</small>` : nothing}
    </li>`;
  }

  private found(): Sentence[] {
    return (this.book?.sentences ?? [])
      .filter(each => (each.about === 'story' || !each.about) !== this.settings)
      .map(sentence => ({sentence, points: fit(sentence, this.typed)}))
      .filter(each => each.points > 0)
      .sort((one, other) => other.points - one.points)
      .slice(0, MOST)
      .map(each => each.sentence);
  }

  private pick(sentence: Sentence): void {
    this.typed = '';
    this.at = 0;
    this.open = false;
    this.dispatchEvent(new CustomEvent<string>('pick', {detail: exampleOf(sentence)}));
  }

  private readonly type = (event: Event): void => {
    this.typed = (event.target as HTMLInputElement).value;
    this.at = 0;
    this.open = true;
  };

  private readonly show = (): void => {
    this.open = true;
  };

  private readonly hide = (): void => {
    this.open = false;
  };

  private readonly press = (event: KeyboardEvent): void => {
    const found = this.found();
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      event.preventDefault();
      this.open = true;
      this.at = Math.min(Math.max(this.at + step, 0), found.length - 1);
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector(`#s${this.at}`)?.scrollIntoView({block: 'nearest'}),
      );
    } else if (event.key === 'Enter' && this.open && found[this.at]) {
      event.preventDefault();
      this.pick(found[this.at]!);
    } else if (event.key === 'Escape' && this.open) {
      event.stopPropagation();
      this.open = false;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-sentence-picker': SentencePicker;
  }
}

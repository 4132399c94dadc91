import {LitElement, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {LANGUAGES} from '../../shared/languages.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import type {Finding, Reading, Sentences} from '../book/types.js';
import {TEXTS} from '../card/card-texts.js';
import {languageOfLines} from '../editor/sentence-words.js';
import {builderStyles} from './card-builder.styles.js';
import {CardDocument, type Condition} from './card-document.js';
import './card-preview.js';
import './condition-list.js';
import type {CardChange} from './condition-list.js';
import type {SentencePicker} from './sentence-picker.js';

/**
 * A card as sentences: when it speaks, what it says, and how that looks. Fires `edit` with the whole
 * text of the card, in which only what was changed differs.
 */
@customElement('gp-card-builder')
export class CardBuilder extends LitElement {
  static override styles = [common, builderStyles];

  @property() text = '';
  @property({attribute: false}) reading: Reading | null = null;
  @property({attribute: false}) findings: Finding[] = [];
  @property({attribute: false}) sentences: Record<string, Sentences> = {};
  @property({type: Boolean}) readonly = false;
  @query('gp-sentence-picker') private picker!: SentencePicker | null;

  override render() {
    const card = CardDocument.read(this.text);
    if (!card) {
      return html`<p class="hint">${words.notReadable}</p>`;
    }
    const settings = Object.fromEntries(
      card.names(['settings']).map(name => [name, card.get(['settings', name])]),
    );
    return html`<div class="two" tabindex="-1">
      <div class="written">
        ${this.when(card, settings)} ${this.says(card)}
      </div>
      <gp-card-preview .card=${card} .settings=${settings} .reading=${this.reading}>
      </gp-card-preview>
    </div>`;
  }

  /** Goes to the first thing that is still to be written. */
  override focus(): void {
    const gap = [...this.renderRoot.querySelectorAll('textarea')].find(each => each.value === '');
    const card = CardDocument.read(this.text);
    if (card && card.conditions().length === 0 && this.picker) {
      const {picker} = this;
      void picker.updateComplete.then(() => picker.focus());
    } else {
      (gap ?? this.renderRoot.querySelector<HTMLElement>('.two'))?.focus();
    }
  }

  private when(card: CardDocument, settings: Record<string, string>) {
    const conditions = card.conditions();
    const book = this.book(conditions);
    const expert = !card.has(['when']) && this.readsOwnRule();
    return html`<section>
      <h3>${words.speaksWhen}</h3>
      ${expert
        ? html`<p class="hint">${words.expertCard}</p>`
        : html`<gp-condition-list .conditions=${conditions} .book=${book} .settings=${settings}
              .findings=${this.findings} ?readonly=${this.readonly} .change=${this.change}></gp-condition-list>
            ${this.readonly
              ? nothing
              : html`<gp-sentence-picker .book=${book}
                  ?settings=${card.get(['about']) === 'settings'}
                  @pick=${(event: CustomEvent<string>) =>
                    this.change(each => each.add(['when'], event.detail))}></gp-sentence-picker>`}`}
    </section>`;
  }

  /** The words in the reader's language; the others stand beside them in their own tab. */
  private says(card: CardDocument) {
    const texts = TEXTS.filter(each => card.has(each.path));
    return html`<section>
      <h3>${words.says} <small>${word(words.languages, language)}</small></h3>
      ${texts.map(({name, path, most}) => {
        const at = [...path, language];
        const value = card.get(at);
        const missing = LANGUAGES.filter(each => card.get([...path, each]) === '');
        return html`<div class="text">
          <span aria-hidden="true">${word(words.texts, name)}</span>
          <textarea rows="1" aria-label=${word(words.texts, name)} lang=${language} ?readonly=${this.readonly} .value=${value}
            placeholder=${word(words.textHints, name)}
            @input=${(event: Event) => this.write(at, event)}></textarea>
          <small class=${most && value.length > most ? 'long' : ''}>
            ${most && value ? `${value.length} / ${most}` : nothing}
            ${missing.length > 0 && missing.length < LANGUAGES.length
              ? html`<button @click=${this.toLanguages}>
                  ${words.alsoIn} ${missing.map(each => word(words.languages, each)).join(', ')}
                </button>`
              : nothing}
          </small>
        </div>`;
      })}
    </section>`;
  }

  private readsOwnRule(): boolean {
    return Boolean(this.reading?.drl);
  }

  private book(conditions: Condition[]): Sentences | undefined {
    const written = languageOfLines(linesOf(conditions), this.sentences);
    return this.sentences[written || language];
  }

  private write(path: (string | number)[], event: Event): void {
    const value = (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' ');
    const card = CardDocument.read(this.text);
    if (card && card.get(path) !== value.trim()) {
      this.edit(card.setText(path, value));
    }
  }

  private readonly change = (how: CardChange): void => {
    const card = CardDocument.read(this.text);
    if (card && !this.readonly) {
      this.edit(how(card));
    }
  };

  private edit(text: string): void {
    this.text = text;
    this.dispatchEvent(new CustomEvent<string>('edit', {detail: text}));
  }

  private readonly toLanguages = (): void => {
    this.dispatchEvent(new CustomEvent('languages'));
  };
}

function linesOf(conditions: Condition[]): string[] {
  return conditions.flatMap(each => (each.way ? linesOf(each.parts) : [each.sentence]));
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-card-builder': CardBuilder;
  }
}

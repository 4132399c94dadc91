import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, readable} from '../../text/strings.js';
import type {Sentences, Slot} from '../book/types.js';
import {slotValues} from '../editor/card-words.js';
import {filledOf, sayWith, type Filled} from '../editor/sentence-words.js';

/**
 * One sentence of a card with its slots to be filled. Fires `say` with the whole sentence, and
 * `setting` with {name, value} where a slot is filled by a setting of the card.
 */
@customElement('gp-sentence-line')
export class SentenceLine extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        min-width: 0;
        font-size: 15.5px;
        line-height: 1.9;
      }
      input,
      select {
        min-height: 30px;
        max-width: 100%;
        margin: 0 2px;
        padding: 0 7px;
        border: 1px solid var(--control);
        border-radius: 8px;
        background: var(--accent-soft);
        color: var(--ink);
        font: 600 15px/1.3 var(--sans);
      }
      input.free {
        width: 100%;
        background: var(--surface);
        font-weight: 450;
      }
      [disabled] {
        opacity: 1;
        border-color: var(--line);
      }
    `,
  ];

  @property() line = '';
  @property({attribute: false}) book: Sentences | undefined;
  /** The card's settings and their values. */
  @property({attribute: false}) settings: Record<string, string> = {};
  @property({type: Boolean}) readonly = false;

  override render() {
    const filled = filledOf(this.line, this.book);
    if (!filled) {
      return html`<input class="free" .value=${this.line} aria-label=${words.freeSentence}
        ?disabled=${this.readonly} @change=${this.free}>`;
    }
    let slot = -1;
    return filled.pieces.map(piece => {
      if (!piece.slot) {
        return html`<span>${piece.words}</span>`;
      }
      slot++;
      return this.slotOf(filled, slot, piece.words);
    });
  }

  private slotOf(filled: Filled, at: number, name: string) {
    const value = filled.values[at] ?? '';
    const slot = filled.sentence.slots?.find(each => each.name === name);
    const setting = /^\{(.+)\}$/.exec(value)?.[1];
    const label = fill(words.slotLabel, {name: readable(setting ?? name)});
    if (setting !== undefined && setting in this.settings) {
      return html`<input class="setting" aria-label=${label} ?disabled=${this.readonly}
        title=${fill(words.settingSlot, {name: readable(setting)})}
        size=${sizeOf(this.settings[setting] ?? '')} .value=${this.settings[setting] ?? ''}
        @change=${(event: Event) => this.set(setting, event)}>`;
    }
    const known = this.choices(slot);
    const put = (event: Event) => this.put(filled, at, event);
    if (slot && isListed(slot, known)) {
      const options = known.includes(value) ? known : [value, ...known];
      return html`<select aria-label=${label} ?disabled=${this.readonly} @change=${put}>
        ${options.map(
          each => html`<option value=${each} ?selected=${each === value}>${each}</option>`,
        )}
      </select>`;
    }
    return html`<input aria-label=${label} ?disabled=${this.readonly} size=${sizeOf(value)}
      .value=${value} @change=${put}>`;
  }

  private choices(slot: Slot | undefined): string[] {
    return slot?.words?.length ? slot.words : slotValues(slot?.type ?? '', this.book, []);
  }

  private put(filled: Filled, at: number, event: Event): void {
    const value = (event.target as HTMLInputElement).value.trim();
    if (value === '') {
      this.requestUpdate();
      (event.target as HTMLInputElement).value = filled.values[at] ?? '';
      return;
    }
    this.say(sayWith(filled.pieces, filled.values.map((now, n) => (n === at ? value : now))));
  }

  private set(name: string, event: Event): void {
    const value = (event.target as HTMLInputElement).value.trim();
    if (value !== '') {
      this.dispatchEvent(new CustomEvent('setting', {detail: {name, value}}));
    }
  }

  private readonly free = (event: Event): void => {
    const line = (event.target as HTMLInputElement).value.trim();
    if (line !== '') {
      this.say(line);
    }
  };

  private say(sentence: string): void {
    this.dispatchEvent(new CustomEvent<string>('say', {detail: sentence}));
  }
}

/** Numbers and times are written; what there is a list of is chosen. */
function isListed(slot: Slot, known: string[]): boolean {
  return known.length > 1 && !['number', 'duration', 'text', 'percent'].includes(slot.type);
}

const sizeOf = (value: string) => Math.min(Math.max(value.length, 3), 28);

declare global {
  interface HTMLElementTagNameMap {
    'gp-sentence-line': SentenceLine;
  }
}

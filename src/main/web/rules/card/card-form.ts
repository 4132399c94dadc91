import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, readable, word} from '../../text/strings.js';
import {CardDocument, type Path} from '../builder/card-document.js';
import {STATUSES} from '../editor/card-words.js';

const PRIORITY: Path = ['then', 'suggest', 'priority'];

/** What a lead mostly changes, as fields. Fires `edit` with the card's whole text. */
@customElement('gp-card-form')
export class CardForm extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 14px;
        padding: 10px 14px;
        border-bottom: 1px solid var(--line);
      }
      label {
        display: flex;
        flex-direction: column;
        gap: 3px;
        min-width: 92px;
        color: var(--muted);
        font-size: 12.5px;
        font-weight: 600;
      }
      input,
      select {
        width: 100%;
        max-width: 150px;
        min-height: 34px;
        padding: 0 9px;
        border: 1px solid var(--control);
        border-radius: 8px;
        background: var(--surface);
        color: var(--ink);
        font: 500 15px/1.3 var(--sans);
      }
      input {
        width: 110px;
      }
      .setting input {
        border-color: var(--accent);
        font-weight: 650;
      }
      [disabled] {
        opacity: 1;
        background: var(--sunken);
      }
      .hint {
        flex-basis: 100%;
        color: var(--muted);
        font-size: 12.5px;
      }
    `,
  ];

  @property() text = '';
  @property({type: Boolean}) readonly = false;

  override render() {
    const card = CardDocument.read(this.text);
    if (!card) {
      return nothing;
    }
    const status = card.get(['status']);
    return html`
      ${card.names(['settings']).map(name => this.setting(card, name))}
      ${card.has(PRIORITY)
        ? html`<label title=${words.priorityHint}>${words.priority}
            <input name="priority" inputmode="numeric" .value=${card.get(PRIORITY)}
              aria-description=${words.priorityHint} ?disabled=${this.readonly}
              @input=${(event: Event) => this.write(event, PRIORITY)}>
          </label>`
        : nothing}
      ${status
        ? html`<label>${words.status}
            <select name="status" ?disabled=${this.readonly}
              aria-description=${word(words.statusHints, status)}
              @change=${(event: Event) => this.write(event, ['status'])}>
              ${STATUSES.map(
                each => html`<option value=${each} ?selected=${each === status}>
                  ${word(words.statuses, each)}
                </option>`,
              )}
            </select>
          </label>`
        : nothing}
    `;
  }

  private setting(card: CardDocument, name: string) {
    const path = ['settings', name];
    return html`<label class="setting">${readable(name)}
      <input name=${`setting-${name}`} .value=${card.get(path)} ?disabled=${this.readonly}
        aria-label=${fill('{what}: {name}', {what: words.settings, name})}
        @input=${(event: Event) => this.write(event, path)}>
    </label>`;
  }

  private write(event: Event, path: Path): void {
    const value = (event.target as HTMLInputElement).value.trim();
    const card = CardDocument.read(this.text);
    if (card && value !== '' && value !== card.get(path)) {
      this.dispatchEvent(new CustomEvent<string>('edit', {detail: card.setValue(path, value)}));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-card-form': CardForm;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import type {Setting} from '../book/types.js';
import {STATUSES} from '../editor/card-words.js';
import {valueAt, type TextValue} from './text-value.js';

/** What a lead mostly changes, as fields. Fires `write` with {line, column, length, words}. */
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
  @property({attribute: false}) settings: Setting[] = [];
  @property({type: Boolean}) readonly = false;

  override render() {
    const status = valueAt(this.text, ['status']);
    const priority = valueAt(this.text, ['then', 'suggest', 'priority']);
    return html`
      ${this.settings.map(setting => this.setting(setting))}
      ${priority
        ? html`<label title=${words.priorityHint}>${words.priority}
            <input name="priority" inputmode="numeric" .value=${priority.value}
              aria-description=${words.priorityHint} ?disabled=${this.readonly}
              @input=${(event: Event) => this.write(event, priority)}>
          </label>`
        : nothing}
      ${status
        ? html`<label>${words.status}
            <select name="status" ?disabled=${this.readonly}
              aria-description=${word(words.statusHints, status.value)}
              @change=${(event: Event) => this.write(event, status)}>
              ${STATUSES.map(
                each => html`<option value=${each} ?selected=${each === status.value}>
                  ${word(words.statuses, each)}
                </option>`,
              )}
            </select>
          </label>`
        : nothing}
    `;
  }

  /** Where a setting stands now; the reading may be of the text as it was a moment ago. */
  private setting(setting: Setting) {
    const now = valueAt(this.text, ['settings', setting.name]) ?? setting;
    return html`<label class="setting">${setting.name.replaceAll('-', ' ')}
      <input name=${`setting-${setting.name}`} .value=${now.value} ?disabled=${this.readonly}
        aria-label=${fill('{what}: {name}', {what: words.settings, name: setting.name})}
        @input=${(event: Event) => this.write(event, now)}>
    </label>`;
  }

  private write(event: Event, place: Omit<TextValue, 'value'>): void {
    const value = (event.target as HTMLInputElement).value.trim();
    if (value !== '') {
      const {line, column, length} = place;
      this.dispatchEvent(new CustomEvent('write', {detail: {line, column, length, words: value}}));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-card-form': CardForm;
  }
}

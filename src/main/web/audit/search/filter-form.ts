import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {word} from '../../text/strings.js';
import {ruleNames, type RuleName} from '../book/rule-names.js';
import {FIELDS, type Field, type Values} from './fields.js';
import {formStyles} from './filter-form.styles.js';

/** What narrows the search. Fires `search` with the values that are set. */
@customElement('gp-filter-form')
export class FilterForm extends LitElement {
  static override styles = [common, fieldStyles, formStyles];

  @property({attribute: false}) values: Values = {};
  @state() private names: RuleName[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void ruleNames().then(names => (this.names = [...names.values()]));
  }

  override render() {
    const rest = FIELDS.filter(field => !field.first);
    const set = rest.filter(field => this.values[field.name]).length;
    return html`<form role="search" @change=${this.changed} @submit=${this.changed}>
      <div class="row">${FIELDS.filter(field => field.first).map(each => this.field(each))}</div>
      <details ?open=${set > 0}>
        <summary>${words.moreFilters}${set > 0 ? ` (${set})` : nothing}</summary>
        <div class="row">${rest.map(each => this.field(each))}</div>
      </details>
      <datalist id="rules">
        ${this.names.map(rule => html`<option value=${rule.id}>${rule.title}</option>`)}
      </datalist>
      <button hidden>${words.searchNow}</button>
    </form>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  private field(field: Field) {
    return html`<label>${words.fields[field.name]} ${this.control(field)}</label>`;
  }

  private control({name, kind, options, words: told}: Field) {
    const value = this.values[name] ?? '';
    switch (kind) {
      case 'choice':
        return html`<select name=${name} .value=${value}>
          <option value="" ?selected=${value === ''}>${words.all}</option>
          ${[...new Set([...(options ?? []), value])].filter(Boolean).map(
            each => html`<option value=${each} ?selected=${each === value}>
              ${word(told ?? {}, each)}
            </option>`,
          )}
        </select>`;
      case 'number':
        return html`<input name=${name} type="number" min="0" max="100" .value=${value}>`;
      case 'date':
        return html`<input name=${name} type="date" .value=${value.slice(0, 10)}>`;
      default:
        return html`<input name=${name} spellcheck="false" autocomplete="off" .value=${value}
          list=${kind === 'rule' ? 'rules' : nothing}>`;
    }
  }

  private readonly changed = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(this.renderRoot.querySelector('form') ?? undefined);
    const values = FIELDS.map(({name, kind}) => {
      const value = String(form.get(name) ?? '').trim();
      return [name, kind === 'date' && value ? endOfDay(value) : value] as const;
    });
    const detail: Values = Object.fromEntries(values.filter(([, value]) => value !== ''));
    this.dispatchEvent(new CustomEvent('search', {detail}));
  };
}

/** The last moment of a day where the reviewer is. */
function endOfDay(day: string): string {
  return new Date(`${day}T23:59:59.999`).toISOString();
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-filter-form': FilterForm;
  }
}

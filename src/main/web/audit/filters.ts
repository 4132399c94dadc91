import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';

export type Filters = Map<string, string>;

interface Field {
  name: string;
  label: string;
  options?: string[];
}

const PILLARS = ['channel', 'simplicity', 'experience', 'prevention', 'kpi'];
const OUTCOMES = [
  'charged',
  'signalled',
  'shown',
  'suppressed',
  'withdrawn',
  'no-change',
  'shadow',
  'failed',
];

export const filterFields: Field[] = [
  {name: 'interaction', label: 'Interaction'},
  {name: 'rule', label: 'Rule'},
  {name: 'pillar', label: 'Pillar', options: PILLARS},
  {name: 'outcome', label: 'Outcome', options: OUTCOMES},
  {name: 'agent', label: 'Agent'},
];

/** What narrows the decision log; fires `filter` with the values by name. */
@customElement('gp-audit-filters')
export class AuditFilters extends LitElement {
  static override styles = [
    common,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
        gap: 10px;
      }
      label {
        display: grid;
        gap: 3px;
        color: var(--muted);
        font-size: 13px;
        font-weight: 600;
      }
      input,
      select {
        width: 100%;
        min-height: 36px;
        padding: 0 9px;
        border: 1px solid var(--control);
        border-radius: 9px;
        background: var(--surface);
        color: var(--ink);
        font: 14px var(--sans);
      }
    `,
  ];

  @property({attribute: false}) filters: Filters = new Map();

  override render() {
    return html`<form role="search" @change=${this.changed} @submit=${this.changed}>
      ${filterFields.map(
        field => html`<label>
          ${field.label} ${field.options ? this.select(field) : this.text(field)}
        </label>`,
      )}
    </form>`;
  }

  private text({name}: Field) {
    return html`<input name=${name} spellcheck="false" .value=${this.filters.get(name) ?? ''}>`;
  }

  private select({name, options}: Field) {
    const chosen = this.filters.get(name) ?? '';
    return html`<select name=${name}>
      <option value="">all</option>
      ${(options ?? []).map(
        each => html`<option value=${each} ?selected=${each === chosen}>${each}</option>`,
      )}
    </select>`;
  }

  private readonly changed = (event: Event): void => {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    const values = new FormData(form ?? undefined);
    const detail: Filters = new Map();
    filterFields.forEach(({name}) => detail.set(name, String(values.get(name) ?? '').trim()));
    this.dispatchEvent(new CustomEvent('filter', {detail}));
  };
}

import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import '../shared/lead-frame.js';
import {listOf} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {filterFields, type Filters} from './filters.js';
import type {Decision} from './decision-row.js';
import './decision-row.js';
import './filters.js';

interface DecisionPage {
  next?: string | null;
}

const PAGE = 50;

/** The decision log: everything a rule did, also what was kept back, and why. */
@customElement('gp-audit-page')
export class AuditPage extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      ul {
        display: grid;
        gap: 8px;
        margin: 16px 0;
      }
    `,
  ];

  @state() private decisions: Decision[] = [];
  @state() private next = '';
  @state() private notice = '';
  private filters: Filters = new Map();
  private turn = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    const given = new URLSearchParams(location.search);
    this.filters = new Map(filterFields.map(field => [field.name, given.get(field.name) ?? '']));
    void this.read('');
  }

  override render() {
    return html`
      <gp-lead-frame heading="Audit"
        more="One row for each thing a rule did: also what was kept back, and why.">
        <gp-audit-filters .filters=${this.filters} @filter=${this.filtered}></gp-audit-filters>
        <p class="notice" role="status" ?hidden=${!this.notice}>${this.notice}</p>
        <ul aria-label="Decisions">
          ${this.decisions.map(
            each => html`<li><gp-decision-row .decision=${each}></gp-decision-row></li>`,
          )}
        </ul>
        ${this.next
          ? html`<button class="button" @click=${() => this.read(this.next)}>Older</button>`
          : ''}
      </gp-lead-frame>
    `;
  }

  private readonly filtered = (event: CustomEvent<Filters>): void => {
    this.filters = event.detail;
    history.replaceState(null, '', `${location.pathname}?${this.query()}`);
    void this.read('');
  };

  private async read(after: string): Promise<void> {
    const turn = ++this.turn;
    const query = this.query();
    query.set('limit', String(PAGE));
    if (after) {
      query.set('after', after);
    }
    try {
      const answer = await get<DecisionPage>(`/v1/decisions?${query}`);
      if (turn === this.turn) {
        const found = listOf<Decision>(answer, 'items', 'decisions');
        this.decisions = after ? [...this.decisions, ...found] : found;
        this.next = answer.next ?? '';
        this.notice = this.decisions.length === 0 ? 'No decision matches.' : '';
      }
    } catch (error) {
      this.notice = `The log could not be read: ${(error as Error).message}`;
    }
  }

  private query(): URLSearchParams {
    return new URLSearchParams([...this.filters].filter(([, value]) => value !== ''));
  }
}

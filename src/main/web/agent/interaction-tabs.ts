import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Desk, DeskInteraction} from '../desk/desk.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {word, type Strings} from '../text/strings.js';
import {elapsed} from '../text/time.js';

/** The agent's interactions, one tab each: channel, status, time, customer. */
@customElement('gp-interaction-tabs')
export class InteractionTabs extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      [role='tablist'] {
        display: flex;
        gap: 8px;
        overflow-x: auto;
        scrollbar-width: thin;
        padding: 2px;
        margin: -2px;
      }
      [role='tab'] {
        display: grid;
        flex: 1 0 auto;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: 0 10px;
        min-height: 52px;
        padding: 6px 14px;
        border: 1px solid transparent;
        border-radius: 12px;
        background: none;
        color: var(--muted);
        text-align: left;
      }
      [role='tab'][aria-selected='true'] {
        border-color: var(--line);
        background: var(--surface);
        color: var(--ink);
      }
      .icon {
        grid-row: span 2;
        color: var(--accent);
      }
      .status {
        font-weight: 600;
        white-space: nowrap;
      }
      .status.held {
        color: var(--effort-ink);
      }
      .customer {
        overflow: hidden;
        grid-column: 2 / -1;
        color: var(--muted);
        font-size: 12.5px;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      .waiting {
        display: inline-block;
        min-width: 18px;
        margin-left: 8px;
        padding: 0 5px;
        border-radius: 9px;
        background: var(--accent);
        color: var(--accent-ink);
        font-size: 12px;
        text-align: center;
      }
    `,
  ];

  @property({attribute: false}) desk: Desk = [];
  @property({attribute: false}) strings!: Strings;
  @property() chosen = '';
  @property({type: Number}) now = 0;

  override render() {
    return html`<div role="tablist" aria-label=${this.strings.interactions} @keydown=${this.move}>
      ${this.desk.map(it => this.tab(it))}
    </div>`;
  }

  private tab(it: DeskInteraction) {
    const isChosen = it.id === this.chosen;
    const live = it.cards.filter(card => !card.leaving).length;
    return html`
      <button role="tab" aria-selected=${isChosen} tabindex=${isChosen ? 0 : -1}
        @click=${() => this.choose(it.id)}>
        ${icon(it.channel)}
        <span class="status ${it.status}">
          ${word(this.strings.channels, it.channel)} · ${word(this.strings.statuses, it.status)}
          ${!isChosen && live > 0 ? html`<span class="waiting">${live}</span>` : nothing}
        </span>
        <time>${elapsed((it.endedAt ?? this.now) - it.startedAt)}</time>
        <span class="customer">${describe(it)}</span>
      </button>
    `;
  }

  private readonly move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const tabs = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('[role=tab]')];
    if (by !== 0 && tabs.length > 0) {
      const at = this.desk.findIndex(it => it.id === this.chosen);
      const next = (at + by + tabs.length) % tabs.length;
      tabs[next]?.focus();
      this.choose(this.desk[next]?.id ?? '');
    }
  };

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: id}));
  }
}

function describe(it: DeskInteraction): string {
  const issue = it.issue.replaceAll('-', ' ');
  return [(it.customer || it.id).slice(0, 10), issue].filter(Boolean).join(' · ');
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from './styles.js';

export interface Tab {
  key: string;
  title: string;
  /** A short remark beside the title, as a count. */
  mark?: string;
  bad?: boolean;
}

/** Tabs in a row; the arrow keys go from one to the next. Fires `choose` with a tab's key. */
@customElement('gp-tab-list')
export class TabList extends LitElement {
  static override styles = [
    common,
    css`
      [role='tablist'] {
        display: flex;
        gap: 2px;
        overflow-x: auto;
        scrollbar-width: none;
      }
      button {
        min-height: 36px;
        padding: 0 12px;
        border: 0;
        border-bottom: 3px solid transparent;
        background: none;
        color: var(--muted);
        font-size: 14px;
        font-weight: 600;
        white-space: nowrap;
      }
      button:hover {
        color: var(--ink);
      }
      button[aria-selected='true'] {
        border-bottom-color: var(--accent);
        color: var(--ink);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
      .mark {
        margin-left: 5px;
        padding: 1px 7px;
        border-radius: 8px;
        background: var(--accent-soft);
        color: var(--accent);
        font-size: 12px;
      }
      .mark.bad {
        background: var(--alert-soft);
        color: var(--alert);
      }
    `,
  ];

  @property({attribute: false}) tabs: Tab[] = [];
  @property() chosen = '';
  @property() label = '';

  override render() {
    return html`<div role="tablist" aria-label=${this.label} @keydown=${this.press}>
      ${this.tabs.map(
        tab => html`<button role="tab" aria-selected=${String(tab.key === this.chosen)}
          tabindex=${tab.key === this.chosen ? 0 : -1} @click=${() => this.choose(tab.key)}>
          ${tab.title}${tab.mark
            ? html`<span class="mark ${tab.bad ? 'bad' : ''}">${tab.mark}</span>`
            : nothing}
        </button>`,
      )}
    </div>`;
  }

  private readonly press = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    if (by) {
      const at = this.tabs.findIndex(tab => tab.key === this.chosen);
      const next = this.tabs[(at + by + this.tabs.length) % this.tabs.length];
      this.choose(next?.key ?? '');
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[aria-selected=true]')?.focus(),
      );
      event.preventDefault();
    }
  };

  private choose(key: string): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: key}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-tab-list': TabList;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from './styles.js';

/**
 * A small menu that lies above what it belongs to and moves nothing. A digit, the arrow keys or a
 * click choose; fires `choose` with the option's index, or `cancel`.
 */
@customElement('gp-choice-menu')
export class ChoiceMenu extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        position: absolute;
        z-index: 5;
        min-width: 200px;
        padding: 8px;
        border: 1px solid var(--control);
        border-radius: 12px;
        background: var(--surface);
        box-shadow: 0 8px 30px rgb(0 0 0 / 18%);
        font-size: 14px;
      }
      p {
        padding: 2px 8px 6px;
        color: var(--muted);
        font-size: 13px;
        font-weight: 600;
      }
      button {
        display: flex;
        align-items: center;
        gap: 10px;
        width: 100%;
        min-height: 34px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        background: none;
        text-align: left;
        white-space: nowrap;
      }
      button:hover,
      button:focus {
        background: var(--accent-soft);
      }
      button:focus-visible {
        outline-offset: -2px;
      }
    `,
  ];

  @property() question = '';
  @property({attribute: false}) options: string[] = [];

  override render() {
    return html`
      <p id="question">${this.question}</p>
      <ul role="menu" aria-labelledby="question" @focusout=${this.left}>
        ${this.options.map(
          (option, index) => html`<li role="none">
            <button role="menuitem" tabindex="-1" @click=${() => this.choose(index)}>
              <kbd aria-hidden="true">${index + 1}</kbd> ${option}
            </button>
          </li>`,
        )}
      </ul>
    `;
  }

  override firstUpdated(): void {
    this.items()[0]?.focus();
  }

  /** Does what the key asks; returns whether it was one of the menu's. */
  press(key: string): boolean {
    const digit = Number(key);
    if (digit >= 1 && digit <= this.options.length) {
      this.choose(digit - 1);
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      this.move(key === 'ArrowDown' ? 1 : -1);
    } else if (key === 'Escape') {
      this.dispatchEvent(new CustomEvent('cancel'));
    } else {
      return false;
    }
    return true;
  }

  private readonly left = (event: FocusEvent): void => {
    const to = event.relatedTarget;
    if (to !== null && !this.renderRoot.contains(to as Node)) {
      this.dispatchEvent(new CustomEvent('cancel'));
    }
  };

  private move(by: number): void {
    const items = this.items();
    const at = items.indexOf(this.shadowRoot?.activeElement as HTMLButtonElement);
    items[(at + by + items.length) % items.length]?.focus();
  }

  private items(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  private choose(index: number): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: index}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-choice-menu': ChoiceMenu;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import type {Strings} from '../text/strings.js';

/** The keyboard shortcuts, in a dialog. */
@customElement('gp-key-help')
export class KeyHelp extends LitElement {
  static override styles = [
    common,
    css`
      dialog {
        width: min(400px, calc(100vw - 24px));
        padding: 18px 20px;
        border: 1px solid var(--control);
        border-radius: 16px;
        background: var(--surface);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(10 16 18 / 45%);
      }
      h2 {
        margin-bottom: 8px;
        font-size: 17px;
      }
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 9px 14px;
        align-items: baseline;
        margin: 12px 0 18px;
        font-size: 14px;
      }
      dt {
        white-space: nowrap;
      }
    `,
  ];

  @property({attribute: false}) strings!: Strings;

  override render() {
    const {keys, help, close} = this.strings;
    const rows: [string, string][] = [
      ['1 – 3', keys['choose'] ?? ''],
      ['A', keys['accept'] ?? ''],
      ['D', keys['dismiss'] ?? ''],
      ['E', keys['evidence'] ?? ''],
      ['C', keys['copy'] ?? ''],
      ['M', keys['mute'] ?? ''],
      ['?', keys['help'] ?? ''],
    ];
    return html`
      <dialog aria-labelledby="title">
        <h2 id="title">${help}</h2>
        <dl>${rows.map(([key, deed]) => html`<dt><kbd>${key}</kbd></dt><dd>${deed}</dd>`)}</dl>
        <form method="dialog"><button class="button">${close}</button></form>
      </dialog>
    `;
  }

  get isOpen(): boolean {
    return this.renderRoot.querySelector('dialog')?.open ?? false;
  }

  show(): void {
    this.renderRoot.querySelector('dialog')?.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-key-help': KeyHelp;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {dialogStyles} from './dialog-styles.js';
import {keysAreOn, turnKeys} from './keys.js';
import {common} from './styles.js';

/** The words of the dialog. */
export interface KeyWords {
  help: string;
  close: string;
  singleKeys: string;
}

/** What a page's keys do: the keys, and what they are for. */
export type KeyRows = readonly (readonly [keys: readonly string[], deed: string])[];

/** A page's keyboard shortcuts in a dialog, and the switch that turns single keys off (WCAG 2.1.4). */
@customElement('gp-key-help')
export class KeyHelp extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      dl {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 9px 16px;
        align-items: baseline;
        font-size: 14px;
      }
      dt {
        white-space: nowrap;
      }
      label {
        display: flex;
        flex: 1;
        gap: 8px;
        align-items: center;
        font-size: 14px;
      }
    `,
  ];

  @property({attribute: false}) words!: KeyWords;
  @property({attribute: false}) rows: KeyRows = [];
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const {words, rows} = this;
    return html`<dialog aria-labelledby="title">
      <div class="head"><h2 id="title">${words.help}</h2></div>
      <div class="body">
        <dl>
          ${rows.map(
            ([keys, deed]) => html`<dt>${keys.map(key => html`<kbd>${key}</kbd> `)}</dt>
              <dd>${deed}</dd>`,
          )}
        </dl>
      </div>
      <form class="foot" method="dialog">
        <label>
          <input type="checkbox" .checked=${keysAreOn()}
            @change=${(event: Event) => turnKeys((event.target as HTMLInputElement).checked)}>
          ${words.singleKeys}
        </label>
        <button class="button" autofocus>${words.close}</button>
      </form>
    </dialog>`;
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  show(): void {
    this.dialog.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-key-help': KeyHelp;
  }
}

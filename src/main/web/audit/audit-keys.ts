import {LitElement, css, html} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/audit-strings.js';

const KEYS: [string, string][] = [
  ['J  K', 'walk'],
  ['↓  ↑', 'rows'],
  ['Enter', 'open'],
  ['1  2  3  4', 'verdict'],
  ['C', 'note'],
  ['N  P', 'next'],
  ['A', 'all'],
  ['T', 'book'],
  ['U', 'glass'],
  ['Esc', 'back'],
  ['Alt Q  /  Alt R', 'views'],
  ['?', 'help'],
];

/** The keyboard shortcuts of the log's page, in a dialog. */
@customElement('gp-audit-keys')
export class AuditKeys extends LitElement {
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
    `,
  ];

  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head"><h2 id="title">${words.help}</h2></div>
      <div class="body">
        <dl>
          ${KEYS.map(
            ([keys, deed]) => html`<dt>
                ${keys.split('  ').map(key => html`<kbd>${key}</kbd> `)}
              </dt>
              <dd>${words.keys[deed]}</dd>`,
          )}
        </dl>
      </div>
      <form class="foot" method="dialog"><button class="button">${words.close}</button></form>
    </dialog>`;
  }

  show(): void {
    this.dialog.showModal();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-audit-keys': AuditKeys;
  }
}

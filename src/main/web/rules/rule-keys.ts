import {LitElement, css, html} from 'lit';
import {customElement, query} from 'lit/decorators.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/rules-strings.js';

const KEYS: [string, string][] = [
  ['/', 'search'],
  ['↑ ↓ ← → Enter', 'tree'],
  ['Alt E', 'editor'],
  ['Ctrl Space', 'complete'],
  ['Ctrl .', 'instead'],
  ['F8', 'nextFinding'],
  ['Esc Tab', 'leave'],
  ['Ctrl S', 'save'],
  ['Alt [  Alt ]', 'tabs'],
  ['Alt P', 'publish'],
  ['Alt N', 'newCard'],
  ['Alt B', 'backtest'],
  ['Alt H', 'history'],
  ['?', 'help'],
];

/** The keyboard shortcuts of the rules' page, in a dialog. */
@customElement('gp-rule-keys')
export class RuleKeys extends LitElement {
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
            ([keys, deed]) => html`<dt><kbd>${keys}</kbd></dt><dd>${words.keys[deed]}</dd>`,
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

import {LitElement, css, html} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import {moment} from '../book/said.js';
import type {Workbench} from '../book/workbench.js';
import './diff-view.js';

/** Two leads saved the same file: both versions, and the choice of the second. */
@customElement('gp-conflict-dialog')
export class ConflictDialog extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      :host {
        --dialog-width: 1080px;
      }
      code {
        font: 13px var(--mono);
      }
    `,
  ];

  @property({attribute: false}) bench!: Workbench;
  @property({type: Number}) ticks = 0;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const {path = '', theirs = {}} = this.bench.conflict ?? {};
    const mine = this.bench.texts.get(path)?.text ?? '';
    const when = moment(theirs.at);
    return html`<dialog aria-labelledby="title" @cancel=${() => this.bench.leaveConflict()}>
      <div class="head">
        <h2 id="title">${fill(words.conflictTitle, {who: theirs.by || words.somebody})}</h2>
        <p><code>${path}</code> ${fill(words.conflictMore, {when})}</p>
      </div>
      <div class="body">
        <gp-diff .left=${theirs.text ?? ''} .right=${mine}
          leftTitle=${fill(words.theirs, {when})} rightTitle=${words.mine}></gp-diff>
      </div>
      <div class="foot">
        <button class="button" @click=${() => this.bench.takeTheirs()}>${words.takeTheirs}</button>
        <button class="button" @click=${() => void this.bench.keepMine(mine)}>
          ${words.keepMine}
        </button>
        <span class="rest"></span>
        <button class="button primary" autofocus @click=${() => this.bench.leaveConflict()}>
          ${words.keepEditing}
        </button>
      </div>
    </dialog>`;
  }

  override updated(): void {
    if (this.bench.conflict && !this.dialog.open) {
      this.dialog.showModal();
    } else if (!this.bench.conflict && this.dialog.open) {
      this.dialog.close();
    }
  }
}

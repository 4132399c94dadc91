import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import {approve, reject} from '../book/rule-calls.js';
import {moment} from '../book/said.js';
import type {Proposal} from '../book/types.js';
import type {Workbench} from '../book/workbench.js';
import './changes-view.js';

/** What waits for a second person, to be approved or rejected. Fires `published`. */
@customElement('gp-proposal-dialog')
export class ProposalDialog extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      :host {
        --dialog-width: 1080px;
      }
    `,
  ];

  @property({attribute: false}) bench!: Workbench;
  @property({type: Number}) ticks = 0;
  @state() private fault = '';
  @state() private busy = false;
  @state() private shown: Proposal | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private why!: HTMLInputElement | null;

  override render() {
    const proposal = this.shown;
    const text = {who: proposal?.by ?? '', why: proposal?.why ?? '–'};
    return html`<dialog aria-labelledby="title">
      <div class="head">
        <h2 id="title">${words.proposalTitle}</h2>
        <p>${fill(words.proposal, text)} · ${moment(proposal?.at)}</p>
      </div>
      <div class="body">
        ${this.fault ? html`<p class="problem" role="alert">${this.fault}</p>` : nothing}
        <gp-changes .changes=${proposal?.changes ?? []} from="live"
          to=${proposal?.revision ?? ''} beforeTitle=${words.liveSide}
          afterTitle=${proposal?.by ?? ''}></gp-changes>
        ${this.isOwn ? html`<p class="hint">${words.ownProposal}</p>` : nothing}
        ${this.bench.canWrite && !this.isOwn
          ? html`<label class="field">
              <span>${words.rejectWhy}</span><input maxlength="500">
            </label>`
          : nothing}
      </div>
      <div class="foot">
        <button class="button" @click=${() => this.dialog.close()}>${words.close}</button>
        <span class="rest"></span>
        ${this.bench.canWrite
          ? html`<button class="button" ?disabled=${this.busy} @click=${() => this.answer(false)}>
                ${this.isOwn ? words.withdraw : words.reject}
              </button>
              <button class="button primary" ?disabled=${this.busy || this.isOwn}
                @click=${() => this.answer(true)}>
                ${words.approve}
              </button>`
          : nothing}
      </div>
    </dialog>`;
  }

  private get isOwn(): boolean {
    return this.shown?.by === this.bench.me;
  }

  show(): void {
    this.fault = '';
    this.shown = this.bench.book?.proposal ?? null;
    if (this.shown) {
      this.dialog.showModal();
    }
  }

  private async answer(yes: boolean): Promise<void> {
    const no = this.shown?.no ?? 0;
    this.busy = true;
    this.fault = '';
    try {
      const answer = yes ? await approve(no) : await reject(no, this.why?.value.trim() ?? '');
      this.dialog.close();
      this.dispatchEvent(new CustomEvent('published', {detail: yes ? answer : null}));
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    this.busy = false;
  }
}

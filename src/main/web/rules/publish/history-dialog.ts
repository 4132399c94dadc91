import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import {publications, rollback} from '../book/rule-calls.js';
import {moment} from '../book/said.js';
import type {PublishAnswer, Publication} from '../book/types.js';
import './changes-view.js';
import {historyStyles} from './history-dialog.styles.js';

/** Who published what, when and why, with a way back. Fires `published` after a rollback. */
@customElement('gp-history-dialog')
export class HistoryDialog extends LitElement {
  static override styles = [common, readingStyles, dialogStyles, historyStyles];

  @property({type: Boolean}) writes = false;
  @state() private list: Publication[] | null = null;
  @state() private next = 0;
  @state() private fault = '';
  @state() private open = 0;
  @state() private asked: Publication | null = null;
  @state() private busy = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('#why') private why!: HTMLInputElement | null;

  override render() {
    return html`<dialog aria-labelledby="title">
      <div class="head"><h2 id="title">${words.historyTitle}</h2></div>
      <div class="body">
        ${this.fault ? html`<p class="problem" role="alert">${this.fault}</p>` : nothing}
        ${this.asked ? this.question(this.asked) : nothing} ${this.entries()}
      </div>
      <div class="foot">
        <span class="rest"></span>
        <button class="button" @click=${() => this.dialog.close()}>${words.close}</button>
      </div>
    </dialog>`;
  }

  show(): void {
    this.list = null;
    this.fault = '';
    this.asked = null;
    this.open = 0;
    this.dialog.showModal();
    void this.load();
  }

  private entries() {
    if (!this.list) {
      return this.fault ? nothing : html`<p class="hint" role="status">${words.loading}</p>`;
    }
    return html`
      ${this.list.length === 0 ? html`<p class="hint">${words.noHistory}</p>` : nothing}
      <ol>${this.list.map((each, at) => this.entry(each, this.list?.[at + 1]))}</ol>
      ${this.next
        ? html`<button class="button" @click=${() => void this.load()}>${words.more}</button>`
        : nothing}
    `;
  }

  private entry(each: Publication, before: Publication | undefined) {
    const changes = each.changes ?? [];
    const open = this.open === each.no;
    return html`<li class=${each.live ? 'live' : ''}>
      <div class="top">
        <span class="no">${each.no}</span>
        <div class="what">
          <p>
            <b>${word(words.actions, each.action)}</b> · ${each.by ?? ''}
            ${each.approvedBy
              ? html`, ${fill(words.approvedBy, {who: each.approvedBy})}`
              : nothing}
            · <time datetime=${each.at}>${moment(each.at)}</time>
            ${each.live ? html`<span class="tag live">${words.isLive}</span>` : nothing}
          </p>
          ${each.why ? html`<p class="why">${each.why}</p>` : nothing}
          <p class="muted paths">
            ${changes.map(change => change.path).join(' · ') || each.revision.slice(0, 12)}
          </p>
        </div>
        ${changes.length > 0 && before
          ? html`<button class="button plain" aria-expanded=${String(open)}
              @click=${() => (this.open = open ? 0 : each.no)}>
              ${open ? words.hideChanges : words.showChanges}
            </button>`
          : nothing}
        ${this.writes && !each.live
          ? html`<button class="button" @click=${() => this.ask(each)}>${words.rollback}</button>`
          : nothing}
      </div>
      ${open && before
        ? html`<gp-changes .changes=${changes} from=${before.revision} to=${each.revision}
            beforeTitle=${before.no} afterTitle=${each.no}></gp-changes>`
        : nothing}
    </li>`;
  }

  private question(to: Publication) {
    return html`<form class="question" role="group" aria-labelledby="question"
      @submit=${(event: Event) => void this.goBack(event, to)}>
      <p id="question"><b>${fill(words.rollbackAsk, {no: to.no, when: moment(to.at)})}</b></p>
      <p class="hint">${words.rollbackMore}</p>
      <label class="field"><span>${words.publishWhy}</span><input id="why" maxlength="500"></label>
      <button class="button" type="button" @click=${() => (this.asked = null)}>
        ${words.cancel}
      </button>
      <button class="button primary" ?disabled=${this.busy}>${words.rollbackNow}</button>
    </form>`;
  }

  private ask(to: Publication): void {
    this.asked = to;
    void this.updateComplete.then(() => this.why?.focus());
  }

  private async goBack(event: Event, to: Publication): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.fault = '';
    try {
      const answer = await rollback(to.no, this.why?.value.trim() ?? '');
      this.asked = null;
      this.dispatchEvent(new CustomEvent<PublishAnswer>('published', {detail: answer}));
      this.list = null;
      await this.load();
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    this.busy = false;
  }

  private async load(): Promise<void> {
    try {
      const page = await publications(this.list ? this.next : 0);
      this.list = [...(this.list ?? []), ...page.revisions];
      this.next = page.next ?? 0;
    } catch (fault) {
      this.fault = fill(words.historyFault, {why: (fault as Error).message});
    }
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {passOn, tell} from '../../shared/events.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {keyHints} from '../key-hints.styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import type {QueueItem, Timeline} from '../book/types.js';
import type {CaseView} from '../timeline/case-view.js';
import '../timeline/case-view.js';
import type {Moment} from '../timeline/moments.js';
import './owner-bar.js';
import {caseColumnStyles} from './case-column.styles.js';

/**
 * The interaction that is open, under the ways to the next and the one before. Fires `beside` with
 * 1 or -1, `again` after a fault, `give` with who is to hear it, and what its view fires.
 */
@customElement('gp-case-column')
export class CaseColumn extends LitElement {
  static override styles = [common, readingStyles, keyHints, caseColumnStyles];

  @property({attribute: false}) timeline: Timeline | null = null;
  @property({attribute: false}) moments: Moment[] = [];
  @property({attribute: false}) item: QueueItem | null = null;
  @property() fault = '';
  @property() chosen = '';
  @property() place = '';
  @property() news = '';
  /** The reader's name; empty if the sign-in has none. */
  @property() me = '';
  @property({attribute: false}) names: string[] = [];
  @query('gp-case-view') private view!: CaseView | null;
  @query('.scroll') private scroller!: HTMLElement;

  override render() {
    return html`
      <div class="ways">
        <a class="button plain" href="#/queue">${icon('back')} ${words.backToQueue}</a>
        <span class="place">${this.place}</span>
        <span class="news">${this.news}</span>
        <button class="button plain" @click=${() => tell(this, 'beside', -1)}>
          ${words.previousItem} <kbd aria-hidden="true">P</kbd>
        </button>
        <button class="button" @click=${() => tell(this, 'beside', 1)}>
          ${words.nextItem} <kbd aria-hidden="true">N</kbd>
        </button>
      </div>
      ${this.me
        ? html`<gp-owner-bar owner=${this.item?.assignee ?? ''} me=${this.me} .names=${this.names}
            @give=${this.pass}></gp-owner-bar>`
        : nothing}
      <div class="scroll">
        ${this.timeline
          ? html`<gp-case-view .timeline=${this.timeline} .moments=${this.moments}
              .item=${this.item} chosen=${this.chosen} @look=${this.pass} @enter=${this.pass}
              @glass=${this.pass}></gp-case-view>`
          : this.waiting()}
      </div>
    `;
  }

  /** Puts the focus on the row that is looked at. */
  override focus(): void {
    this.view?.focus();
  }

  /** Puts the focus on the interaction's heading. */
  async focusTop(): Promise<void> {
    await this.updateComplete;
    await this.view?.updateComplete;
    this.scroller.scrollTop = 0;
    this.view?.focusTop();
  }

  private waiting() {
    return this.fault
      ? html`<div class="notice" role="alert">
          <p>${fill(words.faultRead, {why: this.fault})}</p>
          <p>
            <button class="button" @click=${() => tell(this, 'again', null)}>${words.again}</button>
          </p>
        </div>`
      : html`<p class="notice" role="status">${words.loading}</p>`;
  }

  private readonly pass = passOn(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-case-column': CaseColumn;
  }
}

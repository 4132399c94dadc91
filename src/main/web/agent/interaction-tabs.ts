import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Desk, DeskInteraction} from '../desk/desk.js';
import type {Labels} from '../desk/labels.js';
import {inSight, recent} from '../desk/sweep.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {fill, word, type Language, type Strings} from '../text/strings.js';
import {clock, elapsed} from '../text/time.js';
import {levelOf} from './effort-steps.js';
import {tabStyles} from './interaction-tabs.styles.js';

/**
 * The agent's interactions, one tab each: those that run, calls first, then what is over, put away
 * behind one button. The chosen one is shown whole; the others shrink, and wrap where it is narrow.
 */
@customElement('gp-interaction-tabs')
export class InteractionTabs extends LitElement {
  static override styles = [common, tabStyles];

  @property({attribute: false}) desk: Desk = [];
  @property({attribute: false}) strings!: Strings;
  @property({attribute: false}) labels!: Labels;
  @property() language: Language = 'en';
  @property() chosen = '';
  @property({type: Number}) now = 0;
  @state() private showsRecent = false;
  /** Where the chosen one stood. */
  private place = -1;

  /** However many there are, the chosen one is in sight. */
  override updated(): void {
    const place = this.shown.findIndex(it => it.id === this.chosen);
    if (place !== this.place) {
      this.place = place;
      const tab = this.renderRoot.querySelector('[aria-selected="true"]');
      tab?.scrollIntoView({block: 'nearest'});
    }
  }

  override render() {
    const over = recent(this.desk);
    return html`<div class="row">
      <div role="tablist" aria-label=${this.strings.interactions} @keydown=${this.move}>
        ${this.shown.map(it => this.tab(it))}
      </div>
      ${over.length > 0
        ? html`<button class="recent" aria-expanded=${this.showsRecent} @click=${this.toggle}>
            ${fill(this.strings.recent, {n: over.length})}
          </button>`
        : nothing}
    </div>`;
  }

  /** What has a tab: all that runs, the chosen one, and all that is over if that was asked for. */
  private get shown(): DeskInteraction[] {
    const over = recent(this.desk);
    const kept = this.showsRecent ? over : over.filter(it => it.id === this.chosen);
    return [...inSight(this.desk), ...kept];
  }

  private tab(it: DeskInteraction) {
    const isChosen = it.id === this.chosen;
    const live = it.cards.filter(card => !card.leaving).length;
    const channel = word(this.strings.channels, it.channel);
    const status = word(this.strings.statuses, it.status);
    return html`
      <button role="tab" data-id=${it.id} aria-selected=${isChosen} tabindex=${isChosen ? 0 : -1}
        title="${channel} · ${status} · ${this.about(it)}"
        aria-label="${channel} · ${status} · ${this.about(it)}"
        @click=${() => this.choose(it.id)}>
        ${icon(it.channel)}
        <span class="status ${it.status}">
          <span class="word">${channel} · ${status}</span>
          ${isChosen
            ? html`<span class="score ${levelOf(it.score)}" aria-hidden="true">${it.score}</span>`
            : nothing}
          ${!isChosen && live > 0 ? html`<span class="waiting">${live}</span>` : nothing}
        </span>
        ${this.time(it)}
        <span class="customer">${this.about(it)}</span>
      </button>
    `;
  }

  private time(it: DeskInteraction) {
    if (it.endedAt) {
      return html`<time>${fill(this.strings.ended, {time: clock(it.endedAt, this.language)})}</time>`;
    }
    const since = it.heldSince ?? it.startedAt;
    return html`<time class=${it.heldSince ? 'held' : ''}>${elapsed(this.now - since)}</time>`;
  }

  private about(it: DeskInteraction): string {
    const issue = it.issue && this.labels.of('issues', this.language, it.issue);
    return [issue, (it.customer || it.id).slice(0, 10)].filter(Boolean).join(' · ');
  }

  private readonly toggle = (): void => {
    this.showsRecent = !this.showsRecent;
  };

  private readonly move = (event: KeyboardEvent): void => {
    const tabs = [...this.renderRoot.querySelectorAll<HTMLButtonElement>('[role=tab]')];
    const {shown} = this;
    const at = shown.findIndex(it => it.id === this.chosen);
    const places: Record<string, number> = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const place = places[event.key];
    if (place !== undefined && tabs.length > 0) {
      const next = (place + tabs.length) % tabs.length;
      event.preventDefault();
      tabs[next]?.focus();
      this.choose(shown[next]?.id ?? '');
    }
  };

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: id}));
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DeskCard, Leaving} from '../desk/desk.js';
import type {DismissReason} from '../desk/desk-controller.js';
import '../shared/choice-menu.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {fill, word, type Strings} from '../text/strings.js';
import {cardStyles} from './suggestion-card.styles.js';

const REASONS: DismissReason[] = ['not-relevant', 'already-done', 'wrong-moment', 'wrong'];

/** One suggestion: what to do, the words for it, why, and the agent's answer. */
@customElement('gp-suggestion-card')
export class SuggestionCard extends LitElement {
  static override styles = [common, cardStyles];

  @property({attribute: false}) card!: DeskCard;
  @property({attribute: false}) strings!: Strings;
  @property({type: Boolean, reflect: true}) selected = false;
  /** Shown as a row of one line. */
  @property({type: Boolean, reflect: true}) compact = false;
  @property() channel = '';
  @state() private showsEvidence = false;
  @state() private asksWhy = false;
  @state() private copied = false;

  override render() {
    const {suggestion, leaving} = this.card;
    if (this.compact) {
      return this.row();
    }
    return html`
      <article lang=${suggestion.language} tabindex="-1" aria-labelledby="title"
        class=${leaving ? `leaving ${leaving.why}` : ''}>
        <header>
          <kbd aria-hidden="true">${this.card.place}</kbd>
          <h3 id="title">${suggestion.title}</h3>
        </header>
        <p class="advice">${suggestion.advice}</p>
        ${suggestion.say ? this.words(suggestion.say) : nothing}
        <p class="reason">
          ${suggestion.because
            ? suggestion.because
            : html`<span>${this.strings.because}</span> ${suggestion.reason}`}
          ${this.evidenceButton()}
        </p>
        ${this.page()}
        ${this.showsEvidence ? this.evidence() : nothing}
        ${leaving ? this.farewell(leaving) : this.actions()}
      </article>
    `;
  }

  private row() {
    const {suggestion, leaving, place} = this.card;
    const more = leaving ? word(this.strings.left, leaving.why) : (suggestion.because ?? '');
    return html`
      <button class="row ${leaving ? 'leaving' : ''}" lang=${suggestion.language}>
        <kbd aria-hidden="true">${place}</kbd>
        <h3>${suggestion.title}</h3>
        <span class="why">${more}</span>
      </button>
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('article, .row')?.focus();
  }

  /** Does what the key asks; returns whether it was one of this card's. */
  press(key: string): boolean {
    if (this.card.leaving) {
      return false;
    }
    if (this.asksWhy) {
      return this.renderRoot.querySelector('gp-choice-menu')?.press(key) ?? false;
    }
    const deeds: Record<string, () => void> = {
      a: () => this.accept(),
      d: () => this.askWhy(),
      e: () => this.toggleEvidence(),
      c: () => void this.copy(),
      p: () => this.renderRoot.querySelector<HTMLAnchorElement>('.link')?.click(),
    };
    deeds[key]?.();
    return key in deeds;
  }

  private words(say: string) {
    return html`
      <figure class="say">
        <figcaption class="hidden">${this.strings.say}</figcaption>
        <blockquote>${say}</blockquote>
        ${this.isWritten
          ? nothing
          : html`<button class="copy" title="${this.strings.copy} (C)" @click=${this.copy}
              aria-label=${this.copied ? this.strings.copied : this.strings.copy}>
              ${icon(this.copied ? 'check' : 'copy')}
            </button>`}
      </figure>
    `;
  }

  /** The page that the card leads to, of which the agent sees whose it is. */
  private page() {
    const {link} = this.card.suggestion;
    return link?.startsWith('https://')
      ? html`<p><a class="link" href=${link} target="_blank" rel="noopener noreferrer">
          ${fill(this.strings.openPage, {host: new URL(link).host})}
          <kbd aria-hidden="true">P</kbd></a></p>`
      : nothing;
  }

  private evidenceButton() {
    const {evidence, hideEvidence} = this.strings;
    return html`<button class="more" ?disabled=${this.card.leaving} aria-expanded=${this.showsEvidence} aria-controls="evidence"
      @click=${this.toggleEvidence}>${this.showsEvidence ? hideEvidence : evidence}
      <kbd aria-hidden="true">E</kbd></button>`;
  }

  private evidence() {
    const {evidence, rule} = this.card.suggestion;
    return html`
      <div class="evidence" id="evidence">
        ${evidence
          ? html`<p>${evidence.claim}</p>
              <p class="source">${this.strings.source}: ${evidence.source}</p>`
          : nothing}
        <p class="rule">${rule}</p>
      </div>
    `;
  }

  private actions() {
    const {dismiss, said, done} = this.strings;
    const accept = this.card.suggestion.say ? said : done;
    const pillar = word(this.strings.pillars, this.card.suggestion.pillar);
    return html`
      <footer>
        <button class="button ${this.selected ? 'primary' : 'accent'}" @click=${this.accept}>
          ${accept} <kbd aria-hidden="true">A</kbd>
        </button>
        ${this.isWritten && this.card.suggestion.say
          ? html`<button class="button" @click=${this.copy}>
              ${this.copied ? this.strings.inserted : this.strings.insert}
              <kbd aria-hidden="true">C</kbd>
            </button>`
          : nothing}
        <button class="button" aria-haspopup="menu" aria-expanded=${this.asksWhy}
          @click=${this.askWhy}>${dismiss} <kbd aria-hidden="true">D</kbd></button>
        <span class="pillar">${pillar}</span>
        ${this.asksWhy
          ? html`<gp-choice-menu question=${this.strings.whyDismiss}
              .options=${REASONS.map(reason => word(this.strings.dismissals, reason))}
              @choose=${this.dismiss} @cancel=${this.cancelDismiss}></gp-choice-menu>`
          : nothing}
      </footer>
    `;
  }

  private farewell({why, mayUndo}: Leaving) {
    return html`<p class="farewell">
      ${why === 'accepted' ? icon('check') : nothing} ${word(this.strings.left, why)}
      ${mayUndo
        ? html`<button class="button" @click=${this.undo}>${this.strings.undo}
            <kbd aria-hidden="true">U</kbd></button>`
        : nothing}
    </p>`;
  }

  /** Whether the words are typed rather than spoken, so that they can be inserted. */
  private get isWritten(): boolean {
    return this.channel !== '' && !['voice', 'video'].includes(this.channel);
  }

  private readonly undo = (event: Event): void => {
    event.stopPropagation();
    const detail = {id: this.card.suggestion.id};
    this.dispatchEvent(new CustomEvent('undo', {detail, bubbles: true, composed: true}));
  };

  private readonly accept = (): void => {
    this.tell('accept');
  };

  private readonly askWhy = (): void => {
    this.asksWhy = !this.asksWhy;
  };

  private readonly cancelDismiss = (): void => {
    this.asksWhy = false;
    this.focus();
  };

  private readonly dismiss = (event: CustomEvent<number>): void => {
    this.asksWhy = false;
    this.tell('dismiss', REASONS[event.detail]);
  };

  private readonly toggleEvidence = (): void => {
    this.showsEvidence = !this.showsEvidence;
  };

  private readonly copy = async (): Promise<void> => {
    const say = this.card.suggestion.say;
    if (say && navigator.clipboard) {
      await navigator.clipboard.writeText(say).catch(() => undefined);
      this.copied = true;
      window.setTimeout(() => (this.copied = false), 2_000);
    }
  };

  private tell(deed: 'accept' | 'dismiss', reason?: DismissReason): void {
    if (this.shadowRoot?.activeElement) {
      this.focus();
    }
    const detail = {id: this.card.suggestion.id, reason};
    this.dispatchEvent(new CustomEvent(deed, {detail, bubbles: true, composed: true}));
  }

  /** What a screen reader is told when the card appears. */
  announcement(): string {
    const {title, say, advice} = this.card.suggestion;
    return fill(this.strings.newSuggestion, {place: this.card.place, title, say: say ?? advice});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-suggestion-card': SuggestionCard;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import '../../agent/suggestion-card.js';
import type {Alert} from '../../client/types.js';
import type {DeskCard} from '../../desk/desk.js';
import '../../floor/alert-list.js';
import {LANGUAGES, type Language} from '../../shared/languages.js';
import {common} from '../../shared/styles.js';
import {language as reader, words} from '../../text/rules-strings.js';
import {stringsFor, word} from '../../text/strings.js';
import type {Reading} from '../book/types.js';
import type {CardDocument} from './card-document.js';

const SEVERITIES = ['high', 'warn', 'info'] as const;

/** A card as agents see it, and as the floor shows its alert, in the language that is chosen; it is looked at, not used. */
@customElement('gp-card-preview')
export class CardPreview extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        margin-bottom: 8px;
      }
      h3 {
        flex: 1;
        color: var(--muted);
        font-size: 13px;
        font-weight: 650;
      }
      .head button {
        min-width: 34px;
        min-height: 28px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: none;
        font-size: 13px;
        font-weight: 600;
      }
      .head button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      p {
        color: var(--muted);
        font-size: 14px;
      }
    `,
  ];

  @property({attribute: false}) card!: CardDocument;
  @property({attribute: false}) settings: Record<string, string> = {};
  @property({attribute: false}) reading: Reading | null = null;
  @state() private language: Language = reader;

  override render() {
    const speaks = this.card.has(['then', 'suggest']);
    const alerts = this.card.has(['then', 'alert']);
    return html`
      <div class="head">
        <h3>${speaks || !alerts ? words.preview : words.previewFloor}</h3>
        ${LANGUAGES.map(
          each => html`<button aria-pressed=${String(each === this.language)}
            aria-label=${word(words.languages, each)} @click=${() => (this.language = each)}>
            ${each.toUpperCase()}
          </button>`,
        )}
      </div>
      ${speaks ? this.suggestion() : nothing}
      ${alerts
        ? html`${speaks ? html`<h3>${words.previewFloor}</h3>` : nothing}${this.alert()}`
        : nothing}
      ${speaks || alerts ? this.notYet() : html`<p>${words.silentCard}</p>`}
    `;
  }

  /** As it stands on the floor. */
  private alert() {
    const alert: Alert = {
      id: 'preview',
      interactionId: '…',
      rule: this.card.get(['id']),
      severity: SEVERITIES.find(each => each === this.card.get(['then', 'alert', 'severity'])) ?? 'info',
      title: {[reader]: this.text('title') || words.titleGap},
      advice: {[reader]: this.text('advice')},
      because: {[reader]: this.text('because')},
      raisedAt: new Date().toISOString(),
    };
    return html`<div inert aria-hidden="true">
        <gp-alert-list .alerts=${[alert]} .now=${Date.now()}></gp-alert-list>
      </div>
      <p class="hidden">${this.text('title')}. ${this.text('advice')}</p>`;
  }

  private notYet() {
    return this.card.get(['status']) === 'live' ? nothing : html`<p>${words.notShownYet}</p>`;
  }

  private suggestion() {
    const strings = stringsFor(this.language);
    return html`<div inert aria-hidden="true">
        <gp-suggestion-card .card=${this.deskCard()} .strings=${strings} selected>
        </gp-suggestion-card>
      </div>
      <p class="hidden">${this.text('title')}. ${this.text('advice')} ${this.text('say')}</p>`;
  }

  private deskCard(): DeskCard {
    const now = new Date().toISOString();
    return {
      place: 1,
      suggestion: {
        id: 'preview',
        interactionId: 'preview',
        rule: this.card.get(['id']),
        pillar: this.card.get(['id']).split('.')[0] ?? '',
        title: this.text('title') || words.titleGap,
        advice: this.text('advice') || words.adviceGap,
        say: this.text('say') || null,
        language: this.language,
        priority: Number(this.card.get(['then', 'suggest', 'priority'])) || 500,
        reason: this.reasons(),
        raisedAt: now,
        expiresAt: now,
      },
    };
  }

  /** A text of the card with the values of its settings in it. */
  private text(name: string): string {
    return this.filled(this.card.get([name, this.language]));
  }

  private reasons(): string {
    const because = this.text('because');
    const said = (this.reading?.when ?? []).map(each => each.said?.[this.language] ?? each.text);
    return because || this.filled(said.join(' · '));
  }

  /** What only a case can fill stays open. */
  private filled(text: string): string {
    return text.replace(/\{([\w-]+)\}/g, (_, name: string) => this.settings[name] ?? '…');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-card-preview': CardPreview;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {DeskCard, DeskInteraction} from '../desk/desk.js';
import {heroOf, ranked} from '../desk/hero.js';
import type {Silence} from '../desk/silence.js';
import {common} from '../shared/styles.js';
import type {Language, Strings} from '../text/strings.js';
import './silence.js';
import type {SuggestionCard} from './suggestion-card.js';
import './suggestion-card.js';

/** One suggestion large, and below it the others as rows, the best first. */
@customElement('gp-suggestion-list')
export class SuggestionList extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      li {
        padding-bottom: 6px;
      }
      li.hero {
        padding-bottom: 12px;
        animation: arrive var(--gentle);
      }
      @keyframes arrive {
        from {
          opacity: 0;
        }
      }
    `,
  ];

  @property({attribute: false}) interaction: DeskInteraction | undefined;
  @property({attribute: false}) strings!: Strings;
  @property({attribute: false}) silence!: Silence;
  @property() language: Language = 'en';
  @property() selected = '';
  /** The card that was large when this was drawn last. */
  private lastHero = '';

  override render() {
    const cards = this.interaction?.cards ?? [];
    const hero = this.hero;
    this.lastHero = hero?.suggestion.id ?? '';
    const others = ranked(cards.filter(card => card !== hero));
    return html`
      <h2 class="hidden" id="heading">${this.strings.suggestions}</h2>
      ${hero
        ? html`<ol aria-labelledby="heading">
            ${repeat(
              [hero, ...others],
              card => card.suggestion.id,
              card => this.item(card, card === hero),
            )}
          </ol>`
        : html`<gp-silence .silence=${this.silence} .strings=${this.strings}
            .score=${this.interaction?.score ?? 0} .language=${this.language}
            .taken=${this.interaction?.taken ?? []}></gp-silence>`}
    `;
  }

  private get hero(): DeskCard | undefined {
    return heroOf(this.interaction?.cards ?? [], this.selected, this.lastHero);
  }

  /**
   * The card that a key would act on: the large one. While that one is leaving there is none, so
   * that a key pressed twice does not answer two.
   */
  get meant(): string {
    const hero = this.hero;
    return hero && !hero.leaving ? hero.suggestion.id : '';
  }

  /** The card whose answer can be taken back with a key. */
  get undoable(): string {
    const cards = this.interaction?.cards ?? [];
    const last = cards.filter(card => card.leaving?.mayUndo);
    last.sort((a, b) => (b.leaving?.at ?? 0) - (a.leaving?.at ?? 0));
    return last[0]?.suggestion.id ?? '';
  }

  card(suggestionId: string): SuggestionCard | undefined {
    const all = [...this.renderRoot.querySelectorAll('gp-suggestion-card')];
    return all.find(each => each.card.suggestion.id === suggestionId);
  }

  private item(card: DeskCard, isHero: boolean) {
    const {id} = card.suggestion;
    return html`<li class=${isHero ? 'hero' : ''}>
      <gp-suggestion-card .card=${card} .strings=${this.strings} ?compact=${!isHero}
        ?selected=${id === this.meant} .channel=${this.interaction?.channel ?? ''}
        @click=${() => this.select(id)}></gp-suggestion-card>
    </li>`;
  }

  private select(id: string): void {
    this.dispatchEvent(new CustomEvent('select-card', {detail: id}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-suggestion-list': SuggestionList;
  }
}

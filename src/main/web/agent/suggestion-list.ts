import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {isOver, type DeskCard, type DeskInteraction} from '../desk/desk.js';
import {common} from '../shared/styles.js';
import type {Strings} from '../text/strings.js';
import type {SuggestionCard} from './suggestion-card.js';
import './easy.js';
import './suggestion-card.js';

/** The cards of one interaction, in the order they came; what is being read never moves. */
@customElement('gp-suggestion-list')
export class SuggestionList extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      li {
        padding-bottom: 12px;
        animation: arrive var(--gentle);
      }
      @keyframes arrive {
        from {
          opacity: 0;
          transform: translateY(8px);
        }
      }
    `,
  ];

  @property({attribute: false}) interaction: DeskInteraction | undefined;
  @property({attribute: false}) strings!: Strings;
  @property() selected = '';

  override render() {
    const cards = this.interaction?.cards ?? [];
    return html`
      <h2 class="hidden" id="heading">${this.strings.suggestions}</h2>
      ${cards.length === 0
        ? this.easy()
        : html`<ol aria-labelledby="heading">
            ${repeat(
              cards,
              card => card.suggestion.id,
              card => this.item(card),
            )}
          </ol>`}
    `;
  }

  /**
   * The card that a key would act on: the selected one, or the only one. While another is leaving
   * there is no only one, so that a key pressed twice does not answer two.
   */
  get meant(): string {
    const cards = this.interaction?.cards ?? [];
    const live = cards.filter(card => !card.leaving);
    const only = cards.length === 1 ? live[0] : undefined;
    const chosen = live.find(card => card.suggestion.id === this.selected) ?? only;
    return chosen?.suggestion.id ?? '';
  }

  card(suggestionId: string): SuggestionCard | undefined {
    const all = [...this.renderRoot.querySelectorAll('gp-suggestion-card')];
    return all.find(each => each.card.suggestion.id === suggestionId);
  }

  private item(card: DeskCard) {
    const {id} = card.suggestion;
    return html`<li>
      <gp-suggestion-card .card=${card} .strings=${this.strings} ?selected=${id === this.meant}
        @focusin=${() => this.select(id)} @click=${() => this.select(id)}></gp-suggestion-card>
    </li>`;
  }

  private easy() {
    const {nobody, nobodyMore, over, allEasy, allEasyMore} = this.strings;
    if (!this.interaction) {
      return html`<gp-easy .heading=${nobody} .more=${nobodyMore}></gp-easy>`;
    }
    return isOver(this.interaction)
      ? html`<gp-easy .heading=${over}></gp-easy>`
      : html`<gp-easy .heading=${allEasy} .more=${allEasyMore}></gp-easy>`;
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

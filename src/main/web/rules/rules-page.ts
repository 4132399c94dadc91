import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import '../shared/lead-frame.js';
import {listOf, textIn} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {en} from '../text/en.js';
import {word} from '../text/strings.js';
import type {RuleCard} from './rule-panel.js';
import './rule-panel.js';

const PILLARS = ['channel', 'simplicity', 'experience', 'prevention', 'kpi'];

interface Rulebook {
  revision?: string;
}

/** The live rulebook, card by card, under its five pillars. */
@customElement('gp-rules-page')
export class RulesPage extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      input {
        width: min(420px, 100%);
        min-height: 38px;
        padding: 0 12px;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
      label {
        display: block;
        margin-bottom: 4px;
        font-weight: 600;
      }
      h2 {
        margin: 26px 0 10px;
        font-size: 17px;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(310px, 100%), 1fr));
        gap: 12px;
      }
    `,
  ];

  @state() private cards: RuleCard[] = [];
  @state() private revision = '';
  @state() private notice = 'Reading the rulebook …';
  @state() private wanted = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<Rulebook>('/v1/rulebook').then(
      rulebook => {
        this.cards = listOf<RuleCard>(rulebook, 'cards', 'rules');
        this.revision = rulebook.revision ?? '';
        this.notice = this.cards.length === 0 ? 'The rulebook has no cards.' : '';
      },
      (error: Error) => (this.notice = `The rulebook could not be read: ${error.message}`),
    );
  }

  override render() {
    const shown = this.cards.filter(card => this.isWanted(card));
    const revision = this.revision ? `, revision ${this.revision.slice(0, 12)}` : '';
    return html`
      <gp-lead-frame heading="Rules" more="${this.cards.length} cards are live${revision}.">
        <label for="find">Find a card</label>
        <input id="find" type="search" @input=${this.find}>
        ${this.notice ? html`<p class="notice" role="status">${this.notice}</p>` : ''}
        ${PILLARS.map(pillar => this.pillar(pillar, shown))}
      </gp-lead-frame>
    `;
  }

  private pillar(pillar: string, shown: RuleCard[]) {
    const cards = shown.filter(card => (card.pillar ?? card.id.split('.')[0]) === pillar);
    return cards.length === 0
      ? ''
      : html`<section>
          <h2>${word(en.pillars, pillar)} <span class="tag">${cards.length}</span></h2>
          <ul>
            ${cards.map(card => html`<li><gp-rule-panel .card=${card}></gp-rule-panel></li>`)}
          </ul>
        </section>`;
  }

  private isWanted(card: RuleCard): boolean {
    const words = [card.id, textIn(card.title), textIn(card.advice), textIn(card.say)].join(' ');
    return words.toLowerCase().includes(this.wanted);
  }

  private readonly find = (event: InputEvent): void => {
    this.wanted = (event.target as HTMLInputElement).value.trim().toLowerCase();
  };
}

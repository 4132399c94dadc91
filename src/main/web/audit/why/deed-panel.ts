import {LitElement, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {keyHints} from '../key-hints.styles.js';
import {words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {elapsed} from '../../text/time.js';
import type {Look} from '../book/look.js';
import {titleOf} from '../book/rule-names.js';
import {causeOf} from '../book/said.js';
import type {Book, Decision, Review} from '../book/types.js';
import {panelStyles} from './deed-panel.styles.js';
import {reviewsSoFar, soFarStyles} from './reviews-so-far.js';
import './rule-why.js';
import './rules-then.js';
import type {RulesThen} from './rules-then.js';

/**
 * What is looked at: a decision and why; or all rules at a moment, or one of them. Fires `turn` with
 * what of the address changes.
 */
@customElement('gp-deed-panel')
export class DeedPanel extends LitElement {
  static override styles = [common, readingStyles, keyHints, soFarStyles, panelStyles];

  @property({attribute: false}) look!: Look;
  @property() interaction = '';
  @property() speech = '';
  /** Those of what is looked at. */
  @property({attribute: false}) reviews: Review[] = [];
  @query('gp-rules-then') private list!: RulesThen | null;

  override render() {
    const {look} = this;
    const own = look.decision && look.rule === look.decision.rule;
    return html`
      <div class="scroll">
        ${own ? this.decision(look.decision!) : this.other()}
        ${reviewsSoFar(this.reviews)}
        <div class="bar">
          <h3>${look.rule ? words.whyTitle : words.book}</h3>
          ${this.books()}
        </div>
        ${look.rule
          ? html`<gp-rule-why interaction=${this.interaction} rule=${look.rule} seq=${look.seq}
              book=${look.book}></gp-rule-why>`
          : html`<gp-rules-then interaction=${this.interaction} seq=${look.seq} book=${look.book}
              @open=${(event: CustomEvent<string>) => this.turn({rule: event.detail})}>
            </gp-rules-then>`}
        ${look.rule
          ? html`<button class="button wide" @click=${() => this.turn({rule: '', all: '1'})}>
              ${words.allRules} <kbd aria-hidden="true">A</kbd>
            </button>`
          : nothing}
        ${own ? this.record(look.decision!) : nothing}
      </div>
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  /** Puts the focus into the list of all rules once it is there. */
  async focusList(): Promise<void> {
    await this.updateComplete;
    await this.list?.updateComplete;
    this.focus();
  }

  private decision(decision: Decision) {
    const cause = decision.outcome === 'shown' ? '' : causeOf(decision);
    return html`
      <h2 tabindex="-1">${decision.title || titleOf(decision)}</h2>
      <p class="muted">
        <span class="tag ${decision.outcome}">${word(words.deeds, decision.outcome)}</span>
        ${elapsed(this.look.time)}${decision.pillar
          ? ` · ${word(words.pillars, decision.pillar)}`
          : nothing}
      </p>
      <p class="fate">
        ${word(words.deedMore, decision.outcome)}${cause ? html`: <b>${cause}</b>` : nothing}.
      </p>
      ${decision.advice
        ? html`<p class="advice" lang=${decision.language ?? this.speech}>${decision.advice}</p>`
        : nothing}
      ${decision.say
        ? html`<blockquote lang=${decision.language ?? this.speech}>“${decision.say}”</blockquote>`
        : nothing}
    `;
  }

  private other() {
    const {look} = this;
    return html`
      <div class="ways">
        ${look.decision
          ? html`<button class="button plain" @click=${() => this.turn({rule: '', all: ''})}>
              ${icon('back')} ${words.backToDecision}
            </button>`
          : nothing}
        ${look.rule
          ? html`<button class="button plain" @click=${() => this.turn({rule: '', all: '1'})}>
              ${icon('back')} ${words.backToAll}
            </button>`
          : nothing}
      </div>
      <h2 tabindex="-1">
        ${look.rule ? titleOf(look) : fill(words.allRulesAt, {time: elapsed(look.time)})}
      </h2>
    `;
  }

  private books() {
    const {book} = this.look;
    return html`<span class="books" role="group" aria-label=${words.book}>
      ${(['then', 'live'] as Book[]).map(
        each => html`<button aria-pressed=${String(each === book)}
          @click=${() => this.turn({book: each === 'live' ? 'live' : ''})}>
          ${words.books[each]}
        </button>`,
      )}
      <kbd aria-hidden="true">T</kbd>
    </span>`;
  }

  private record(decision: Decision) {
    const {event, ruleVersion, rulebook, leafHash, id} = decision;
    const lines = Object.entries({id, event, ruleVersion, rulebook, leafHash});
    const facts = Object.entries(decision.facts ?? {});
    return html`
      ${facts.length > 0
        ? html`<details>
            <summary>${words.factsTitle}</summary>
            <dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
          </details>`
        : nothing}
      <details>
        <summary>${words.recordTitle}</summary>
        <dl>
          ${lines.map(([name, value]) =>
            value ? html`<dt>${words.record[name]}</dt><dd><code>${value}</code></dd>` : nothing,
          )}
        </dl>
        <a class="button" href="/v1/decisions/${encodeURIComponent(String(id))}/proof"
          download="glidepath-proof-${id}.json">${icon('down')} ${words.proof}</a>
      </details>
    `;
  }

  private turn(change: Record<string, string>): void {
    this.dispatchEvent(new CustomEvent('turn', {detail: change}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-deed-panel': DeedPanel;
  }
}

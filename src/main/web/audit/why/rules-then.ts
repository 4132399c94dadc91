import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {whyAll} from '../book/audit-calls.js';
import {titleOf} from '../book/rule-names.js';
import type {Book, RuleThen} from '../book/types.js';
import {rulesThenStyles} from './rules-then.styles.js';

/**
 * Every rule at one moment: those that hold, those that just missed, the rest; and what today's
 * rulebook would have added. Fires `open` with a rule's id.
 */
@customElement('gp-rules-then')
export class RulesThen extends LitElement {
  static override styles = [common, readingStyles, rulesThenStyles];

  @property() interaction = '';
  @property({type: Number}) seq = 0;
  @property() book: Book = 'then';
  @state() private answers: Record<Book, RuleThen[]> | null = null;
  @state() private fault = '';
  @state() private all = false;
  private turn = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('interaction') || changed.has('seq')) {
      this.answers = null;
      this.all = false;
      void this.load();
    }
  }

  override render() {
    const {answers} = this;
    if (this.fault || !answers) {
      return html`<p class="muted" role="status">${this.fault || words.loading}</p>`;
    }
    const rules = answers[this.book];
    const near = rules.filter(rule => !rule.holds && rule.nearMiss);
    return html`
      <p class="helped" role="status">${this.helped(answers)}</p>
      ${this.group('holds', rules.filter(rule => rule.holds), answers)}
      ${this.group('near', near, answers)} ${this.rest(rules, answers)}
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  private helped({then, live}: Record<Book, RuleThen[]>): string {
    const spoke = holding(then);
    const more = live.filter(rule => rule.holds && !spoke.has(rule.rule));
    return more.length > 0
      ? fill(words.helped, {rules: more.map(titleOf).join(', ')})
      : words.helpedNot;
  }

  private rest(rules: RuleThen[], answers: Record<Book, RuleThen[]>) {
    const far = rules.filter(rule => !rule.holds && !rule.nearMiss);
    if (far.length === 0) {
      return nothing;
    }
    return this.all
      ? this.group('rest', far, answers)
      : html`<button class="button plain" @click=${() => (this.all = true)}>
          ${fill(words.showRest, {n: far.length})}
        </button>`;
  }

  private group(name: string, rules: RuleThen[], answers: Record<Book, RuleThen[]>) {
    return rules.length > 0
      ? html`<h4>${words.groups[name]}</h4>
          <ul>${rules.map(rule => html`<li>${this.rule(rule, answers)}</li>`)}</ul>`
      : nothing;
  }

  private rule(rule: RuleThen, answers: Record<Book, RuleThen[]>) {
    const other = holding(answers[this.book === 'then' ? 'live' : 'then']);
    const only = this.book === 'then' ? words.onlyThen : words.onlyToday;
    return html`<button class="rule ${rule.holds ? 'yes' : ''}"
      @click=${() => this.dispatchEvent(new CustomEvent('open', {detail: rule.rule}))}>
      <span class="name">
        ${titleOf(rule)}
        ${rule.holds && !other.has(rule.rule) ? html`<span class="tag live">${only}</span>` : nothing}
        ${rule.status && rule.status !== 'live'
          ? html`<span class="tag">${word(words.statuses, rule.status)}</span>`
          : nothing}
      </span>
      <span class="met">
        ${rule.holds
          ? icon('check')
          : fill(words.conditionsMet, {met: rule.met, of: rule.of})}
      </span>
      ${rule.heldBack
        ? html`<span class="back">
            ${fill(words.heldBack, {
              why: words.causes[rule.heldBack.by] ?? rule.heldBack.sentence ?? rule.heldBack.by,
            })}
          </span>`
        : nothing}
      ${rule.nearMiss ? html`<span class="miss">${rule.nearMiss.condition}</span>` : nothing}
    </button>`;
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    this.fault = '';
    try {
      const {interaction, seq} = this;
      const [then, live] = await Promise.all([
        whyAll(interaction, seq, 'then'),
        whyAll(interaction, seq, 'live'),
      ]);
      if (turn === this.turn) {
        this.answers = {then, live};
      }
    } catch (fault) {
      if (turn === this.turn) {
        this.fault = fill(words.faultRead, {why: (fault as Error).message});
      }
    }
  }
}

function holding(rules: RuleThen[]): Set<string> {
  return new Set(rules.filter(rule => rule.holds).map(rule => rule.rule));
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rules-then': RulesThen;
  }
}

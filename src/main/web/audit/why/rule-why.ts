import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {Refused} from '../../shared/api.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {why} from '../book/audit-calls.js';
import type {Book, Condition, Why} from '../book/types.js';
import {whyStyles} from './rule-why.styles.js';

/** Each condition of one rule at one moment: the value it met, and whether it held. */
@customElement('gp-rule-why')
export class RuleWhy extends LitElement {
  static override styles = [common, readingStyles, whyStyles];

  @property() interaction = '';
  @property() rule = '';
  @property({type: Number}) seq = 0;
  @property() book: Book = 'then';
  @state() private answer: Why | null = null;
  @state() private fault = '';
  @state() private busy = false;
  private turn = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (['interaction', 'rule', 'seq', 'book'].some(each => changed.has(each))) {
      if (!changed.has('book') || changed.size > 1) {
        this.answer = null;
      }
      void this.load();
    }
  }

  override render() {
    const {answer} = this;
    if (this.fault) {
      return html`<p class="fault" role="status">${this.fault}</p>`;
    }
    if (!answer) {
      return html`<p class="muted wait" role="status">${words.loading}</p>`;
    }
    const {conditions, nearMiss, change, heldBack} = answer;
    const held = conditions.filter(each => each.held).length;
    return html`<div aria-busy=${String(this.busy)}>
      <p class="sum ${answer.holds ? 'yes' : ''}" role="status">
        ${answer.holds
          ? words.holds
          : fill(words.holdsNot, {n: held, of: conditions.length})}
        ${heldBack
          ? html`<span>${fill(words.heldBack, {
              why: words.causes[heldBack.by] ?? heldBack.sentence ?? heldBack.by,
            })}</span>`
          : nothing}
      </p>
      <ol aria-label=${words.whyTitle}>
        ${conditions.map(each => this.condition(each, nearMiss?.condition === each.condition))}
      </ol>
      ${change
        ? html`<p class="change"><b>${words.change}</b> ${fill(words.setting, {
            setting: change.setting,
            from: told(change.from),
            to: told(change.to),
          })}</p>`
        : nothing}
    </div>`;
  }

  private condition({condition, value, held, language}: Condition, alone: boolean) {
    return html`<li class="${held ? 'yes' : 'no'} ${alone ? 'alone' : ''}">
      <span class="sign">
        ${icon(held ? 'check' : 'cross')}
        <span class="hidden">${held ? words.held : words.heldNot}</span>
      </span>
      <span>
        ${language
          ? html`<span lang=${language}>${condition}</span> <small>(${language.toUpperCase()})</small>`
          : condition}
        ${alone ? html`<b class="near">${words.nearMiss}</b>` : nothing}
        <span class="met">${words.met} <b>${told(value) || words.metNothing}</b></span>
      </span>
    </li>`;
  }

  private async load(): Promise<void> {
    const turn = ++this.turn;
    this.busy = true;
    let answer: Why | null = null;
    let fault = '';
    try {
      answer = await why(this.interaction, this.rule, this.seq, this.book);
    } catch (refused) {
      fault =
        (refused as Refused).status === 404
          ? words.noRule
          : fill(words.faultRead, {why: (refused as Error).message});
    }
    if (turn === this.turn) {
      this.answer = answer;
      this.fault = fault;
      this.busy = false;
    }
  }
}

function told(value: unknown): string {
  if (value === null || value === undefined || value === '') {
    return '';
  }
  if (String(value) in words.truths) {
    return words.truths[String(value)] ?? '';
  }
  if (Array.isArray(value)) {
    return value.map(told).join(', ');
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

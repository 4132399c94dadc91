import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {percent, whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {ruleRecords} from '../book/audit-calls.js';
import {searchAt} from '../book/route.js';
import {ruleNames, titleOf, type RuleName} from '../book/rule-names.js';
import {choice, Since, sinceChoice} from '../book/since.js';
import {SPANS} from '../book/spans.js';
import type {RuleRecord} from '../book/types.js';
import {listView} from '../list-view.styles.js';
import {barStyles, intervalBar, rateBar} from './rule-bars.js';
import {recordStyles} from './rule-records.styles.js';

type Order = 'precision' | 'dismissRate' | 'shown' | 'rule';

const ORDERS: Record<Order, (a: RuleRecord, b: RuleRecord) => number> = {
  precision: (a, b) => (a.precision ?? 2) - (b.precision ?? 2) || b.shown - a.shown,
  dismissRate: (a, b) => (b.dismissRate ?? -1) - (a.dismissRate ?? -1),
  shown: (a, b) => b.shown - a.shown,
  rule: (a, b) => titleOf(a).localeCompare(titleOf(b)),
};

/** Each rule's precision, how often it is dismissed, and which ones should go. */
@customElement('gp-rule-records')
export class RuleRecords extends LitElement {
  static override styles = [common, readingStyles, fieldStyles, listView, barStyles, recordStyles];

  @property({attribute: false}) query!: URLSearchParams;
  @state() private order: Order = 'precision';
  @state() private names = new Map<string, RuleName>();
  private readonly since = new Since<RuleRecord[]>(this, ruleRecords, '30d');

  override connectedCallback(): void {
    super.connectedCallback();
    void ruleNames().then(names => (this.names = names));
  }

  override willUpdate(): void {
    this.since.follow(this.query);
  }

  override render() {
    return html`<div class="scroll">
      <div class="head">
        <div class="name"><h2>${words.recordsTitle}</h2>
          <p class="muted">${words.recordsMore}</p></div>
        ${sinceChoice('rules', SPANS, this.since.span)}
        ${choice(words.sort, Object.keys(ORDERS), this.order, each => words.sorts[each] ?? each,
          order => (this.order = order as Order),
        )}
      </div>
      ${this.since.notice() ?? this.list(this.since.found ?? [])}
    </div>`;
  }

  private list(records: RuleRecord[]) {
    if (records.length === 0) {
      return html`<p class="notice" role="status">${words.recordsEmpty}</p>`;
    }
    const sorted = [...records].sort(ORDERS[this.order]);
    const retire = sorted.filter(each => each.retire);
    return html`
      <h3>${words.retireTitle}</h3>
      ${retire.length > 0
        ? html`<ul class="retire" aria-label=${words.retireTitle}>
            ${retire.map(each => html`<li>${this.record(each)}<p class="go">${each.retire}</p></li>`)}
          </ul>`
        : html`<p class="muted">${words.retireNone}</p>`}
      <h3>${words.othersTitle}</h3>
      <ul aria-label=${words.othersTitle}>
        ${sorted.filter(each => !each.retire).map(each => html`<li>${this.record(each)}</li>`)}
      </ul>
    `;
  }

  private record(each: RuleRecord) {
    const path = this.names.get(each.rule)?.path;
    return html`<div class="record">
      <div class="title">
        <b>${titleOf(each)}</b>
        ${each.status && each.status !== 'live'
          ? html`<span class="tag">${word(words.statuses, each.status)}</span>`
          : nothing}
        <span class="muted">
          ${each.pillar ? `${word(words.pillars, each.pillar)} · ` : nothing}${fill(
            words.shownTimes,
            {n: whole(each.shown)},
          )}${each.missed > 0
            ? ` · ${fill(words.missedTimes, {n: whole(each.missed)})}`
            : nothing}
        </span>
      </div>
      ${this.precision(each)} ${this.dismissals(each)}
      <div class="links">
        ${path
          ? html`<a class="button" href="/rules#${path}"
              aria-label="${words.toCard}: ${titleOf(each)}">${words.toCard}</a>`
          : nothing}
        <a class="button" href=${searchAt({rule: each.rule, since: this.since.span})}
          aria-label="${words.toDecisions}: ${titleOf(each)}">${words.toDecisions}</a>
      </div>
    </div>`;
  }

  private precision(each: RuleRecord) {
    const {precision, precisionLow, precisionHigh, reviewed} = each;
    if (!reviewed || precision === null || precision === undefined) {
      return html`<div class="figure none">
        <span class="caption">${words.precision}</span>
        <span class="muted">${words.notReviewed}</span>
      </div>`;
    }
    const [low, high] = [precisionLow ?? precision, precisionHigh ?? precision];
    return html`<div class="figure">
      <span class="caption">${words.precision} <b>${percent(precision)}</b>
        ${fill(words.ofReviewed, {n: reviewed})},
        ${fill(words.interval, {low: percent(low), high: percent(high)})}</span>
      ${intervalBar(precision, low, high)}
    </div>`;
  }

  private dismissals(each: RuleRecord) {
    const {dismissRate, usualDismissRate} = each;
    return dismissRate === null || dismissRate === undefined
      ? html`<div class="figure none"></div>`
      : html`<div class="figure">
          <span class="caption">${words.dismissals} <b>${percent(dismissRate)}</b>${
            usualDismissRate === null || usualDismissRate === undefined
              ? nothing
              : html`, ${fill(words.usual, {rate: percent(usualDismissRate)})}`}</span>
          ${rateBar(dismissRate, usualDismissRate, each.oddlyDismissed ?? false)}
        </div>`;
  }
}

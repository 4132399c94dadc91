import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {percent, whole, words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {agreement} from '../book/audit-calls.js';
import {interactionAt} from '../book/route.js';
import {ruleNames, titleOf} from '../book/rule-names.js';
import {moment, share} from '../book/said.js';
import {Since, sinceChoice} from '../book/since.js';
import {LONG_SPANS} from '../book/spans.js';
import type {Agreement, AgreementFigure, Difference, Review} from '../book/types.js';
import {listView} from '../list-view.styles.js';
import {barStyles, intervalBar} from '../rules/rule-bars.js';
import {agreementStyles} from './agreement-view.styles.js';

/** How far two reviewers who did not see each other found the same, and where they did not. */
@customElement('gp-agreement-view')
export class AgreementView extends LitElement {
  static override styles = [common, readingStyles, fieldStyles, listView, barStyles, agreementStyles];

  @property({attribute: false}) query!: URLSearchParams;
  private readonly since = new Since<Agreement>(this, agreement, '90d');

  override connectedCallback(): void {
    super.connectedCallback();
    void ruleNames().then(() => this.requestUpdate());
  }

  override willUpdate(): void {
    this.since.follow(this.query);
  }

  override render() {
    return html`<div class="scroll">
      <div class="head">
        <div class="name"><h2>${words.agreementTitle}</h2>
          <p class="muted">${words.agreementMore}</p></div>
        ${sinceChoice('agreement', LONG_SPANS, this.since.span)}
        <a class="button" download
          href="/v1/reviews/agreement/export?since=${this.since.span}">${words.exportPairs}</a>
      </div>
      ${this.since.notice() ?? (this.since.found ? this.body(this.since.found) : nothing)}
    </div>`;
  }

  private body(found: Agreement) {
    if (found.deeds.n + found.silences.n === 0) {
      return html`<div class="notice"><h3>${words.noPairs}</h3><p>${words.noPairsMore}</p></div>`;
    }
    return html`
      <div class="figures">
        ${this.figure(words.onDeeds, found.deeds, found.needed)}
        ${this.figure(words.onSilences, found.silences, found.needed)}
      </div>
      <h3>${words.differences}</h3>
      ${found.differences.length > 0
        ? html`<ul class="differences" aria-label=${words.differences}>
            ${found.differences.map(each => html`<li>${this.difference(each)}</li>`)}
          </ul>`
        : html`<p class="muted">${words.noDifferences}</p>`}
    `;
  }

  private figure(title: string, {n, agreed, enough, ...rest}: AgreementFigure, needed: number) {
    const [value, low, high] = [rest.value ?? 0, rest.low ?? -1, rest.high ?? 1];
    return html`<section class="panel">
      <h3>${title}</h3>
      ${enough
        ? html`<p class="value"><strong>${share(value)}</strong>
              <span>${fill(words.agreementInterval, {low: share(low), high: share(high)})}</span></p>
            ${intervalBar(value, low, high)}
            <p class="ends" aria-hidden="true"><span>0</span><span>1</span></p>`
        : html`<p class="few">${fill(words.tooFewPairs, {n: whole(n), needed: whole(needed)})}</p>`}
      ${n > 0
        ? html`<p class="muted">${fill(words.agreementOf, {
            n: whole(n),
            agreed: whole(agreed),
            share: percent(agreed / n),
          })}</p>`
        : nothing}
    </section>`;
  }

  private difference(each: Difference) {
    const title = each.rule ? titleOf({rule: each.rule}) : words.allSilent;
    const place: Record<string, string | number> = each.decisionId
      ? {d: String(each.decisionId)}
      : {at: each.one.seq ?? ''};
    return html`
      <div class="about">
        <b>${title}</b>
        <a class="button" href=${interactionAt(each.interactionId, place)}
          aria-label="${words.openBoth}: ${title}">${words.openBoth}</a>
      </div>
      <div class="both">
        ${this.side(words.firstFound, each.one)} ${this.side(words.secondFound, each.two)}
      </div>
    `;
  }

  private side(label: string, found: Review) {
    const names = found.decisionId ? words.verdicts : words.silences;
    return html`<div class="side">
      <p class="muted">${label} · ${found.by}, ${moment(found.at)}</p>
      <p class="verdict">${names[found.verdict]}</p>
      ${found.note ? html`<p>${found.note}</p>` : nothing}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-agreement-view': AgreementView;
  }
}

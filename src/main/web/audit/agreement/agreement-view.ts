import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {percent, whole, words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {agreement} from '../book/audit-calls.js';
import {interactionAt} from '../book/route.js';
import {ruleNames, titleOf} from '../book/rule-names.js';
import {moment, share} from '../book/said.js';
import {LONG_SPANS} from '../book/spans.js';
import type {Agreement, AgreementFigure, Difference, Review} from '../book/types.js';
import {intervalBar} from '../rules/rule-bars.js';
import {agreementStyles} from './agreement-view.styles.js';

/** How far two reviewers who did not see each other found the same, and where they did not. */
@customElement('gp-agreement-view')
export class AgreementView extends LitElement {
  static override styles = [common, readingStyles, agreementStyles];

  @property({attribute: false}) query!: URLSearchParams;
  @state() private found: Agreement | null = null;
  @state() private fault = '';
  private since = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void ruleNames().then(() => this.requestUpdate());
  }

  override willUpdate(): void {
    const since = this.query.get('since') ?? '90d';
    if (since !== this.since) {
      this.since = since;
      void this.read();
    }
  }

  override render() {
    return html`<div class="scroll">
      <div class="head">
        <div class="name"><h2>${words.agreementTitle}</h2>
          <p class="muted">${words.agreementMore}</p></div>
        <label>${words.since}
          <select @change=${this.turn}>
            ${LONG_SPANS.map(
              span => html`<option value=${span} ?selected=${span === this.since}>
                ${words.spans[span]}
              </option>`,
            )}
          </select>
        </label>
        <a class="button" download
          href="/v1/reviews/agreement/export?since=${this.since}">${words.exportPairs}</a>
      </div>
      ${this.body()}
    </div>`;
  }

  private body() {
    const {found, fault} = this;
    if (fault) {
      return html`<div class="notice" role="alert"><p>${fault}</p>
        <p><button class="button" @click=${() => this.read()}>${words.again}</button></p></div>`;
    }
    if (!found) {
      return html`<p class="notice" role="status">${words.loading}</p>`;
    }
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

  private readonly turn = (event: Event): void => {
    location.hash = `#/agreement?since=${(event.target as HTMLSelectElement).value}`;
  };

  private async read(): Promise<void> {
    const {since} = this;
    this.fault = '';
    try {
      const found = await agreement(since);
      this.found = since === this.since ? found : this.found;
    } catch (fault) {
      this.fault = fill(words.faultRead, {why: (fault as Error).message});
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-agreement-view': AgreementView;
  }
}

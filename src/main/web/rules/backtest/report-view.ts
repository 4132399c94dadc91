import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import {said} from '../book/said.js';
import {barPair} from './bar-pair.js';
import {reportStyles} from './report-view.styles.js';
import './sample-view.js';
import type {Counts, Report, RuleReport, Totals} from './types.js';

type Measure = 'shown' | 'raised' | 'withdrawn' | 'suppressed' | 'charged';
const MEASURES: Measure[] = ['shown', 'raised', 'withdrawn', 'suppressed', 'charged'];
const TOTALS: (keyof Totals)[] = [
  'promptsPerAgentHour',
  'effortCovered',
  'shown',
  'withdrawn',
  'suppressed',
  'interactionsWithEffortAdvised',
];

/** What a back-test found: the totals, then rule by rule, live beside candidate. */
@customElement('gp-report')
export class ReportView extends LitElement {
  static override styles = [common, reportStyles];

  @property({attribute: false}) report!: Report;
  @property() test = '';
  @state() private measure: Measure = 'shown';
  @state() private differing = true;

  override render() {
    const {report} = this;
    return html`
      <p class="muted">${this.measured()}</p>
      <dl class="totals">${TOTALS.map(key => this.total(key))}</dl>
      <div class="bar">
        <h3>${words.perRule}</h3>
        <p class="legend">
          <span class="key live">${words.liveSide}</span>
          <span class="key candidate">${words.candidateSide}</span>
        </p>
        <label>${words.measure}
          <select @change=${this.choose}>
            ${MEASURES.map(
              each => html`<option value=${each} ?selected=${each === this.measure}>
                ${word(words.counts, each)}
              </option>`,
            )}
          </select>
        </label>
        <label class="check">
          <input type="checkbox" .checked=${this.differing} @change=${this.narrow}>
          ${words.onlyChanged}
        </label>
      </div>
      ${this.rules(report)}
    `;
  }

  private measured(): string {
    const {interactions, events, agentHours} = this.report;
    return fill(words.measured, {
      interactions: number(interactions),
      events: number(events),
      hours: number(agentHours, 1),
    });
  }

  private total(key: keyof Totals) {
    const live = this.report.totals.live[key] ?? 0;
    const candidate = this.report.totals.candidate[key] ?? 0;
    return html`<div>
      <dt>${word(words.totals, key)}</dt>
      <dd>
        <span class="figure">${figure(key, candidate)}</span>
        <span class="muted">${words.liveSide} ${figure(key, live)}</span>
        ${candidate !== live
          ? html`<span class="delta">${difference(key, candidate - live)}</span>`
          : nothing}
      </dd>
    </div>`;
  }

  private rules(report: Report) {
    const rules = report.rules
      .filter(rule => !this.differing || differs(rule))
      .sort((one, other) => this.weight(other) - this.weight(one));
    if (rules.length === 0) {
      return html`<p class="none">${words.nothingDiffers}</p>`;
    }
    const all = rules.flatMap(rule => [this.of(rule.live), this.of(rule.candidate)]);
    const most = Math.max(...all);
    return html`<ul class="rules">${rules.map(rule => this.rule(rule, most))}</ul>`;
  }

  private weight(rule: RuleReport): number {
    const [live, candidate] = [this.of(rule.live), this.of(rule.candidate)];
    return Math.abs(candidate - live) * 1e6 + Math.max(live, candidate);
  }

  private of(counts: Counts): number {
    return counts[this.measure] ?? 0;
  }

  private rule(rule: RuleReport, most: number) {
    const [live, candidate] = [this.of(rule.live), this.of(rule.candidate)];
    const samples = rule.samples ?? [];
    return html`<li>
      <div class="rule">
        <div class="name">
          ${said(rule.title) || rule.rule}
          ${rule.change && rule.change !== 'same'
            ? html`<span class="tag">${word(words.changes, rule.change)}</span>`
            : nothing}
          <span class="id">${rule.rule}</span>
        </div>
        ${barPair(live, candidate, most)}
        <div class="numbers">
          <span><span class="hidden">${words.liveSide}</span> ${number(live)}</span>
          <b><span class="hidden">${words.candidateSide}</span> ${number(candidate)}</b>
        </div>
      </div>
      ${samples.length > 0
        ? html`<gp-samples .samples=${samples} rule=${rule.rule} test=${this.test}></gp-samples>`
        : nothing}
    </li>`;
  }

  private readonly choose = (event: Event): void => {
    this.measure = (event.target as HTMLSelectElement).value as Measure;
  };

  private readonly narrow = (event: Event): void => {
    this.differing = (event.target as HTMLInputElement).checked;
  };
}

function differs({live, candidate, change}: RuleReport): boolean {
  const changed = change !== undefined && change !== 'same';
  return changed || MEASURES.some(key => live[key] !== candidate[key]);
}

function number(value: number, digits = 0): string {
  return value.toLocaleString(language, {maximumFractionDigits: digits});
}

function figure(key: keyof Totals, value: number): string {
  if (key === 'effortCovered') {
    return value.toLocaleString(language, {style: 'percent', maximumFractionDigits: 1});
  }
  return number(value, key === 'promptsPerAgentHour' ? 2 : 0);
}

function difference(key: keyof Totals, value: number): string {
  return `${value > 0 ? '+' : '−'}${figure(key, Math.abs(value))}`;
}

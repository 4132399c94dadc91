import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {Report} from '../backtest/types.js';
import {said} from '../book/said.js';
import {tally} from '../scenarios/tally.js';
import type {Trial} from './trial.js';

const FIGURES = new Intl.NumberFormat(language, {maximumFractionDigits: 1});

/** What was tried before publishing, a sentence each. */
@customElement('gp-trial')
export class TrialLines extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        margin: 10px 0;
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--sunken);
        font-size: 14.5px;
      }
      p {
        padding: 2px 0;
      }
      .bad {
        color: var(--alert);
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) trial!: Trial;
  @property({type: Number}) ticks = 0;
  /** The cards that are changed. */
  @property({attribute: false}) cards: string[] = [];

  override render() {
    const {report, fault} = this.trial;
    return html`
      <div role="status">${this.scenarios()}</div>
      <div role="status">
        ${fault
          ? html`<p>${fill(words.backtestFailed, {why: fault})}</p>`
          : report
            ? this.verdicts(report)
            : html`<p>${words.replaying}</p>`}
      </div>
    `;
  }

  private scenarios() {
    const {scenarios, refused} = this.trial;
    if (!scenarios) {
      return html`<p class=${refused ? 'bad' : ''}>${refused ? words.mendFirst : words.running}</p>`;
    }
    const {passed, failed, todo} = tally(scenarios.results ?? []);
    return html`<p class=${failed > 0 ? 'bad' : ''}>
      ${words.scenarioSum} ${fill(words.passed, {n: passed})}, ${fill(words.failed, {n: failed})},
      ${fill(words.todo, {n: todo})}.
    </p>`;
  }

  private verdicts(report: Report) {
    if (report.interactions === 0) {
      return html`<p>${words.noTraffic}</p>`;
    }
    const {live, candidate} = report.totals;
    const hours = Math.max(report.agentHours, 1 / 60);
    return html`
      ${report.rules
        .filter(each => this.cards.includes(each.rule))
        .map(
          each => html`<p>
            ${fill(words.wouldSpeak, {
              title: said(each.title) || each.rule,
              n: FIGURES.format(each.candidate.shown),
              rate: FIGURES.format(each.candidate.shown / hours),
              now: FIGURES.format(each.live.shown),
            })}
          </p>`,
        )}
      ${report.rules.some(each => this.cards.includes(each.rule))
        ? nothing
        : html`<p>${words.wouldStaySilent}</p>`}
      <p>
        ${fill(words.promptRate, {
          before: FIGURES.format(live.promptsPerAgentHour),
          after: FIGURES.format(candidate.promptsPerAgentHour),
          n: FIGURES.format(report.interactions),
        })}
      </p>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-trial': TrialLines;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill} from '../text/strings.js';
import './issue-chart.js';
import './issue-rankings.js';
import './issue-sentences.js';
import './issue-table.js';
import {nameOf, number, readIssues, type Issue, type Issues} from './issues.js';
import './trap-list.js';

const DAYS = 30;

/** What hurts customers most: said in three sentences, drawn, ranked twice, and in full. */
@customElement('gp-issue-overview')
export class IssueOverview extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      .pictures {
        display: grid;
        grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
        gap: 12px 28px;
        margin: 12px 0 4px;
      }
      @media (max-width: 760px) {
        .pictures {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      .alarm {
        margin-bottom: 10px;
        padding: 8px 12px;
        border-radius: 10px;
        background: var(--alert-soft);
        color: var(--alert);
        font-weight: 600;
      }
      gp-issue-table {
        display: block;
        margin-top: 12px;
      }
    `,
  ];

  @state() private answer?: Issues;
  @state() private fault = '';
  @state() private open = '';

  override connectedCallback(): void {
    super.connectedCallback();
    readIssues(DAYS).then(
      answer => (this.answer = answer),
      (error: Error) => (this.fault = fill(words.issuesFault, {why: error.message})),
    );
  }

  override render() {
    const issues = this.answer?.issues ?? [];
    const [first] = issues;
    if (!this.answer || !first) {
      return html`<p class="notice" role="status">${
        this.fault || (this.answer ? words.noIssues : words.readingIssues)
      }</p>`;
    }
    return html`
      ${issues.map(impatience)}
      <gp-issue-sentences .issue=${first}></gp-issue-sentences>
      <div class="pictures">
        <gp-issue-chart .issues=${issues} @choose=${this.choose}></gp-issue-chart>
        <gp-issue-rankings .issues=${issues}></gp-issue-rankings>
      </div>
      ${this.window(this.answer)}
      <gp-issue-table .issues=${issues} .open=${this.open} @choose=${this.choose}></gp-issue-table>
      <gp-trap-list></gp-trap-list>
    `;
  }

  private window(answer: Issues) {
    return html`<p class="muted">${fill(words.window, {
        since: answer.since,
        until: answer.until,
        contacts: number(answer.center.volume),
        answers: number(answer.center.answers),
      })}
      ${answer.center.unnamed > 0
        ? fill(words.unnamed, {n: number(answer.center.unnamed)})
        : nothing}
      ${answer.tooFew.length > 0
        ? fill(words.tooFew, {issues: answer.tooFew.map(nameOf).join(', ')})
        : nothing}</p>`;
  }

  private readonly choose = (event: CustomEvent<string>): void => {
    this.open = event.detail;
  };
}

/** An alarm to the issue's owner: customers lose patience. */
function impatience(issue: Issue) {
  const {patience} = issue;
  const who = Object.values(issue.owners).join(', ');
  return patience?.word === 'alarm'
    ? html`<p class="alarm" role="alert">${fill(words.impatient, {
        issue: nameOf(issue.issue),
        mean: number(patience.mean, 2),
        limit: number(patience.limit, 2),
        n: number(patience.n),
      })} ${who ? fill(words.impatientFor, {who}) : words.nobody}</p>`
    : nothing;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-issue-overview': IssueOverview;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {word} from '../text/strings.js';
import './issue-detail.js';
import {nameOf, number, percent, saveCsv, type Issue} from './issues.js';
import {tableStyles} from './table-styles.js';

/** A column: its head, what a reader sees, and what a file has. */
interface Column {
  head: string;
  shown: (issue: Issue) => string;
  plain: (issue: Issue) => string | number | undefined;
}

const COLUMNS: Column[] = [
  {head: words.priority, shown: i => number(i.priority, 1), plain: i => i.priority},
  {head: words.pain, shown: i => number(i.pain, 2), plain: i => i.pain},
  {head: words.customers, shown: i => number(i.customers), plain: i => i.customers},
  {head: words.contacts, shown: i => number(i.volume), plain: i => i.volume},
  {head: words.hours, shown: i => number(i.agentHours), plain: i => i.agentHours},
  {head: words.handle, shown: i => number(i.handleSeconds), plain: i => i.handleSeconds},
  {head: words.repeats, shown: i => percent(i.repeat7d), plain: i => i.repeat7d},
  {head: 'CES', shown: i => number(i.ces, 1), plain: i => i.ces},
  {head: words.answers, shown: i => number(i.answers), plain: i => i.answers},
  {head: 'CSAT', shown: i => number(i.csat, 1), plain: i => i.csat},
  {head: words.effort, shown: i => number(i.effortScore), plain: i => i.effortScore},
  {head: words.leaving, shown: i => percent(i.churnAtRisk), plain: i => i.churnAtRisk},
  {head: words.feature, shown: i => i.product ?? '–', plain: i => i.product},
  {
    head: words.policy,
    shown: i => word(words.policies, i.policy ?? 'none'),
    plain: i => i.policy,
  },
];

/** All issues with all their figures; each opens what is behind it. */
@customElement('gp-issue-table')
export class IssueTable extends LitElement {
  static override styles = [
    common,
    readingStyles,
    tableStyles,
    css`
      th,
      td {
        white-space: nowrap;
      }
      td.detail {
        text-align: left;
        white-space: normal;
      }
      gp-issue-detail {
        display: block;
        position: sticky;
        left: 0;
        max-width: min(1000px, calc(100vw - 48px));
      }
      .name {
        padding: 4px 0;
        border: 0;
        background: none;
        color: var(--accent);
        font-weight: 600;
        text-align: left;
      }
    `,
  ];

  @property({attribute: false}) issues: Issue[] = [];
  @property() open = '';

  override render() {
    return html`
      <header>
        <h2>${words.allIssues}</h2>
        <button class="button" @click=${this.save}>${words.csv}</button>
      </header>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.allIssues}>
        <table>
          <thead><tr><th scope="col">${words.issue}</th>
            ${COLUMNS.map(column => html`<th scope="col">${column.head}</th>`)}</tr></thead>
          <tbody>${this.issues.map(issue => this.row(issue))}</tbody>
        </table>
      </div>
    `;
  }

  private row(issue: Issue) {
    const open = issue.issue === this.open;
    return html`<tr>
        <th scope="row"><button class="name" aria-expanded=${String(open)}
          @click=${() => this.choose(open ? '' : issue.issue)}>${nameOf(issue.issue)}</button>
          ${issue.kindAgentHardProcess
            ? html`<span class="tag warn">${words.kindHard}</span>`
            : nothing}</th>
        ${COLUMNS.map(column => html`<td>${column.shown(issue)}</td>`)}
      </tr>
      ${open
        ? html`<tr><td class="detail" colspan=${COLUMNS.length + 1}>
            <gp-issue-detail .issue=${issue}></gp-issue-detail></td></tr>`
        : nothing}`;
  }

  private choose(issue: string): void {
    this.dispatchEvent(new CustomEvent('choose', {detail: issue}));
  }

  private readonly save = (): void =>
    saveCsv('issues.csv', [
      [words.issue, ...COLUMNS.map(column => column.head)],
      ...this.issues.map(issue => [issue.issue, ...COLUMNS.map(column => column.plain(issue))]),
    ]);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-issue-table': IssueTable;
  }
}

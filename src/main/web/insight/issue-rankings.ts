import {LitElement, css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill} from '../text/strings.js';
import {nameOf, number, percent, saveCsv, type Issue} from './issues.js';

const MOST = 8;
const ROW = 30;
const HEAD = 26;

/** The same issues by volume and by priority, with a line from one place to the other. */
@customElement('gp-issue-rankings')
export class IssueRankings extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: grid;
        align-content: start;
        grid-template-columns: minmax(0, 1fr) 44px minmax(0, 1fr);
      }
      h2 {
        height: ${HEAD}px;
        overflow: hidden;
        font-size: 14px;
        white-space: nowrap;
      }
      li {
        display: flex;
        gap: 8px;
        align-items: center;
        height: ${ROW}px;
        font-size: 13.5px;
      }
      li span:first-child {
        flex: 1;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      li span:last-child {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      svg {
        align-self: start;
        width: 44px;
        margin-top: ${HEAD}px;
      }
      .csv {
        grid-column: 1 / -1;
        justify-self: start;
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        font-size: 12.5px;
      }
      line {
        stroke: var(--control);
        stroke-width: 1.4;
      }
      line.up {
        stroke: var(--alert);
        stroke-width: 2.2;
      }
    `,
  ];

  @property({attribute: false}) issues: Issue[] = [];

  override render() {
    const byVolume = [...this.issues].sort((a, b) => b.volume - a.volume).slice(0, MOST);
    const byPriority = this.issues.slice(0, MOST);
    return html`
      <section>
        <h2>${words.byVolume}</h2>
        <ol>
          ${byVolume.map(
            issue => html`<li><span>${nameOf(issue.issue)}</span>
              <span>${percent(issue.volumeShare, 1)}</span></li>`,
          )}
        </ol>
      </section>
      ${lines(byVolume, byPriority)}
      <section>
        <h2>${words.byPriority}</h2>
        <ol>
          ${byPriority.map(
            issue => html`<li title=${moved(issue, byVolume.indexOf(issue))}>
              <span>${nameOf(issue.issue)}</span>
              <span>${number(issue.priority, 1)}</span></li>`,
          )}
        </ol>
      </section>
      <button class="csv" @click=${this.save}>${words.csv}</button>
    `;
  }

  private readonly save = (): void => {
    const byVolume = [...this.issues].sort((a, b) => b.volume - a.volume);
    saveCsv('rankings.csv', [
      [words.issue, words.byVolume, words.contacts, words.byPriority, words.priority],
      ...this.issues.map(each => [
        each.issue,
        byVolume.indexOf(each) + 1,
        each.volume,
        each.rank,
        each.priority,
      ]),
    ]);
  };
}

function moved(issue: Issue, place: number): string {
  return place < 0 ? '' : fill(words.moved, {from: place + 1, to: issue.rank});
}

function lines(byVolume: Issue[], byPriority: Issue[]) {
  const height = ROW * Math.max(byVolume.length, byPriority.length);
  const middle = (place: number): number => place * ROW + ROW / 2;
  return html`<svg viewBox="0 0 44 ${height}" height=${height} aria-hidden="true">
    ${byVolume.map((issue, from) => {
      const to = byPriority.indexOf(issue);
      return to < 0
        ? ''
        : svg`<line class=${to < from ? 'up' : ''} x1="4" y1=${middle(from)} x2="40"
            y2=${middle(to)}></line>`;
    })}
  </svg>`;
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get, whoAmI} from '../shared/api.js';
import {listOf} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, word} from '../text/strings.js';
import type {Revision} from './fix-history.js';
import './fix-history.js';
import type {Flag} from './flag-panel.js';
import './flag-panel.js';
import {saveCsv} from './issues.js';
import './waiting-fixes.js';

/** So many are read at once; further ones are opened by their titles. */
const OPEN = 3;

const ORDER = ['high', 'warn', 'info'];

/** What in the KPI settings works against low effort, what to set instead, and what was set. */
@customElement('gp-flag-list')
export class FlagList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 14px;
      }
      .csv {
        margin-bottom: 10px;
      }
      .done {
        margin-bottom: 12px;
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--accent-soft);
      }
    `,
  ];

  @state() private flags: Flag[] = [];
  @state() private revisions: Revision[] | null = null;
  @state() private waiting: Revision[] = [];
  @state() private me = '';
  @state() private notice = words.reading;
  @state() private done = '';
  @state() private mayWrite = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.read();
    whoAmI().then(
      session => {
        this.mayWrite = session.role === 'cx-lead';
        this.me = session.agentId ?? '';
      },
      () => undefined,
    );
  }

  private read(): void {
    get<unknown>('/v1/kpis/flags').then(
      answer => {
        const flags = listOf<Flag>(answer, 'flags', 'items');
        this.flags = flags.sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
        this.notice = flags.length === 0 ? words.none : '';
      },
      (error: Error) => (this.notice = fill(words.fault, {why: error.message})),
    );
    get<unknown>('/v1/kpis/history').then(
      answer => {
        this.revisions = listOf<Revision>(answer, 'revisions', 'items');
        this.waiting = listOf<Revision>(answer, 'waiting');
      },
      () => (this.revisions = null),
    );
  }

  override render() {
    return html`
      <p class="notice" role="status" ?hidden=${!this.notice}>${this.notice}</p>
      <div role="status">${this.done ? html`<p class="done">${this.done}</p>` : nothing}</div>
      <gp-waiting-fixes .proposals=${this.waiting} .me=${this.me} ?mayWrite=${this.mayWrite}
        @written=${this.written}></gp-waiting-fixes>
      ${this.flags.length > 0
        ? html`<button class="button csv" @click=${this.save}>${words.csv}</button>`
        : nothing}
      <ul aria-label=${words.flags} @written=${this.written}>
        ${this.flags.map(
          (flag, at) => html`<li>
            <gp-flag-panel .flag=${flag} ?open=${at < OPEN} ?mayWrite=${this.mayWrite}></gp-flag-panel>
          </li>`,
        )}
      </ul>
      ${this.revisions === null
        ? nothing
        : html`<gp-fix-history .revisions=${this.revisions}></gp-fix-history>`}
    `;
  }

  private readonly save = (): void =>
    saveCsv('kpi-flags.csv', [
      ['KPI', words.flags, words.severity, words.why, words.effect, words.instead, words.beside],
      ...this.flags.map(flag => [
        flag.item ?? flag.kpi,
        flag.title ?? flag.rule,
        word(words.severities, flag.severity),
        flag.why,
        flag.effect,
        flag.fixDiff ?? flag.fix,
        flag.counterMetric ?? '',
      ]),
    ]);

  private readonly written = (event: CustomEvent<string>): void => {
    this.done = event.detail;
    this.read();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-flag-list': FlagList;
  }
}

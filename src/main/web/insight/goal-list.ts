import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get, whoAmI} from '../shared/api.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words as setting} from '../text/goals-strings.js';
import {words as issueWords} from '../text/insight-strings.js';
import {words} from '../text/listening-strings.js';
import {fill, stringsFor, word} from '../text/strings.js';
import type {Cell} from './figure-table.js';
import './figure-table.js';
import './fix-history.js';
import './goal-form.js';
import './goal-removal.js';
import {readGoals, type Goal, type GoalRevision, type Goals} from './goals.js';
import {nameOf, number, readIssues} from './issues.js';
import {measured} from './stage-words.js';

const DAYS = 30;

interface Figure {
  head: string;
  shown: (goal: Goal) => Cell;
  plain?: (goal: Goal) => string | number | undefined;
}

const COLUMNS: Figure[] = [
  {head: words.goal, shown: goal => nameOf(goal.id), plain: goal => goal.id},
  {head: words.stands, shown: goal => word(words.goalStates, goal.state)},
  {head: words.cause, shown: causeOf, plain: goal => goal.cause},
  {
    head: issueWords.issue,
    shown: goal => (goal.issue ? nameOf(goal.issue) : words.allIssues),
    plain: goal => goal.issue,
  },
  {head: words.now, shown: nowOf, plain: goal => goal.now?.value},
  {head: words.baseline, shown: goal => number(goal.baseline, 1), plain: g => g.baseline},
  {head: words.target, shown: goal => number(goal.target, 1), plain: goal => goal.target},
  {head: words.owner, shown: goal => goal.owner},
  {head: words.due, shown: goal => goal.due},
  {head: words.judgedBy, shown: sourcesOf},
  {head: words.counter, shown: counterOf},
  {
    head: issueWords.hardest,
    shown: goal =>
      html`${goal.hardest.map(
        each => html`<a href=${each.href}>${each.interactionId}</a> `,
      )}`,
    plain: goal => goal.hardest.map(each => each.interactionId).join(' '),
  },
];

/** The causes that are to go, where they stand, and a way for leads to set one. */
@customElement('gp-goal-list')
export class GoalList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      p {
        margin-top: 4px;
      }
      .set {
        margin-top: 8px;
      }
      .done {
        padding: 10px 14px;
        border-radius: 10px;
        background: var(--accent-soft);
      }
    `,
  ];

  @state() private answer?: Goals;
  @state() private revisions: GoalRevision[] = [];
  @state() private issues: string[] = [];
  @state() private mayWrite = false;
  @state() private open = false;
  @state() private done = '';
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.read();
    whoAmI().then(
      session => (this.mayWrite = session.role === 'cx-lead'),
      () => undefined,
    );
  }

  private read(): void {
    readGoals(DAYS).then(
      answer => (this.answer = answer),
      (error: Error) => (this.fault = fill(words.goalsFault, {why: error.message})),
    );
    get<{revisions?: GoalRevision[]}>('/v1/goals/history').then(
      answer => (this.revisions = answer.revisions ?? []),
      () => undefined,
    );
  }

  override render() {
    const {answer} = this;
    if (!answer?.goals) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    const {goals, proposed} = answer;
    return html`<div @written=${this.written}>
      <gp-figure-table text heading=${words.goals} file="goals.csv"
        sentence=${goals.length === 0 ? words.noGoals : words.per100}
        .head=${[...COLUMNS.map(each => each.head), ...(this.mayWrite ? [setting.remove] : [])]}
        .rows=${goals.map(goal => this.row(goal))}
        .columns=${COLUMNS.map(each => each.head)}
        .plain=${goals.map(goal => COLUMNS.map(each => plainOf(each, goal)))}></gp-figure-table>
      ${proposed
        ? html`<p>${fill(words.proposedGoal, {
            cause: word(stringsFor('').drivers, proposed.cause),
            issue: nameOf(proposed.issue),
            baseline: number(proposed.baseline, 1),
            contacts: number(proposed.contacts),
          })}</p>`
        : nothing}
      <div role="status">${this.done ? html`<p class="done">${this.done}</p>` : nothing}</div>
      ${this.mayWrite ? this.setter(proposed) : nothing}
      ${this.revisions.length > 0
        ? html`<gp-fix-history heading=${setting.history} none=${setting.noHistory}
            .revisions=${this.revisions.map(each => ({...each, kpi: each.goal}))}></gp-fix-history>`
        : nothing}
    </div>`;
  }

  private row(goal: Goal): Cell[] {
    const cells = COLUMNS.map(each => each.shown(goal));
    return this.mayWrite
      ? [...cells, html`<gp-goal-removal goal=${goal.id}></gp-goal-removal>`]
      : cells;
  }

  private setter(proposed: Goals['proposed']) {
    return this.open
      ? html`<gp-goal-form .proposed=${proposed} .issues=${this.issues}
          @left=${this.leave}></gp-goal-form>`
      : html`<button class="button set" @click=${this.ask}>${setting.set}</button>`;
  }

  private readonly ask = (): void => {
    this.done = '';
    readIssues(DAYS).then(
      answer => (this.issues = answer.issues.map(each => each.issue).sort()),
      () => undefined,
    ).finally(() => (this.open = true));
  };

  private readonly leave = (): void => {
    this.open = false;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLButtonElement>('.set')?.focus(),
    );
  };

  private readonly written = (event: CustomEvent<string>): void => {
    this.open = false;
    this.done = event.detail;
    this.read();
  };
}

function plainOf(figure: Figure, goal: Goal): string | number | undefined {
  if (figure.plain) {
    return figure.plain(goal);
  }
  const shown = figure.shown(goal);
  return typeof shown === 'string' ? shown : undefined;
}

function causeOf(goal: Goal): string {
  return word(stringsFor('').drivers, goal.cause);
}

function nowOf(goal: Goal): string {
  return goal.now
    ? fill(words.interval, {
        value: number(goal.now.value, 1),
        n: number(goal.now.n),
        low: number(goal.now.low, 1),
        high: number(goal.now.high, 1),
      })
    : '–';
}

/** Which sources it is judged by; one alone is little, and said. */
function sourcesOf(goal: Goal): string {
  const all = goal.speaking.map(each => word(words.sources, each)).join(', ');
  const silent = goal.sources
    .filter(each => !goal.speaking.includes(each))
    .map(each => word(words.sources, each));
  const said = silent.length > 0 ? `${all} ${fill(words.notYet, {what: silent.join(', ')})}` : all;
  return goal.speaking.length < 2 ? `${said} ${issueWords.oneSource}`.trim() : said;
}

function counterOf(goal: Goal): string {
  const {counter} = goal;
  const said = measured({
    measure: counter.measure,
    state: counter.state === 'measured' ? 'measured' : 'missing',
    why: 'no-data',
    ...(counter.unit ? {unit: counter.unit} : {}),
    ...(counter.value ? {value: counter.value} : {}),
  });
  return counter.worse ? `${said}; ${words.counterWorse}` : said;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-goal-list': GoalList;
  }
}

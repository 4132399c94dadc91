import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words as issueWords} from '../text/insight-strings.js';
import {words} from '../text/listening-strings.js';
import {fill, stringsFor, word} from '../text/strings.js';
import type {Cell} from './figure-table.js';
import './figure-table.js';
import {nameOf, number, percent} from './issues.js';
import './journey-line.js';
import {readJourneys, type Journey, type Journeys, type QuickWin, type Stage} from './journeys.js';
import {causesOf, fallingOff, measured, ownersOf, stateOf} from './stage-words.js';

const DAYS = 30;

interface Figure {
  head: string;
  shown: (stage: Stage) => Cell;
  plain?: (stage: Stage) => string | number | undefined;
}

const COLUMNS: Figure[] = [
  {head: words.touchpoint, shown: stage => nameOf(stage.touchpoint), plain: s => s.touchpoint},
  {head: words.state, shown: stateOf},
  {head: words.does, shown: stage => measured(stage.interaction)},
  {head: words.feels, shown: stage => measured(stage.perception)},
  {head: words.comes, shown: stage => measured(stage.outcome)},
  {head: words.falls, shown: fallingOff},
  {head: issueWords.contacts, shown: s => number(s.contacts), plain: s => s.contacts},
  {
    head: issueWords.repeats,
    shown: stage => percent(stage.repeat7d?.value),
    plain: stage => stage.repeat7d?.value,
  },
  {
    head: issueWords.effort,
    shown: stage => number(stage.effortScore?.value),
    plain: stage => stage.effortScore?.value,
  },
  {head: issueWords.priority, shown: s => number(s.priority, 1), plain: s => s.priority},
  {head: issueWords.causes, shown: causesOf},
  {
    head: words.signals,
    shown: stage =>
      stage.signals.map(each => `${nameOf(each.topic)} ${number(each.n)}`).join(', ') || '–',
  },
  {head: words.owner, shown: stage => ownersOf(stage.owners)},
  {
    head: issueWords.hardest,
    shown: stage =>
      html`${(stage.hardest ?? []).map(
        each => html`<a href=${each.href}>${each.interactionId}</a> `,
      )}`,
    plain: stage => (stage.hardest ?? []).map(each => each.interactionId).join(' '),
  },
];

/** What it is like on the way to what customers set out to do, and what to mend there first. */
@customElement('gp-journey-list')
export class JourneyList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      h2 {
        margin: 26px 0 4px;
        font-size: 16px;
      }
      .win {
        margin-top: 6px;
        font-weight: 600;
      }
    `,
  ];

  @state() private answer?: Journeys;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    readJourneys(DAYS).then(
      answer => (this.answer = answer),
      (error: Error) => (this.fault = fill(words.journeysFault, {why: error.message})),
    );
  }

  override render() {
    const {answer} = this;
    if (!answer?.journeys) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    if (answer.journeys.length === 0) {
      return html`<h2>${words.journeys}</h2><p class="muted">${words.noJourneys}</p>`;
    }
    return html`<h2>${words.journeys}</h2>
      <p class="win">${answer.quickWin
        ? winOf(answer.quickWin)
        : word(words.noWin, answer.noQuickWin ?? '')}</p>
      ${answer.journeys.map(each => this.one(each))}`;
  }

  private one(journey: Journey) {
    const {stages} = journey;
    return html`<gp-figure-table text heading=${nameOf(journey.id)} file="journey-${journey.id}.csv"
      sentence=${journey.goal} note=${cohort(stages)} .head=${COLUMNS.map(each => each.head)}
      .rows=${stages.map(stage => COLUMNS.map(each => each.shown(stage)))}
      .plain=${stages.map(stage => COLUMNS.map(each => plainOf(each, stage)))}>
      <gp-journey-line .stages=${stages}></gp-journey-line>
    </gp-figure-table>`;
  }
}

/** Whom it was followed of, and for how long. */
function cohort(stages: Stage[]): string {
  const fell = stages.find(each => each.fallingOff)?.fallingOff;
  return fell
    ? fill(words.followed, {since: fell.since, until: fell.until, days: number(fell.within)})
    : '';
}

function plainOf(figure: Figure, stage: Stage): string | number | undefined {
  if (figure.plain) {
    return figure.plain(stage);
  }
  const shown = figure.shown(stage);
  return typeof shown === 'string' ? shown : undefined;
}

function winOf(win: QuickWin): string {
  return fill(words.quickWin, {
    touchpoint: nameOf(win.touchpoint),
    journey: nameOf(win.journey),
    owner: win.owners.join(', '),
    card: win.title ?? win.rule,
    driver: word(stringsFor('').drivers, win.driver ?? ''),
    share: percent(win.share),
    times: number(win.times),
    contacts: number(win.contacts),
    priority: number(win.priority, 1),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-journey-list': JourneyList;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/findings-strings.js';
import {fill, word} from '../text/strings.js';
import './figure-table.js';
import type {Cell} from './figure-table.js';
import {number, percent} from './issues.js';

interface Outcome {
  outcome: string;
  customers: number;
  share: number;
  low: number;
  high: number;
  interactions: {interactionId: string; effortScore: number; href: string}[];
}

interface Band {
  from: number;
  to: number;
  tooFew: boolean;
  customers?: number;
  outcomes: Outcome[];
}

interface Difference {
  outcome: string;
  value: number;
  low: number;
  high: number;
  clear: boolean;
}

interface Outcomes {
  since: string;
  until: string;
  days: number;
  published: {lowEffort: number; highEffort: number; source: string};
  bands: Band[];
  differences: Difference[];
}

/** What came of customers, by how hard it was for them. */
@customElement('gp-outcome-section')
export class OutcomeSection extends LitElement {
  static override styles = [common];

  @state() private answer?: Outcomes;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<Outcomes>('/v1/outcomes').then(
      answer => (this.answer = answer.bands ? answer : undefined),
      (error: Error) => (this.fault = fill(words.fault, {why: error.message})),
    );
  }

  override render() {
    const {answer} = this;
    if (!answer) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    const names = [...new Set(answer.bands.flatMap(band => band.outcomes.map(each => each.outcome)))];
    const shown = names.length > 0 ? answer.bands : [];
    return html`<gp-figure-table heading=${fill(words.outcomes, {days: answer.days})}
      sentence=${names.length > 0 ? sentence(answer) : words.noOutcomes}
      note=${note(answer)}
      .head=${[words.band, words.customers, ...names.map(name => word(words.outcomeNames, name))]}
      .rows=${shown.map(band => row(band, names))}
      file="outcomes.csv"
      .columns=${['from', 'to', 'customers', 'outcome', 'hits', 'share', 'low', 'high']}
      .plain=${shown.flatMap(plain)}></gp-figure-table>`;
  }
}

/** What is clearest of the difference between much effort and little, in words. */
function sentence(answer: Outcomes): string {
  const lost = answer.differences.find(each => each.outcome === 'lost');
  const told = lost ?? answer.differences[0];
  if (!told) {
    return words.outcomesFew;
  }
  const values = {
    outcome: word(words.outcomeNames, told.outcome),
    points: number(100 * told.value, 1),
    low: number(100 * told.low, 1),
    high: number(100 * told.high, 1),
  };
  return fill(told.clear ? words.outcomesDiffer : words.outcomesAlike, values);
}

/** For how long an outcome may follow a contact. */
const FULL = 90;

function note(answer: Outcomes): string {
  const covered = answer.days < FULL ? words.outcomesShort : words.outcomesFull;
  return `${published(answer)} ${fill(covered, {days: answer.days, full: FULL})}`;
}

function published(answer: Outcomes): string {
  return fill(words.outcomesNote, {
    since: answer.since,
    until: answer.until,
    days: answer.days,
    little: percent(answer.published.lowEffort),
    much: percent(answer.published.highEffort),
    source: answer.published.source,
  });
}

function row(band: Band, names: string[]): Cell[] {
  const name = `${band.from}–${band.to}`;
  return band.tooFew
    ? [name, words.tooFew, ...names.map(() => '–')]
    : [name, number(band.customers), ...names.map(each => share(band, each))];
}

function share(band: Band, name: string): Cell {
  const found = band.outcomes.find(each => each.outcome === name);
  if (!found) {
    return '–';
  }
  const between = fill(words.between, {low: percent(found.low, 1), high: percent(found.high, 1)});
  const links = found.interactions.map(
    each => html` <a href=${each.href} aria-label=${fill(words.openBehind, {
      id: each.interactionId,
    })}>${number(each.effortScore)}</a>`,
  );
  return html`<span title=${between}>${percent(found.share, 1)}</span>
    <small>${between}</small>${links}`;
}

/** One row for each outcome of a band, with its interval. */
function plain({from, to, tooFew, customers, outcomes}: Band): (string | number | undefined)[][] {
  return tooFew
    ? [[from, to, words.tooFew]]
    : outcomes.map(each => [
        from,
        to,
        customers,
        each.outcome,
        each.customers,
        each.share,
        each.low,
        each.high,
      ]);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-outcome-section': OutcomeSection;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/findings-strings.js';
import {fill} from '../text/strings.js';
import './figure-table.js';
import type {Cell} from './figure-table.js';
import {number, percent} from './issues.js';

interface Named {
  rule: string;
  title: string;
}

interface Spoken extends Named {
  shown: number;
  perAgentHour: number;
  accepted: number;
  low: number;
  high: number;
}

interface ShareChange {
  n: number;
  value?: number;
  low?: number;
  high?: number;
  clear?: boolean;
}

interface Published {
  day: string;
  days: number;
  rules: Named[];
  repeats: ShareChange;
  hardAnswers: ShareChange;
}

interface Effects {
  since: string;
  until: string;
  agentHours: number;
  shown: number;
  perAgentHour: number;
  rules: Spoken[];
  published: Published[];
}

/** How often rules speak and are heeded; what changed when cards were published. */
@customElement('gp-rule-effects')
export class RuleEffects extends LitElement {
  static override styles = [common];

  @state() private answer?: Effects;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<Effects>('/v1/rule-effects').then(
      answer => (this.answer = answer.rules ? answer : undefined),
      (error: Error) => (this.fault = fill(words.fault, {why: error.message})),
    );
  }

  override render() {
    const {answer} = this;
    if (!answer) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    return html`${this.speaking(answer)}${this.publishing(answer)}`;
  }

  private speaking({rules, shown, agentHours, perAgentHour, since, until}: Effects) {
    return html`<gp-figure-table heading=${words.prompts}
      sentence=${shown > 0
        ? fill(words.promptsSay, {
            per: number(perAgentHour, 1),
            n: number(shown),
            hours: number(agentHours, 1),
          })
        : words.noPrompts}
      note=${fill(words.promptsNote, {since, until})}
      .head=${[words.card, words.shown, words.perHour, words.takenUp]}
      .rows=${rules.map(spokenRow)} file="prompts.csv"
      .columns=${['rule', 'shown', 'perAgentHour', 'accepted', 'low', 'high']}
      .plain=${rules.map(each => [
        each.rule,
        each.shown,
        each.perAgentHour,
        each.accepted,
        each.low,
        each.high,
      ])}></gp-figure-table>`;
  }

  private publishing({published}: Effects) {
    return html`<gp-figure-table heading=${words.effects}
      sentence=${published.length > 0 ? effectSentence(published) : words.noEffects}
      note=${words.effectsNote}
      .head=${[words.cards, words.published, words.daysEach, words.backIn7, words.hardAnswers]}
      .rows=${published.map(publishedRow)} file="rule-effects.csv"
      .columns=${['rules', 'day', 'days', ...figures('repeats'), ...figures('hardAnswers')]}
      .plain=${published.map(each => [
        each.rules.map(rule => rule.rule).join(' '),
        each.day,
        each.days,
        ...plain(each.repeats),
        ...plain(each.hardAnswers),
      ])}></gp-figure-table>`;
  }
}

const figures = (name: string): string[] => ['n', 'value', 'low', 'high'].map(each => `${name}.${each}`);

const plain = ({n, value, low, high}: ShareChange): (number | undefined)[] => [n, value, low, high];

function card(each: Named): Cell {
  return html`<a href="/rules#${each.rule.replace('.', '/')}.yaml">${each.title || each.rule}</a>`;
}

function spokenRow(each: Spoken): Cell[] {
  const between = fill(words.between, {low: percent(each.low), high: percent(each.high)});
  return [
    card(each),
    number(each.shown),
    number(each.perAgentHour, 2),
    html`${percent(each.accepted)} <small>${between}</small>`,
  ];
}

function publishedRow(each: Published): Cell[] {
  const cards = each.rules.map((rule, index) => html`${index > 0 ? ', ' : nothing}${card(rule)}`);
  return [
    html`${cards}`,
    each.day,
    number(each.days),
    change(each.repeats),
    change(each.hardAnswers),
  ];
}

/** In percentage points, with its interval. */
function change(each: ShareChange): Cell {
  if (each.value === undefined || each.low === undefined || each.high === undefined) {
    return words.notEnough;
  }
  const between = fill(words.between, {
    low: number(100 * each.low, 1),
    high: number(100 * each.high, 1),
  });
  return html`${number(100 * each.value, 1)} <small>${between}, n = ${number(each.n)}</small>`;
}

/** How many of the publications left no doubt. */
function effectSentence(published: Published[]): string {
  const clear = (each: ShareChange): boolean => each.clear === true;
  const better = published.filter(
    each =>
      (clear(each.repeats) && (each.repeats.value ?? 0) < 0) ||
      (clear(each.hardAnswers) && (each.hardAnswers.value ?? 0) < 0),
  );
  const worse = published.filter(
    each =>
      (clear(each.repeats) && (each.repeats.value ?? 0) > 0) ||
      (clear(each.hardAnswers) && (each.hardAnswers.value ?? 0) > 0),
  );
  return fill(words.effectsSay, {
    n: number(published.length),
    better: number(better.length),
    worse: number(worse.length),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rule-effects': RuleEffects;
  }
}

import {words} from '../text/listening-strings.js';
import {fill, word} from '../text/strings.js';
import {nameOf, number, percent} from './issues.js';
import type {Estimate, Measure, Stage} from './journeys.js';

/** What a measure is called. */
export function measureName(measure: string): string {
  return words.measures[measure] ?? nameOf(measure);
}

/** What a measure says, with how many it rests on, or why it is missing. */
export function measured(measure: Measure | undefined): string {
  if (!measure) {
    return '–';
  }
  const {value, unit} = measure;
  if (!value) {
    const why = word(words.missing, measure.why ?? '');
    return measure.measure && measure.measure !== 'none'
      ? `${measureName(measure.measure)}: ${why}`
      : why;
  }
  return `${measureName(measure.measure)}: ${valueOf(value, unit ?? '')}`;
}

function valueOf(estimate: Estimate, unit: string): string {
  const {value, n, low, high} = estimate;
  const say = (x: number): string =>
    unit === 'share' ? percent(x) : number(x, unit === 'ces' || unit === 'csat' ? 1 : 0);
  if (unit === 'count') {
    return number(value);
  }
  return low === high
    ? fill(words.estimate, {value: say(value), n: number(n)})
    : fill(words.interval, {value: say(value), n: number(n), low: say(low), high: say(high)});
}

/** Who falls off and why, in words. */
export function fallingOff(stage: Stage): string {
  const falling = stage.fallingOff;
  if (!falling) {
    return '–';
  }
  const {share, reasons = [], unknown = 0} = falling;
  if (!share) {
    return words.tooFew;
  }
  const why = [
    ...reasons.map(each => `${word(words.reasons, each.reason)} ${number(each.n)}`),
    ...(unknown > 0 ? [`${words.unknownReason} ${number(unknown)}`] : []),
  ].join(', ');
  const said = fill(words.fellOff, {
    share: percent(share.value),
    n: number(share.n),
    low: percent(share.low),
    high: percent(share.high),
    days: number(falling.within),
  });
  return why ? `${said} ${why}` : said;
}

/** What makes a stage hard. */
export function causesOf(stage: Stage): string {
  const causes = stage.causes ?? [];
  return causes.length === 0
    ? '–'
    : causes.map(each => `${each.title} (${number(each.times)})`).join(', ');
}

/** How far the measures of a stage are there. */
export function stateOf(stage: Stage): string {
  if (stage.tooFew) {
    return words.tooFew;
  }
  const all = [stage.interaction, stage.perception, stage.outcome];
  const there = all.filter(each => each?.state === 'measured').length;
  const state = fill(words.measuredOf, {n: there});
  return stage.contradicting ? `${state}; ${words.contradicting}` : state;
}

export function ownersOf(owners: string[]): string {
  return owners.length > 0 ? owners.join(', ') : words.noOwner;
}


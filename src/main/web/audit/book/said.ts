import {language, words} from '../../text/audit-strings.js';
import {word} from '../../text/strings.js';
import {labelOf} from './labels.js';
import type {Decision, Facts, Timeline} from './types.js';

/** A day and a time as the reader writes them; today's without the day. */
export function moment(at: string | null | undefined): string {
  const date = new Date(at ?? '');
  if (Number.isNaN(date.getTime())) {
    return at ?? '';
  }
  const today = new Date().toDateString() === date.toDateString();
  return date.toLocaleString(language, {
    ...(today ? {} : {day: 'numeric', month: 'short'}),
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** A figure between -1 and 1, with two digits, as the reader writes them. */
export function share(value: number): string {
  return value.toLocaleString(language, {minimumFractionDigits: 2, maximumFractionDigits: 2});
}

/** Where an interaction took place, in a few words each. */
export function whereOf(facts: Facts | Timeline): string[] {
  return [facts.segment, labelOf('queues', facts.queue), facts.team, facts.agentId].filter(
    (each): each is string => !!each,
  );
}

/** Why a suggestion was held back or withdrawn, in words; or the server's own word. */
export function causeOf(decision: Decision): string {
  const cause = decision.suppressedBy ?? decision.withdrawnReason ?? decision.detail ?? '';
  return cause ? word(words.causes, cause) : '';
}

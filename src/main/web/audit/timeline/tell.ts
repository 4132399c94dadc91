import type {LabelKind} from '../../desk/labels.js';
import {words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {labelOf} from '../book/labels.js';
import type {TimelineEvent} from '../book/types.js';

/** How an event is shown: its picture, and members that stand behind its sentence. */
interface Look {
  icon?: string;
  more?: string[];
}

/** One entry for each type of event, plain as it may be. */
const LOOKS: Record<string, Look> = {
  'interaction.started': {more: ['direction', 'issue', 'product']},
  'selfservice.attempted': {icon: 'bot', more: ['step', 'outcome']},
  'channel.switched': {icon: 'transfer', more: ['forced']},
  'interaction.queued': {icon: 'wait'},
  'agent.connected': {},
  'interaction.transferred': {icon: 'transfer', more: ['kind', 'reason']},
  'customer.held': {icon: 'hold'},
  'customer.resumed': {icon: 'next'},
  'utterance.heard': {},
  'information.given': {},
  'information.asked': {},
  'issue.identified': {},
  'touchpoint.reached': {more: ['journey']},
  'promise.made': {more: ['what']},
  'promise.kept': {more: ['what']},
  'promise.broken': {more: ['what']},
  'resolution.offered': {},
  'resolution.confirmed': {icon: 'check'},
  'interaction.ended': {icon: 'end', more: ['outcome']},
  'wrapup.ended': {more: ['disposition']},
  'survey.answered': {more: ['rootCause', 'comment']},
  'signal.observed': {more: ['text']},
  'outcome.observed': {more: ['value']},
  'obstacle.reported': {icon: 'flag', more: ['note']},
  'feedback.given': {more: ['reason']},
};

/** Members that hold a code of the center's own, and what its names stand under. */
const CODES: Record<string, LabelKind> = {
  issue: 'issues',
  field: 'fields',
  step: 'steps',
  product: 'products',
  queue: 'queues',
  topic: 'issues',
};

/** One sentence for an event. */
export function tell(event: TimelineEvent): string {
  const values = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, plain(name, value)]),
  );
  return fill(word(words.events, event.type), values);
}

/** What else the event says, in a few words each. */
export function more(event: TimelineEvent): string[] {
  return (LOOKS[event.type]?.more ?? [])
    .map(name => plain(name, event[name]))
    .filter(each => each !== '');
}

function plain(name: string, value: unknown): string {
  if (value === null || value === undefined || value === false) {
    return '';
  }
  if (value === true) {
    return word(words.facts, name);
  }
  const kind = CODES[name];
  return kind
    ? labelOf(kind, String(value))
    : (words.values[String(value)] ?? String(value));
}

export function iconOf(type: string): string {
  return LOOKS[type]?.icon ?? 'dot';
}

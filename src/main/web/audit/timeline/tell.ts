import {words} from '../../text/audit-strings.js';
import {fill, readable, word} from '../../text/strings.js';
import type {TimelineEvent} from '../book/types.js';

/** Members that stand behind the sentence of an event, if they are there. */
const MORE: Record<string, string[]> = {
  'interaction.started': ['direction', 'issue', 'product'],
  'selfservice.attempted': ['step', 'outcome'],
  'channel.switched': ['forced'],
  'interaction.transferred': ['kind', 'reason'],
  'promise.made': ['what'],
  'promise.kept': ['what'],
  'promise.broken': ['what'],
  'interaction.ended': ['outcome'],
  'wrapup.ended': ['disposition'],
  'survey.answered': ['rootCause', 'comment'],
  'signal.observed': ['text'],
  'feedback.given': ['reason'],
};

/** Members that hold a key of the center's own. */
const KEYS = ['issue', 'field', 'step', 'product', 'topic'];

/** One sentence for an event. */
export function tell(event: TimelineEvent): string {
  const values = Object.fromEntries(
    Object.entries(event).map(([name, value]) => [name, plain(name, value)]),
  );
  return fill(word(words.events, event.type), values);
}

/** What else the event says, in a few words each. */
export function more(event: TimelineEvent): string[] {
  return (MORE[event.type] ?? [])
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
  const known = words.values[String(value)] ?? String(value);
  return KEYS.includes(name) ? readable(known) : known;
}

const ICONS: Record<string, string> = {
  'interaction.transferred': 'transfer',
  'channel.switched': 'transfer',
  'customer.held': 'hold',
  'customer.resumed': 'next',
  'interaction.queued': 'wait',
  'selfservice.attempted': 'bot',
  'interaction.ended': 'end',
  'resolution.confirmed': 'check',
};

export function iconOf(type: string): string {
  return ICONS[type] ?? 'dot';
}

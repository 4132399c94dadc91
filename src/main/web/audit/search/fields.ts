import {LANGUAGES} from '../../shared/languages.js';
import {words} from '../../text/audit-strings.js';
import type {Words} from '../../text/strings.js';
import {SPANS} from '../book/spans.js';

export interface Field {
  name: string;
  kind: 'text' | 'choice' | 'number' | 'date' | 'rule';
  options?: readonly string[];
  words?: Words;
  /** Whether it stands in the first row, and not under “more”. */
  first?: boolean;
}

const OUTCOMES = Object.keys(words.deeds);
const SUPPRESSED_BY = ['cooldown', 'max', 'cap', 'outranked', 'related', 'muted', 'experience', 'hush'];

/** What narrows a search, in the order in which it is asked. */
export const FIELDS: readonly Field[] = [
  {name: 'rule', kind: 'rule', first: true},
  {name: 'outcome', kind: 'choice', options: OUTCOMES, words: words.deeds, first: true},
  {
    name: 'feedback',
    kind: 'choice',
    options: ['accepted', 'dismissed', 'muted'],
    words: words.feedbacks,
    first: true,
  },
  {name: 'since', kind: 'choice', options: SPANS, words: words.spans, first: true},
  {name: 'agent', kind: 'text', first: true},
  {
    name: 'pillar',
    kind: 'choice',
    options: Object.keys(words.pillars),
    words: words.pillars,
  },
  {name: 'suppressedBy', kind: 'choice', options: SUPPRESSED_BY, words: words.causes},
  {name: 'team', kind: 'text'},
  {name: 'queue', kind: 'text'},
  {name: 'issue', kind: 'text'},
  {name: 'segment', kind: 'text'},
  {
    name: 'channel',
    kind: 'choice',
    options: Object.keys(words.channels),
    words: words.channels,
  },
  {name: 'language', kind: 'choice', options: LANGUAGES, words: words.languages},
  {name: 'minEffort', kind: 'number'},
  {name: 'maxEffort', kind: 'number'},
  {name: 'until', kind: 'date'},
  {name: 'interaction', kind: 'text'},
  {name: 'rulebook', kind: 'text'},
];

export type Values = Readonly<Record<string, string>>;

export function valuesOf(query: URLSearchParams): Values {
  const known = FIELDS.map(field => [field.name, query.get(field.name) ?? ''] as const);
  return Object.fromEntries(known.filter(([, value]) => value !== ''));
}

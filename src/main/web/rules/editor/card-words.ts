import {LANGUAGES} from '../../shared/languages.js';
import type {Sentences} from '../book/types.js';

/** What may stand where in a card: the keys under each key, and the values that are known. */
export const STATUSES = ['draft', 'shadow', 'live', 'retired'];

export const DRIVERS = [
  'transfer',
  'repeat-contact',
  'channel-switch',
  'self-service',
  'repeated-information',
  'hold',
  'wait',
  'wording',
  'failed-fix',
  'explanation',
  'needless-question',
  'uncertainty',
  'empathy',
  'kpi-first',
  'broken-promise',
];

/** The members of a card in the order in which they are written. */
export const CARD_ORDER: readonly string[] = [
  'id',
  'about',
  'status',
  'retired',
  'owner',
  'title',
  'advice',
  'say',
  'because',
  'link',
  'settings',
  'when',
  'then',
  'evidence',
  'limits',
  'allow',
];

const CARD_KEYS: Record<string, readonly string[]> = {
  '': CARD_ORDER,
  title: LANGUAGES,
  advice: LANGUAGES,
  say: LANGUAGES,
  when: ['any', 'all', 'none', 'not'],
  then: ['charge', 'suggest', 'signal', 'alert', 'flag', 'hush'],
  charge: ['driver', 'points'],
  suggest: ['priority', 'cooldown', 'max', 'expires', 'topic'],
  alert: ['severity'],
  flag: ['severity', 'why', 'effect', 'fix', 'counterMetric'],
  why: LANGUAGES,
  effect: LANGUAGES,
  evidence: ['claim', 'source', 'strength', 'kind'],
};

const SCENARIO_KEYS: Record<string, readonly string[]> = {
  '': ['tests'],
  tests: ['name', 'language', 'events', 'expect', 'never', 'why_not', 'todo', 'each'],
  expect: ['at', 'suggest', 'effort', 'withdrawn', 'signal', 'alert', 'silent'],
  effort: ['min', 'max'],
  events: ['at'],
};

const VALUES: Record<string, readonly string[]> = {
  about: ['settings'],
  status: STATUSES,
  driver: DRIVERS,
  severity: ['info', 'warn', 'high'],
  strength: ['A', 'B', 'C', 'D'],
  kind: ['trial', 'observation', 'survey', 'principle'],
  speaker: ['customer', 'agent'],
  language: LANGUAGES,
  final: ['true', 'false'],
  todo: ['true'],
  cooldown: ['1m', '2m', '5m'],
  expires: ['1m', '2m', '5m'],
  priority: ['900', '700', '500', '350'],
};

/** The keys that may stand under these keys. */
export function keysUnder(keys: string[], scenarios: boolean): readonly string[] {
  const known = scenarios ? SCENARIO_KEYS : CARD_KEYS;
  const last = keys.filter(key => key in known).pop() ?? '';
  return known[last] ?? [];
}

export function valuesOf(key: string, sentences: Sentences | undefined): readonly string[] {
  if (key === 'channel') {
    return sentences?.channels ?? [];
  }
  return key === 'signal' ? (sentences?.signals ?? []) : (VALUES[key] ?? []);
}

/** Values that a slot of a sentence takes. */
export function slotValues(
  type: string,
  sentences: Sentences | undefined,
  settings: string[],
): string[] {
  const named = settings.map(name => `{${name}}`);
  switch (type) {
    case 'phrase':
      return sentences?.phrases ?? [];
    case 'field':
      return sentences?.fields ?? [];
    case 'channel':
      return sentences?.channels ?? [];
    case 'table':
      return (sentences?.tables ?? []).map(table => table.name);
    case 'duration':
      return [...named, '20s', '60s', '2m', '5m', '2h', '7d'];
    case 'number':
      return [...named, '1', '2', '3'];
    default:
      return named;
  }
}

import {reviewsOf} from '../book/judging.js';
import type {Decision, Effort, Review, Timeline, TimelineEvent} from '../book/types.js';

/** What a rule did at one moment: its weightiest decision, and what went along with it. */
export interface Deed {
  decision: Decision;
  others: Decision[];
  reaction: TimelineEvent | null;
  review: Review | null;
}

/** One row of the column. The scores are the effort before and after it. */
export interface Moment {
  key: string;
  kind: 'said' | 'event' | 'wait' | 'gap' | 'reaction' | 'deed';
  seq: number;
  /** The event with which it began: an utterance is revised later, and a card may speak before. */
  from: number;
  at: number;
  before: number;
  after: number;
  /** How long it lasted, in milliseconds; 0 if it has no length. */
  length: number;
  event: TimelineEvent | null;
  deed: Deed | null;
}

const WEIGHT = [
  'shown',
  'suppressed',
  'withdrawn',
  'shadow',
  'failed',
  'alerted',
  'charged',
  'signalled',
  'no-change',
];
const MINOR = ['charged', 'signalled', 'no-change'];
const SILENCE: Record<string, number> = {voice: 10_000, video: 10_000, chat: 60_000, message: 60_000};
const LONG_SILENCE = 600_000;
/** What is shorter than a second has no length worth drawing. */
const SHORTEST = 1_000;

/** Decisions that only count, and say nothing to the agent. */
export function isMinor(deed: Deed): boolean {
  return MINOR.includes(deed.decision.outcome);
}

/** The column of an interaction, from its first moment to its last. */
export function momentsOf(timeline: Timeline): Moment[] {
  const events = spoken(timeline.events);
  const begun = beginnings(timeline.events);
  const rows = [...events.map(event => rowOf(event, events, begun)), ...deedsOf(timeline)];
  rows.sort((a, b) => a.at - b.at || a.from - b.from || Number(!!a.deed) - Number(!!b.deed));
  return scored(withGaps(rows, SILENCE[timeline.channel] ?? LONG_SILENCE), timeline.effort);
}

/** The first that was heard of each utterance: what it led to stands below its words. */
function beginnings(events: TimelineEvent[]): Map<unknown, TimelineEvent> {
  const heard = [...events].filter(each => each['utteranceId']).sort((a, b) => b.seq - a.seq);
  return new Map(heard.map(each => [each['utteranceId'], each]));
}

/** A revised utterance is told once, as it was heard in the end; what was merely shown is left out. */
function spoken(events: TimelineEvent[]): TimelineEvent[] {
  const last = new Map(
    events.filter(each => each['utteranceId']).map(each => [each['utteranceId'], each]),
  );
  return events.filter(
    each =>
      (!each['utteranceId'] || last.get(each['utteranceId']) === each) &&
      !(each.type === 'feedback.given' && each['action'] === 'shown'),
  );
}

function rowOf(
  event: TimelineEvent,
  events: TimelineEvent[],
  begun: Map<unknown, TimelineEvent>,
): Moment {
  const first = begun.get(event['utteranceId']) ?? event;
  const end = endOf(event, events);
  const until = end - Date.parse(event.at) >= SHORTEST ? end : 0;
  return {
    key: `e${event.seq}`,
    kind: kindOf(event.type, until > 0),
    seq: event.seq,
    from: first.seq,
    at: Math.min(Date.parse(first.at), Date.parse(event.at)),
    before: 0,
    after: 0,
    length: until > 0 ? until - Date.parse(event.at) : 0,
    event,
    deed: null,
  };
}

function kindOf(type: string, lasts: boolean): Moment['kind'] {
  if (type === 'utterance.heard') {
    return 'said';
  }
  return type === 'feedback.given' ? 'reaction' : lasts ? 'wait' : 'event';
}

const ENDS: Record<string, string[]> = {
  'customer.held': ['customer.resumed', 'interaction.ended'],
  'interaction.queued': ['agent.connected', 'interaction.ended'],
};

function endOf(event: TimelineEvent, events: TimelineEvent[]): number {
  const ends = ENDS[event.type];
  const begin = Date.parse(event.at);
  const end = ends && events.find(each => ends.includes(each.type) && Date.parse(each.at) >= begin);
  return end ? Date.parse(end.at) : 0;
}

function deedsOf(timeline: Timeline): Moment[] {
  const reviews = [...timeline.reviews].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  const groups = new Map<string, Decision[]>();
  for (const decision of timeline.decisions) {
    const key = `${decision.seq} ${decision.rule} ${decision.at}`;
    groups.set(key, [...(groups.get(key) ?? []), decision]);
  }
  return [...groups.values()].map(group => {
    group.sort((a, b) => WEIGHT.indexOf(a.outcome) - WEIGHT.indexOf(b.outcome));
    return deedRow(group[0]!, group.slice(1), {...timeline, reviews});
  });
}

function deedRow(decision: Decision, others: Decision[], timeline: Timeline): Moment {
  const {interactionId, rule, seq} = decision;
  const judged = {decision, interactionId, rule, seq};
  return {
    key: `d${decision.id}`,
    kind: 'deed',
    seq: decision.seq,
    from: decision.seq,
    at: Date.parse(decision.at),
    before: 0,
    after: 0,
    length: 0,
    event: null,
    deed: {
      decision,
      others,
      reaction: reactionTo(decision, timeline.events),
      review: reviewsOf(judged, timeline.reviews).at(-1) ?? null,
    },
  };
}

function reactionTo(decision: Decision, events: TimelineEvent[]): TimelineEvent | null {
  const found = events.filter(
    each =>
      each.type === 'feedback.given' &&
      each['action'] !== 'shown' &&
      each['suggestionId'] === decision.suggestionId,
  );
  return decision.outcome === 'shown' ? (found.at(-1) ?? null) : null;
}

function withGaps(rows: Moment[], silence: number): Moment[] {
  const out: Moment[] = [];
  let busyUntil = rows[0]?.at ?? 0;
  for (const row of rows) {
    const gap = row.at - busyUntil;
    if (row.kind !== 'deed' && gap >= silence && out.length > 0) {
      out.push({...row, key: `g${row.key}`, kind: 'gap', at: busyUntil, length: gap, event: null});
    }
    out.push(row);
    busyUntil = Math.max(busyUntil, row.kind === 'deed' ? 0 : row.at + row.length);
  }
  return out;
}

function scored(rows: Moment[], effort: Effort[]): Moment[] {
  const steps = [...effort].sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
  let next = 0;
  let score = 0;
  for (const row of rows) {
    row.before = score;
    while (row.kind !== 'gap' && next < steps.length && Date.parse(steps[next]!.at) <= row.at) {
      score = steps[next++]!.score;
    }
    row.after = score;
  }
  return rows;
}

import type {Judged} from './judging.js';
import type {OpenCase} from './open-case.js';
import type {Book, Decision} from './types.js';

/** What is looked at in an interaction: a decision or a moment, one rule of it or all. */
export interface Look {
  decision: Decision | null;
  seq: number;
  /** When it was, as the server writes times. */
  at: string;
  /** Milliseconds since the interaction began. */
  time: number;
  /** The rule that is explained; empty if all are listed. */
  rule: string;
  book: Book;
  /** The row of the column. */
  row: string;
}

export function lookOf(query: URLSearchParams, open: OpenCase): Look | null {
  const decision = open.decision(query.get('d') ?? '') ?? null;
  const seq = decision?.seq ?? Number(query.get('at') ?? NaN);
  if (Number.isNaN(seq)) {
    return null;
  }
  const row = open.moments.find(each =>
    decision
      ? each.deed?.decision === decision || each.deed?.others.includes(decision)
      : each.seq === seq && !each.deed && each.kind !== 'gap',
  );
  const own = query.has('all') ? '' : (decision?.rule ?? '');
  return {
    decision,
    seq,
    at: decision?.at ?? new Date(row?.at ?? 0).toISOString(),
    time: (row?.at ?? 0) - (open.moments[0]?.at ?? 0),
    rule: query.get('rule') ?? own,
    book: query.get('book') === 'live' ? 'live' : 'then',
    row: row?.key ?? '',
  };
}

/** What a verdict would be about. A rule that is looked at beside the decision is silent there. */
export function judgedAt(look: Look | null, interactionId: string): Judged {
  const {decision = null, rule = '', seq = null} = look ?? {};
  const own = decision && (!rule || rule === decision.rule);
  return own ? {decision, interactionId, rule, seq} : {decision: null, interactionId, rule, seq};
}

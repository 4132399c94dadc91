import type {Decision, Review, Verdict} from './types.js';

/** What is judged: what a rule did; or, without a decision, that one rule or all said nothing. */
export interface Judged {
  decision: Decision | null;
  interactionId: string;
  /** The rule that was silent; empty for all of them. */
  rule: string;
  seq: number | null;
}

export interface Judgement {
  judged: Judged;
  verdict: Verdict;
  note: string;
}

const OF_DEEDS: readonly Verdict[] = ['right', 'wrong', 'late', 'noise'];
const OF_SILENCE: readonly Verdict[] = ['right', 'missed'];

/** The verdicts that can be given, in the order of their keys. */
export function verdictsOn(judged: Judged): readonly Verdict[] {
  return judged.decision ? OF_DEEDS : OF_SILENCE;
}

/** The newest review of each reviewer, the newest last. */
export function reviewsOf(judged: Judged, reviews: Review[]): Review[] {
  const {decision, rule} = judged;
  const about = reviews.filter(each =>
    decision
      ? String(each.decisionId) === String(decision.id)
      : !each.decisionId && (each.rule ?? '') === rule,
  );
  return [...new Map(about.map(each => [each.by, each])).values()];
}

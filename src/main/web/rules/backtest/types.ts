import type {ByLanguage} from '../book/types.js';

export interface Counts {
  raised: number;
  shown: number;
  withdrawn: number;
  suppressed: number;
  charged: number;
  points: number;
  signalled?: number;
  shadow?: number;
}

export interface Totals extends Counts {
  promptsPerAgentHour: number;
  interactionsWithEffort: number;
  interactionsWithEffortAdvised: number;
  effortCovered: number;
}

export interface SampleMark {
  interactionId: string;
  at: string;
  kind: 'only-live' | 'only-candidate' | 'both';
  language?: string;
}

export interface RuleReport {
  rule: string;
  title?: ByLanguage;
  pillar?: string;
  change?: string;
  live: Counts;
  candidate: Counts;
  samples?: SampleMark[];
}

/** What the live and the candidate rulebook would have done with the same recorded events. */
export interface Report {
  live: string;
  candidate: string;
  since?: string;
  until?: string;
  interactions: number;
  events: number;
  agentHours: number;
  totals: {live: Totals; candidate: Totals};
  rules: RuleReport[];
}

export interface BackTest {
  id?: string;
  status: 'running' | 'done' | 'failed';
  events?: number;
  of?: number;
  report?: Report;
  detail?: string;
}

export interface SampleDecision {
  at: string;
  rule: string;
  outcome: string;
  detail?: string;
  title?: ByLanguage | string;
}

export interface Sample {
  interactionId: string;
  events: {at: string; name: string; text?: string; speaker?: string}[];
  live: SampleDecision[];
  candidate: SampleDecision[];
}

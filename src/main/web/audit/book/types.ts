/** What the server says of reviews and the log: the shapes of openapi.yaml that the page reads. */

export type Verdict = 'right' | 'wrong' | 'late' | 'noise' | 'missed';

export interface Benchmark {
  of: string;
  median: number;
  p90: number;
  n: number;
}

/** What an interaction was about, and who had it. */
export interface Facts {
  interactionId: string;
  channel: string;
  language?: string | null;
  issue?: string | null;
  queue?: string | null;
  team?: string | null;
  segment?: string | null;
  agentId?: string | null;
  startedAt: string;
  endedAt?: string | null;
  score: number;
}

export interface Reason {
  kind: string;
  text: string;
  rule?: string | null;
  decisionId?: string | number | null;
}

export interface QueueItem extends Facts {
  benchmark?: Benchmark | null;
  reasons: Reason[];
  state: 'open' | 'assigned' | 'done';
  /** Who has it and has not heard it. */
  assignee?: string | null;
  assignedBy?: string | null;
  /** Whether two are asked, each without the other. */
  paired: boolean;
  /** Whether the reader judged something in it. */
  mine: boolean;
  /** Whether nothing is left to do for the reader. */
  reviewed: boolean;
}

/** How many there are of each reason and in each state, before anything narrows them. */
export interface QueueCounts {
  reasons: Readonly<Record<string, number>>;
  states: Readonly<Record<string, number>>;
}

export interface Goal {
  reviewer: string;
  perWeek: number;
  heard: number;
}

/** How far two found the same; no value where there are too few pairs. */
export interface AgreementFigure {
  n: number;
  agreed: number;
  enough: boolean;
  value?: number | null;
  low?: number | null;
  high?: number | null;
}

/** What two found of the same thing. */
export interface Difference {
  interactionId: string;
  decisionId?: string | number | null;
  rule?: string | null;
  one: Review;
  two: Review;
}

export interface Agreement {
  needed: number;
  deeds: AgreementFigure;
  silences: AgreementFigure;
  differences: Difference[];
}

export interface TimelineEvent extends Readonly<Record<string, unknown>> {
  seq: number;
  at: string;
  type: string;
}

export interface Decision {
  id: string | number;
  interactionId: string;
  seq: number;
  at: string;
  event?: string | null;
  rule: string;
  pillar?: string | null;
  ruleVersion?: string | null;
  rulebook?: string | null;
  outcome: string;
  suppressedBy?: string | null;
  withdrawnReason?: string | null;
  detail?: string | null;
  facts?: Readonly<Record<string, string>> | null;
  suggestionId?: string | null;
  agentId?: string | null;
  language?: string | null;
  feedback?: string | null;
  leafHash?: string | null;
  title?: string | null;
  advice?: string | null;
  say?: string | null;
  team?: string | null;
  queue?: string | null;
  issue?: string | null;
  segment?: string | null;
  channel?: string | null;
  score?: number | null;
}

export interface Review {
  id: string | number;
  /** Absent if silence was judged. */
  decisionId?: string | number | null;
  interactionId: string;
  rule?: string | null;
  seq?: number | null;
  verdict: Verdict;
  note?: string | null;
  by: string;
  at: string;
}

export interface Effort {
  seq: number;
  at: string;
  score: number;
}

/** Somebody saw the words as they were kept. */
export interface LookedAt {
  by: string;
  at: string;
  reason?: string | null;
  /** Whether the recording was opened; else the words were shown. */
  recording?: boolean | null;
}

/** Where words were said; the text is masked. */
export interface Place {
  interactionId: string;
  channel?: string | null;
  language?: string | null;
  issue?: string | null;
  team?: string | null;
  agentId?: string | null;
  score: number;
  seq: number;
  at: string;
  speaker: string;
  text: string;
}

export interface Places {
  places: Place[];
  read: number;
  reached?: string | null;
  next?: string | null;
}

export interface Timeline extends Facts {
  status: string;
  customer?: string | null;
  personal: 'kept' | 'erased' | 'expired';
  unmasked: boolean;
  /** Whether a recording is known that can be heard. */
  recording?: boolean | null;
  /** The host of one that cannot, since the settings do not list it. */
  unlistedHost?: string | null;
  events: TimelineEvent[];
  decisions: Decision[];
  effort: Effort[];
  reviews: Review[];
  looks?: LookedAt[] | null;
}

export type Book = 'then' | 'live';

export interface Condition {
  condition: string;
  value?: unknown;
  held: boolean;
  /** That of the sentence, where the reader's language has none like it. */
  language?: string | null;
}

export interface NearMiss {
  condition: string;
  value?: unknown;
}

/** What keeps a rule from being seen although it holds. */
export interface HeldBack {
  by: string;
  sentence?: string | null;
}

export interface Why {
  rule: string;
  title?: string | null;
  pillar?: string | null;
  status?: string | null;
  seq: number;
  at: string;
  rulebook: string;
  holds: boolean;
  conditions: Condition[];
  nearMiss?: NearMiss | null;
  heldBack?: HeldBack | null;
  change?: {setting: string; from: unknown; to: unknown; sentence: string} | null;
  decisions?: (string | number)[];
}

export interface RuleThen {
  rule: string;
  title?: string | null;
  pillar?: string | null;
  status?: string | null;
  holds: boolean;
  met: number;
  of: number;
  nearMiss?: NearMiss | null;
  heldBack?: HeldBack | null;
}

export interface RuleRecord {
  rule: string;
  title?: string | null;
  pillar?: string | null;
  status?: string | null;
  shown: number;
  accepted: number;
  dismissed: number;
  dismissRate?: number | null;
  usualDismissRate?: number | null;
  oddlyDismissed?: boolean | null;
  reviewed: number;
  right: number;
  wrong: number;
  late: number;
  noise: number;
  missed: number;
  precision?: number | null;
  precisionLow?: number | null;
  precisionHigh?: number | null;
  retire?: string | null;
}

export interface Head {
  seal?: number | null;
  sealedAt?: string | null;
  rows: number;
  unsealed: number;
  checkpoint?: {seal: number; at: string} | null;
  publicKey?: string | null;
}

export interface SavedSearch {
  name: string;
  query: Readonly<Record<string, string>>;
}

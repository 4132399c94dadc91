/** The frames of the agent's socket, subprotocol glidepath.v1. */

export interface Evidence {
  claim: string;
  source: string;
  strength?: string;
}

export interface Suggestion {
  id: string;
  interactionId: string;
  rule: string;
  pillar: string;
  title: string;
  advice: string;
  say?: string | null;
  language: string;
  priority: number;
  reason: string;
  /** The same in a few words to the agent, if the card has some. */
  because?: string | null;
  evidence?: Evidence | null;
  raisedAt: string;
  expiresAt: string;
}

export interface Charge {
  rule: string;
  driver: string;
  points: number;
  at: string;
  reason: string;
}

/** Why nothing is suggested. */
export interface Attention {
  state: 'unknown' | 'easy' | 'quiet' | 'capped' | 'open';
  text: string;
  cause?: string | null;
  until?: string | null;
}

/** What an agent should know before they speak. */
export interface Handover {
  contacts: {at: string; channel?: string; issue?: string; end: string}[];
  given: string[];
  tried: string[];
  promises: {what: string; dueAt?: string}[];
  transfers: number;
}

export interface InteractionFacts {
  interactionId: string;
  status: string;
  channel?: string | null;
  language?: string | null;
  issue?: string | null;
  customer?: string | null;
  startedAt?: string | null;
}

/** One interaction as a reset tells it: its facts and everything that stands. */
export interface Standing extends InteractionFacts {
  effort?: {score: number; charges: Charge[]};
  suggestions?: Suggestion[];
  attention?: Attention | null;
}

export type NumberedFrame =
  | {type: 'suggestion'; seq: number; suggestion: Suggestion}
  | {type: 'retracted'; seq: number; suggestionId: string; reason: string}
  | {type: 'effort'; seq: number; interactionId: string; score: number; charges: Charge[]}
  | ({type: 'handover'; seq: number; interactionId: string} & Handover)
  | ({type: 'attention'; seq: number; interactionId: string} & Attention)
  | ({type: 'interaction'; seq: number} & InteractionFacts)
  | {type: 'reset'; seq: number; state: {interactions?: Standing[]}};

export type ServerFrame =
  | NumberedFrame
  | {type: 'welcome'; agentId: string; epoch: string; seq: number}
  | {type: 'bye'; reason: string; retryAfterMs?: number};

export type Action = 'shown' | 'accepted' | 'dismissed' | 'muted';

export interface FeedbackFrame {
  type: 'feedback';
  suggestionId: string;
  action: Action;
  reason?: string;
  /** Tells a repeated message from a new one. */
  id: string;
}

export interface MuteFrame {
  type: 'mute';
  seconds: number;
  id: string;
}

export type AgentFrame =
  | FeedbackFrame
  | MuteFrame
  | {type: 'hello'; epoch: string; lastSeq: number}
  | {type: 'ack'; seq: number};

const NUMBERED = new Set([
  'suggestion',
  'retracted',
  'attention',
  'handover',
  'effort',
  'interaction',
  'reset',
]);
const UNNUMBERED = new Set(['welcome', 'bye']);

/** The frame in a message, or null if it is none of ours: strangers are ignored. */
export function parseFrame(text: string): ServerFrame | null {
  try {
    const frame = JSON.parse(text) as {type?: string; seq?: unknown} | null;
    const type = frame?.type ?? '';
    const numbered = NUMBERED.has(type) && typeof frame?.seq === 'number';
    return numbered || UNNUMBERED.has(type) ? (frame as ServerFrame) : null;
  } catch {
    return null;
  }
}

/**
 * The types of @glidepath/client, and of the pages here, which are clients as well; asyncapi.yaml of
 * the server says more of each frame.
 */

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
  /** A page that helps with it, https. */
  link?: string | null;
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

/** What a card tells the leads of a team; its texts by language. */
export interface Alert {
  id: string;
  interactionId: string;
  rule: string;
  severity: 'info' | 'warn' | 'high';
  team?: string | null;
  title: Record<string, string>;
  advice?: Record<string, string> | null;
  because?: Record<string, string> | null;
  raisedAt: string;
}

export type NumberedFrame =
  | {type: 'suggestion'; seq: number; suggestion: Suggestion}
  | {type: 'retracted'; seq: number; suggestionId: string; reason: string}
  | {type: 'effort'; seq: number; interactionId: string; score: number; charges: Charge[]}
  | ({type: 'handover'; seq: number; interactionId: string} & Handover)
  | ({type: 'attention'; seq: number; interactionId: string} & Attention)
  | ({type: 'interaction'; seq: number} & InteractionFacts)
  | {type: 'alert'; seq: number; alert: Alert}
  | {type: 'alert-over'; seq: number; interactionId: string; alertId: string; reason: string}
  | {type: 'reset'; seq: number; state: {interactions?: Standing[]; alerts?: Alert[]}};

export type Action = 'shown' | 'accepted' | 'dismissed' | 'muted';

/** What can stand in a customer's way. */
export type ObstacleKind = 'step' | 'letter' | 'policy' | 'tool' | 'other';

/** connecting → live → waiting → connecting …; denied and stopped are ends. */
export type Link = 'connecting' | 'live' | 'waiting' | 'denied' | 'stopped';

export interface Options {
  /** Where Glidepath is, such as https://glidepath.example.com. */
  server: string;
  /** The agent whose stream it is. */
  agentId: string;
  /** The bearer token to show: as a text, or fetched each time that one is needed. */
  token: string | (() => string | Promise<string>);
  /** Everything that the stream tells, once and in order. */
  onFrame(frame: NumberedFrame): void;
  /** How the connection stands: denied is the end, with a token that is not good. */
  onLink?(link: Link): void;
}

export interface Client {
  shown(suggestionId: string): void;
  accept(suggestionId: string): void;
  dismiss(suggestionId: string, reason?: string): void;
  mute(seconds: number): void;
  /** Says that something of ours stands in the customer's way. */
  obstacle(interactionId: string, kind: ObstacleKind, note?: string): void;
  close(): void;
}

/** The types of @glidepath/client; asyncapi.yaml of the server says more of each frame. */

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

export interface InteractionFacts {
  interactionId: string;
  status: string;
  channel?: string | null;
  language?: string | null;
  issue?: string | null;
  customer?: string | null;
  startedAt?: string | null;
}

export interface Standing extends InteractionFacts {
  effort?: {score: number; charges: Charge[]};
  suggestions?: Suggestion[];
}

export type NumberedFrame =
  | {type: 'suggestion'; seq: number; suggestion: Suggestion}
  | {type: 'retracted'; seq: number; suggestionId: string; reason: string}
  | {type: 'effort'; seq: number; interactionId: string; score: number; charges: Charge[]}
  | ({type: 'interaction'; seq: number} & InteractionFacts)
  | {type: 'reset'; seq: number; state: {interactions?: Standing[]}};

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
  close(): void;
}

/** Follows an agent's stream from now on, over as many sockets as it takes. */
export function connect(options: Options): Client;

/** `<glidepath-advice server="…" interaction="…" post="…">`, defined by the import. */
export class Advice extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'glidepath-advice': Advice;
  }
}

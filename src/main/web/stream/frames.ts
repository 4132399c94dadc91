/** The frames of the sockets of agents and of teams, subprotocol glidepath.v1. */
import type {Action, NumberedFrame, ObstacleKind} from '../client/types.js';

export type * from '../client/types.js';

export type ServerFrame =
  | NumberedFrame
  | {type: 'welcome'; agentId: string; epoch: string; seq: number}
  | {type: 'bye'; reason: string; retryAfterMs?: number};

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

/** What stands in the customer's way, as an agent says it. */
export interface ObstacleFrame {
  type: 'obstacle';
  interactionId: string;
  kind: ObstacleKind;
  note?: string;
  id: string;
}

export type AgentFrame =
  | FeedbackFrame
  | MuteFrame
  | ObstacleFrame
  | {type: 'hello'; epoch: string; lastSeq: number}
  | {type: 'ack'; seq: number};

const NUMBERED = new Set([
  'suggestion',
  'retracted',
  'attention',
  'handover',
  'effort',
  'interaction',
  'alert',
  'alert-over',
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

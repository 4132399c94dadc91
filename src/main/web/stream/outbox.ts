import type {FeedbackFrame, MuteFrame, ObstacleFrame} from './frames.js';

export type Outgoing = FeedbackFrame | MuteFrame | ObstacleFrame;

interface Entry {
  frame: Outgoing;
  sentAt?: number;
}

const DOUBT = 120_000;

/**
 * What the agent did, until the server surely has it. An acceptance or a dismissal is certain once
 * its suggestion is retracted; until then it is sent again on each new connection.
 */
export class Outbox {
  constructor(private entries: Entry[] = []) {}

  add(frame: Outgoing): void {
    this.entries.push({frame});
  }

  /** Hands everything that is not certain to the socket. */
  flush(send: (frame: Outgoing) => boolean, now: number): void {
    this.entries = this.entries.filter(entry => !entry.sentAt || now - entry.sentAt < DOUBT);
    for (const entry of this.entries) {
      if (send(entry.frame)) {
        entry.sentAt ??= now;
      }
    }
    this.entries = this.entries.filter(entry => !entry.sentAt || leavesDoubt(entry.frame));
  }

  /** Sends what was never sent before, on a connection that stands. */
  sendNew(send: (frame: Outgoing) => boolean, now: number): void {
    const waiting = this.entries.filter(entry => !entry.sentAt);
    for (const entry of waiting) {
      if (send(entry.frame)) {
        entry.sentAt = now;
      }
    }
    this.entries = this.entries.filter(entry => !entry.sentAt || leavesDoubt(entry.frame));
  }

  retracted(suggestionId: string): void {
    this.entries = this.entries.filter(
      ({frame}) => frame.type !== 'feedback' || frame.suggestionId !== suggestionId,
    );
  }

  toJSON(): Entry[] {
    return this.entries;
  }
}

function leavesDoubt(frame: Outgoing): boolean {
  return frame.type === 'feedback' && frame.action !== 'shown';
}

import type {Outgoing} from '../stream/outbox.js';

/** For how long an answer to a suggestion can be taken back, in milliseconds. */
export const UNDO = 5_000;

/** Answers that the agent may still take back: they are sent only afterwards. */
export class SecondThoughts {
  private readonly waiting = new Map<string, {frame: Outgoing; at: number}>();

  constructor(private readonly send: (frame: Outgoing) => void) {}

  add(suggestionId: string, frame: Outgoing, now: number): void {
    this.waiting.set(suggestionId, {frame, at: now});
  }

  /** Forgets the answer; returns whether it could still be taken back. */
  take(suggestionId: string): boolean {
    return this.waiting.delete(suggestionId);
  }

  /** Sends what has stood long enough. */
  settle(now: number): void {
    for (const [id, {frame, at}] of [...this.waiting]) {
      if (now - at >= UNDO) {
        this.waiting.delete(id);
        this.send(frame);
      }
    }
  }

  /** Sends all of it, because the page goes away. */
  settleAll(): void {
    this.settle(Infinity);
  }
}

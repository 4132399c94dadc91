import type {Place} from '../stream/connection.js';
import {Outbox} from '../stream/outbox.js';
import type {Desk} from './desk.js';

/**
 * What survives a reload of the page: the place in the stream together with the desk as it stood
 * there, so that the two never disagree.
 */
export class Memory implements Place {
  epoch = '';
  lastSeq = 0;
  desk: Desk = [];
  outbox = new Outbox();
  mutedUntil = 0;

  private readonly key: string;

  constructor(
    agentId: string,
    private readonly storage: Storage = sessionStorage,
  ) {
    this.key = `glidepath.desk.${agentId}`;
    this.load();
  }

  save(): void {
    const {epoch, lastSeq, desk, outbox, mutedUntil} = this;
    try {
      this.storage.setItem(this.key, JSON.stringify({epoch, lastSeq, desk, outbox, mutedUntil}));
    } catch {
      this.storage.removeItem(this.key);
    }
  }

  /** Numbering began anew: nothing known before counts. */
  restart(epoch: string): void {
    this.epoch = epoch;
    this.lastSeq = 0;
    this.desk = [];
  }

  private load(): void {
    try {
      const saved = JSON.parse(this.storage.getItem(this.key) ?? '{}');
      this.epoch = saved.epoch ?? '';
      this.lastSeq = saved.lastSeq ?? 0;
      this.desk = saved.desk ?? [];
      this.outbox = new Outbox(saved.outbox ?? []);
      this.mutedUntil = saved.mutedUntil ?? 0;
    } catch {
      this.storage.removeItem(this.key);
    }
  }
}

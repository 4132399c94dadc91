import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {queue, type QueuePage} from './audit-calls.js';
import type {QueueCounts, QueueItem} from './types.js';

const MOST = '100';

/** What is worth a reviewer's ear, in its order, as far back and as narrow as they wish. */
export class Queue implements ReactiveController {
  items: QueueItem[] = [];
  counts: QueueCounts = {reasons: {}, states: {}};
  busy = true;
  fault = '';
  wishes: Record<string, string> = {
    since: '7d',
    team: '',
    agent: '',
    reason: '',
    state: '',
    assignee: '',
    sort: 'turns',
  };
  private turn = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  async load(wishes: Record<string, string> = {}): Promise<void> {
    const turn = ++this.turn;
    this.wishes = {...this.wishes, ...wishes};
    this.busy = true;
    this.host.requestUpdate();
    const wished = Object.entries(this.wishes).filter(([, value]) => value !== '');
    try {
      const page = await queue(new URLSearchParams([...wished, ['limit', MOST]]));
      this.settle(turn, page, '');
    } catch (fault) {
      this.settle(turn, this, (fault as Error).message);
    }
  }

  item(id: string): QueueItem | undefined {
    return this.items.find(each => each.interactionId === id);
  }

  /** The item that is so many places further; the first if none is open. */
  beside(id: string, by: number): QueueItem | undefined {
    const at = this.items.findIndex(each => each.interactionId === id);
    return at < 0 ? this.items[0] : this.items[at + by];
  }

  markReviewed(id: string): void {
    this.items = this.items.map(each =>
      each.interactionId === id ? {...each, reviewed: true, mine: true} : each,
    );
    this.host.requestUpdate();
  }

  /** Nobody has it, if the name is empty. */
  markAssigned(id: string, assignee: string): void {
    this.items = this.items.map(each => {
      const {assignee: before, state, ...rest} = each;
      return each.interactionId === id
        ? {...rest, ...(assignee ? {assignee} : {}), state: assignee ? 'assigned' : 'open'}
        : each;
    });
    this.host.requestUpdate();
  }

  private settle(turn: number, {items, counts}: QueuePage, fault: string): void {
    if (turn === this.turn) {
      this.items = items;
      this.counts = counts;
      this.fault = fault;
      this.busy = false;
      this.host.requestUpdate();
    }
  }
}

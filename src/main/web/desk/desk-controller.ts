import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {Connection, streamOf, type Link} from '../stream/connection.js';
import type {Handover, NumberedFrame, ObstacleKind} from '../stream/frames.js';
import {get} from '../shared/api.js';
import {Memory} from './memory.js';
import {ownDoor} from '../shared/own-door.js';
import {answered, apply, noted, seen, settled, taken, undone, type Desk} from './desk.js';
import {SecondThoughts, UNDO} from './second-thoughts.js';
import {choose, sweep} from './sweep.js';
import type {Surroundings} from './silence.js';

export type DismissReason = 'not-relevant' | 'already-done' | 'wrong-moment' | 'wrong';

/** Something worth saying to someone who does not look. */
export type News =
  | {kind: 'raised'; suggestionId: string}
  | {kind: 'left'; suggestionId: string; why: string};

/** Keeps a page's desk: frames in, the agent's actions out, the clock beside them. */
export class DeskController implements ReactiveController {
  link: Link = 'connecting';
  /** Since when advice is paused, 0 while it flows. */
  pausedSince = Date.now();
  chosen = '';
  /** The one that a desktop has open, '' if it does not say. */
  pinned = '';
  now = Date.now();
  onNews: (news: News) => void = () => undefined;

  private readonly memory: Memory;
  private readonly connection: Connection;
  private readonly thoughts = new SecondThoughts(frame => this.connection.post(frame));
  private ticker = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    agentId: string,
    storage: Storage = sessionStorage,
  ) {
    this.memory = new Memory(agentId, storage);
    const listener = {
      frame: (frame: NumberedFrame) => this.received(frame),
      link: (link: Link) => this.linked(link),
    };
    this.connection = new Connection(streamOf(agentId), this.memory, listener, ownDoor);
    host.addController(this);
  }

  hostConnected(): void {
    this.ticker = window.setInterval(() => this.tick(), 1_000);
    window.addEventListener('pagehide', this.gone);
    this.connection.start();
  }

  hostDisconnected(): void {
    clearInterval(this.ticker);
    window.removeEventListener('pagehide', this.gone);
    this.thoughts.settleAll();
    this.connection.stop();
  }

  get desk(): Desk {
    return this.memory.desk;
  }

  /** The interaction to look at: the pinned one and no other, else as {@link choose} says. */
  get current() {
    if (this.pinned) {
      return this.desk.find(it => it.id === this.pinned);
    }
    const id = choose(this.desk, this.chosen, this.now);
    return this.desk.find(it => it.id === id);
  }

  get mutedUntil(): number {
    return this.memory.mutedUntil > this.now ? this.memory.mutedUntil : 0;
  }

  get surroundings(): Surroundings {
    return {isPaused: this.isPaused, mutedUntil: this.mutedUntil, now: this.now};
  }

  get isPaused(): boolean {
    return this.pausedSince > 0 && this.now - this.pausedSince >= 1_000;
  }

  choose(interactionId: string): void {
    this.chosen = interactionId;
    this.pinned = '';
    this.host.requestUpdate();
  }

  accept(suggestionId: string): void {
    this.answer(suggestionId, 'accepted');
  }

  dismiss(suggestionId: string, reason: DismissReason): void {
    this.answer(suggestionId, 'dismissed', reason);
  }

  mute(seconds: number): void {
    this.memory.mutedUntil = Math.max(this.memory.mutedUntil, Date.now() + seconds * 1_000);
    this.connection.post({type: 'mute', seconds, id: newId()});
    this.host.requestUpdate();
  }

  /** Says that something of ours stands in the customer's way. */
  report(interactionId: string, kind: ObstacleKind, note: string): void {
    const said = note.trim();
    this.connection.post({
      type: 'obstacle',
      interactionId,
      kind,
      ...(said && {note: said}),
      id: newId(),
    });
  }

  /** Reports once that these were on the screen. */
  shown(suggestionIds: string[]): void {
    if (suggestionIds.length === 0) {
      return;
    }
    this.replace(seen(this.desk, new Set(suggestionIds)));
    for (const suggestionId of suggestionIds) {
      this.connection.post({type: 'feedback', suggestionId, action: 'shown', id: newId()});
    }
  }

  private answer(suggestionId: string, action: 'accepted' | 'dismissed', reason?: string): void {
    const now = Date.now();
    this.replace(answered(this.desk, suggestionId, action, now));
    const frame = {type: 'feedback', suggestionId, action, ...(reason && {reason}), id: newId()} as const;
    this.thoughts.add(suggestionId, frame, now);
    if (action === 'accepted') {
      this.memory.desk = taken(this.desk, suggestionId);
    }
  }

  /** Takes back what was answered a moment ago; returns whether that was still possible. */
  undo(suggestionId: string): boolean {
    const isPossible = this.thoughts.take(suggestionId);
    if (isPossible) {
      const title = this.desk
        .flatMap(it => it.cards)
        .find(card => card.suggestion.id === suggestionId)?.suggestion.title;
      const all = this.desk.map(it => ({...it, taken: it.taken?.filter(each => each !== title)}));
      this.replace(undone(all, suggestionId, Date.now()));
    }
    return isPossible;
  }

  private readonly gone = (): void => {
    this.thoughts.settleAll();
  };

  private received(frame: NumberedFrame): void {
    const before = this.desk;
    this.replace(apply(before, frame, Date.now()));
    this.chosen = choose(this.desk, this.chosen, this.now);
    if (frame.type === 'reset') {
      this.desk.filter(it => !it.note).forEach(it => void this.askWhatCameBefore(it.id));
    }
    if (frame.type === 'suggestion') {
      this.onNews({kind: 'raised', suggestionId: frame.suggestion.id});
    } else if (frame.type === 'retracted' && isLive(before, frame.suggestionId)) {
      this.onNews({kind: 'left', suggestionId: frame.suggestionId, why: frame.reason});
    }
  }

  /** A reset does not tell it. An interaction of which nothing is kept has nothing before it. */
  private async askWhatCameBefore(id: string): Promise<void> {
    try {
      const path = `/v1/interactions/${encodeURIComponent(id)}/handover`;
      const note = await get<Handover>(path);
      if (note.contacts && this.desk.some(it => it.id === id)) {
        this.replace(noted(this.desk, id, note, Date.now()));
      }
    } catch {
      // The page goes on without it.
    }
  }

  private linked(link: Link): void {
    this.link = link;
    this.pausedSince = link === 'live' ? 0 : this.pausedSince || Date.now();
    this.host.requestUpdate();
  }

  private tick(): void {
    this.now = Date.now();
    this.thoughts.settle(this.now);
    const swept = sweep(settled(this.desk, this.now - UNDO), this.now);
    if (swept !== this.desk) {
      this.replace(swept);
      this.memory.save();
    }
    this.host.requestUpdate();
  }

  private replace(desk: Desk): void {
    this.memory.desk = desk;
    this.now = Date.now();
    this.host.requestUpdate();
  }
}

function isLive(desk: Desk, suggestionId: string): boolean {
  const cards = desk.flatMap(it => it.cards);
  return cards.some(card => card.suggestion.id === suggestionId && !card.leaving);
}

/** Good enough to tell one agent's messages apart; needs no secure context. */
function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(each => each.toString(36)).join('');
}

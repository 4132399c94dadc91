import type {ReactiveControllerHost} from 'lit';
import {isMinor, momentsOf, type Moment} from '../timeline/moments.js';
import * as calls from './audit-calls.js';
import type {Judgement} from './judging.js';
import type {Decision, Review, Timeline} from './types.js';

/** The interaction that is open, and what the reviewer says of it. */
export class OpenCase {
  id = '';
  timeline: Timeline | null = null;
  moments: Moment[] = [];
  fault = '';
  /** Where the recording of a moment can be heard. */
  heard: {at: string; url: string} | null = null;
  /** Why the reviewer looked behind the mask, once they said so. */
  reason = '';

  constructor(private readonly host: ReactiveControllerHost) {}

  /** Opens an interaction, unless it is the one that is open. */
  async open(id: string): Promise<void> {
    if (id === this.id && !this.fault) {
      return;
    }
    this.id = id;
    this.timeline = null;
    this.moments = [];
    this.fault = '';
    this.heard = null;
    this.reason = '';
    this.host.requestUpdate();
    if (!id) {
      return;
    }
    try {
      this.take(id, await calls.timeline(id));
    } catch (fault) {
      this.fail(id, fault as Error);
    }
  }

  /** The rows in which a rule did something for the agent's screen, in order. */
  get steps(): Moment[] {
    return this.moments.filter(each => each.deed && !isMinor(each.deed));
  }

  decision(id: string): Decision | undefined {
    return this.timeline?.decisions.find(each => String(each.id) === id);
  }

  /** Where a review begins: what the queue points at, else the first that nobody judged. */
  first(wished: string): Decision | undefined {
    const deeds = this.steps.map(each => each.deed);
    return this.decision(wished) ?? (deeds.find(each => !each?.review) ?? deeds[0])?.decision;
  }

  async unmask(reason: string): Promise<void> {
    const {id} = this;
    this.take(id, await calls.unmask(id, reason));
    this.reason = reason;
  }

  /** Asks where the recording of a moment is; that goes on the log. */
  async hear(at: string, reason: string): Promise<void> {
    const {id} = this;
    const {url} = await calls.recording(id, at, reason);
    if (id === this.id) {
      this.heard = {at, url};
      this.reason = reason;
      this.host.requestUpdate();
    }
  }

  async judge(judgement: Judgement): Promise<Review> {
    const review = await calls.review(judgement);
    const {timeline} = this;
    if (timeline && timeline.interactionId === judgement.judged.interactionId) {
      this.take(this.id, {...timeline, reviews: [...timeline.reviews, review]});
    }
    return review;
  }

  private take(id: string, timeline: Timeline): void {
    if (id === this.id) {
      this.timeline = timeline;
      this.moments = momentsOf(timeline);
      this.host.requestUpdate();
    }
  }

  private fail(id: string, fault: Error): void {
    if (id === this.id) {
      this.fault = fault.message;
      this.host.requestUpdate();
    }
  }
}

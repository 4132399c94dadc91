/**
 * Glidepath for screens of your own: the agent's stream, and an element that shows the agent's page
 * in a frame. It needs a browser and nothing else.
 */
import {Connection, type Link} from '../stream/connection.js';
import type {NumberedFrame} from '../stream/frames.js';
import {Outbox} from '../stream/outbox.js';
import {Advice} from './advice.js';

export type {Link};
export type {
  Action,
  Charge,
  Evidence,
  InteractionFacts,
  NumberedFrame,
  Standing,
  Suggestion,
} from '../stream/frames.js';
export {Advice};

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
export function connect(options: Options): Client {
  const place = {
    epoch: '',
    lastSeq: 0,
    outbox: new Outbox(),
    save: () => undefined,
    restart(epoch: string) {
      this.epoch = epoch;
      this.lastSeq = 0;
    },
  };
  const listener = {
    frame: options.onFrame,
    link: (link: Link) => options.onLink?.(link),
  };
  const door = {
    ticket: () => ticket(options),
    address: (path: string) => new URL(path, options.server),
  };
  const connection = new Connection(options.agentId, place, listener, door);
  connection.start();
  const answer = (suggestionId: string, action: 'shown' | 'accepted' | 'dismissed', why?: string) =>
    connection.post({
      type: 'feedback',
      suggestionId,
      action,
      ...(why && {reason: why}),
      id: newId(),
    });
  return {
    shown: id => answer(id, 'shown'),
    accept: id => answer(id, 'accepted'),
    dismiss: (id, reason) => answer(id, 'dismissed', reason),
    mute: seconds => connection.post({type: 'mute', seconds, id: newId()}),
    close: () => connection.stop(),
  };
}

async function ticket({server, token}: Options): Promise<string | null> {
  const bearer = typeof token === 'string' ? token : await token();
  const answer = await fetch(new URL('/v1/tickets', server), {
    method: 'POST',
    credentials: 'omit',
    headers: {authorization: `Bearer ${bearer}`},
  });
  if (answer.status === 401 || answer.status === 403) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`status ${answer.status}`);
  }
  return ((await answer.json()) as {ticket: string}).ticket;
}

function newId(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map(each => each.toString(36)).join('');
}

if (!customElements.get('glidepath-advice')) {
  customElements.define('glidepath-advice', Advice);
}

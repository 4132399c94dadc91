/**
 * Glidepath for screens of your own: the agent's stream, and an element that shows the agent's page
 * in a frame. It needs a browser and nothing else.
 */
import {Connection, streamOf} from '../stream/connection.js';
import {Outbox} from '../stream/outbox.js';
import {Advice} from './advice.js';
import type {Client, Link, Options} from './types.js';

export type * from './types.js';
export {Advice};

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
  const connection = new Connection(streamOf(options.agentId), place, listener, door);
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
    obstacle: (interactionId, kind, note) =>
      connection.post({
        type: 'obstacle',
        interactionId,
        kind,
        ...(note && {note}),
        id: newId(),
      }),
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

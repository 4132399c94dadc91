import type {Link} from '../client/types.js';
import {backoff} from './backoff.js';
import {parseFrame, type AgentFrame, type NumberedFrame, type ServerFrame} from './frames.js';
import type {Outbox, Outgoing} from './outbox.js';

export type {Link};

/** How far the stream was read, and what is still to be sent; it survives a reload of the page. */
export interface Place {
  epoch: string;
  lastSeq: number;
  readonly outbox: Outbox;

  save(): void;

  /** Numbering began anew: nothing known before counts. */
  restart(epoch: string): void;
}

/** How one gets to the server: our own pages, and clients elsewhere, each in their way. */
export interface Door {
  /** A ticket for one socket; null if whoever asks is not let in. */
  ticket(): Promise<string | null>;

  /** The address of a path, with http or https. */
  address(path: string): URL;
}

export interface Listener {
  frame(frame: NumberedFrame): void;
  link(link: Link): void;
}

/** The path of an agent's stream. */
export function streamOf(agentId: string): string {
  return `/v1/agents/${encodeURIComponent(agentId)}/stream`;
}

const ACK_EVERY = 50;
const ACK_AFTER = 1_000;
const WELCOME_WITHIN = 10_000;

/** The sign-in was ended before its time: there is no use in waiting before one asks again. */
const SIGNED_OUT = 4401;

/** A stream over as many sockets as it takes: everything once, in order. */
export class Connection {
  private socket: WebSocket | null = null;
  private link: Link = 'waiting';
  private attempt = 0;
  private retryAfter = 0;
  private unacked = 0;
  private ackTimer = 0;
  private retryTimer = 0;
  private welcomeTimer = 0;

  constructor(
    /** Of the stream, such as /v1/agents/emma/stream. */
    private readonly path: string,
    private readonly place: Place,
    private readonly listener: Listener,
    private readonly door: Door,
  ) {}

  start(): void {
    window.addEventListener('online', this.retryNow);
    document.addEventListener('visibilitychange', this.retryNow);
    void this.connect();
  }

  stop(): void {
    window.removeEventListener('online', this.retryNow);
    document.removeEventListener('visibilitychange', this.retryNow);
    clearTimeout(this.retryTimer);
    this.become('stopped');
    this.drop();
  }

  /** Sends now, or as soon as there is a connection. */
  post(frame: Outgoing): void {
    this.place.outbox.add(frame);
    if (this.link === 'live') {
      this.place.outbox.sendNew(this.send, Date.now());
    }
    this.place.save();
  }

  private readonly retryNow = (): void => {
    if (this.link === 'waiting' && document.visibilityState === 'visible') {
      clearTimeout(this.retryTimer);
      void this.connect();
    }
  };

  private async connect(): Promise<void> {
    this.become('connecting');
    try {
      const ticket = await this.door.ticket();
      if (ticket === null) {
        this.become('denied');
      } else if (this.link === 'connecting') {
        this.open(ticket);
      }
    } catch {
      this.wait();
    }
  }

  private open(ticket: string): void {
    const address = this.door.address(`${this.path}?ticket=${encodeURIComponent(ticket)}`);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address, 'glidepath.v1');
    this.socket = socket;
    this.welcomeTimer = window.setTimeout(() => socket.close(), WELCOME_WITHIN);
    socket.onopen = () => {
      const {epoch, lastSeq} = this.place;
      this.send({type: 'hello', epoch, lastSeq});
    };
    socket.onmessage = message => this.receive(parseFrame(String(message.data)));
    socket.onclose = ({code}) => this.lost(socket, code);
  }

  private receive(frame: ServerFrame | null): void {
    if (frame?.type === 'welcome') {
      this.welcomed(frame.epoch);
    } else if (frame?.type === 'bye') {
      this.retryAfter = Math.max(0, frame.retryAfterMs ?? 0);
      this.socket?.close(1000);
    } else if (frame) {
      this.take(frame);
    }
  }

  private welcomed(epoch: string): void {
    clearTimeout(this.welcomeTimer);
    if (epoch !== this.place.epoch) {
      this.place.restart(epoch);
    }
    this.attempt = 0;
    this.become('live');
    this.place.outbox.flush(this.send, Date.now());
    this.place.save();
  }

  private take(frame: NumberedFrame): void {
    if (frame.type !== 'reset' && frame.seq <= this.place.lastSeq) {
      return;
    }
    this.place.lastSeq = frame.seq;
    if (frame.type === 'retracted') {
      this.place.outbox.retracted(frame.suggestionId);
    }
    this.listener.frame(frame);
    this.place.save();
    this.acknowledge();
  }

  private acknowledge(): void {
    this.unacked++;
    if (this.unacked >= ACK_EVERY) {
      this.ack();
    } else if (this.ackTimer === 0) {
      this.ackTimer = window.setTimeout(() => this.ack(), ACK_AFTER);
    }
  }

  private ack(): void {
    clearTimeout(this.ackTimer);
    this.ackTimer = 0;
    this.unacked = 0;
    this.send({type: 'ack', seq: this.place.lastSeq});
  }

  private readonly send = (frame: AgentFrame): boolean => {
    if (this.socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.socket.send(JSON.stringify(frame));
    return true;
  };

  private lost(socket: WebSocket, code: number): void {
    if (socket === this.socket && this.link !== 'stopped') {
      this.drop();
      if (code === SIGNED_OUT) {
        void this.connect();
      } else {
        this.wait();
      }
    }
  }

  private drop(): void {
    clearTimeout(this.welcomeTimer);
    clearTimeout(this.ackTimer);
    this.ackTimer = 0;
    this.unacked = 0;
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  private wait(): void {
    this.become('waiting');
    const delay = this.retryAfter + backoff(this.attempt++);
    this.retryAfter = 0;
    this.retryTimer = window.setTimeout(() => void this.connect(), delay);
  }

  private become(link: Link): void {
    if (this.link !== 'denied' && this.link !== 'stopped') {
      this.link = link;
      this.listener.link(link);
    }
  }
}

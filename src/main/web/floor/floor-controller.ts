import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Alert, Link, NumberedFrame} from '../client/types.js';
import {get} from '../shared/api.js';
import {ownDoor} from '../shared/own-door.js';
import {Connection, type Place} from '../stream/connection.js';
import {Outbox} from '../stream/outbox.js';
import {ranked, teamStream, type Floor} from './floor.js';

const EVERY = 5_000;
const MOST = 50;

/** Keeps the floor of one team, or of all: asked for every few seconds, alerts as they come. */
export class FloorController implements ReactiveController {
  floor: Floor | undefined;
  alerts: Alert[] = [];
  link: Link = 'connecting';
  fault = '';
  now = Date.now();
  /** Something for someone who does not look: an alert that came, or is over. */
  onNews: (alert: Alert, isOver: boolean) => void = () => undefined;

  private readonly aside = new Set<string>();
  private connection: Connection | undefined;
  private timer = 0;

  /** `chosen` is the team that is watched; '' is all of them. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private chosen: string,
  ) {
    host.addController(this);
  }

  get team(): string {
    return this.chosen;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.look);
    this.watch(this.chosen);
    this.timer = window.setInterval(this.look, EVERY);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.look);
    clearInterval(this.timer);
    this.connection?.stop();
  }

  /** Watches a team, or with '' all of them. */
  watch(team: string): void {
    this.chosen = team;
    this.connection?.stop();
    this.alerts = [];
    const listener = {
      frame: (frame: NumberedFrame) => this.received(frame),
      link: (link: Link) => {
        this.link = link;
        this.host.requestUpdate();
      },
    };
    this.connection = new Connection(teamStream(team), freshPlace(), listener, ownDoor);
    this.connection.start();
    this.look();
  }

  /** The lead has seen it and wants it out of the way. */
  putAside(id: string): void {
    this.aside.add(id);
    this.alerts = this.alerts.filter(each => each.id !== id);
    this.host.requestUpdate();
  }

  private readonly look = (): void => {
    if (document.visibilityState === 'hidden') {
      return;
    }
    const team = this.chosen;
    const query = team ? `?team=${encodeURIComponent(team)}` : '';
    get<Floor>(`/v1/floor${query}`).then(
      floor => this.came(team, floor),
      (error: Error) => {
        this.fault = error.message;
        this.host.requestUpdate();
      },
    );
  };

  private came(team: string, floor: Floor): void {
    if (team === this.chosen) {
      this.floor = floor;
      this.fault = '';
      this.now = Date.now();
      this.host.requestUpdate();
    }
  }

  private received(frame: NumberedFrame): void {
    if (frame.type === 'reset') {
      const standing = frame.state.alerts ?? [];
      this.alerts = ranked(standing.filter(each => !this.aside.has(each.id)));
    } else if (frame.type === 'alert' && !this.aside.has(frame.alert.id)) {
      const others = this.alerts.filter(each => each.id !== frame.alert.id);
      this.alerts = ranked([frame.alert, ...others]).slice(0, MOST);
      this.onNews(frame.alert, false);
      this.look();
    } else if (frame.type === 'alert-over') {
      const over = this.alerts.find(each => each.id === frame.alertId);
      this.alerts = this.alerts.filter(each => each !== over);
      if (over) {
        this.onNews(over, true);
      }
    }
    this.host.requestUpdate();
  }
}

/** Each connection begins with how everything stands, and a lead says nothing. */
function freshPlace(): Place {
  return {
    epoch: '',
    lastSeq: 0,
    outbox: new Outbox(),
    save: () => undefined,
    restart() {
      this.lastSeq = 0;
    },
  };
}

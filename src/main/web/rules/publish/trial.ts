import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {backTest, check, startBackTest, stopBackTest} from '../book/rule-calls.js';
import type {Report} from '../backtest/types.js';
import type {ScenarioRun} from '../book/types.js';

const ASK_MILLIS = 500;

/** What trying the drafts shows before they are published: scenarios, and recorded traffic. */
export class Trial implements ReactiveController {
  scenarios: ScenarioRun | null = null;
  /** Whether the scenarios could not be played, because something is to be mended first. */
  refused = false;
  report: Report | null = null;
  fault = '';
  /** Counts news, so that who shows it sees that there are some. */
  ticks = 0;
  private number = '';
  private turn = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Begins anew with the working copy as it stands on the server. */
  begin(since: string): void {
    this.stop();
    const turn = ++this.turn;
    this.scenarios = null;
    this.refused = false;
    this.report = null;
    this.fault = '';
    void this.play(turn);
    void this.replay(since, turn).catch((fault: Error) => {
      if (turn === this.turn) {
        this.fault = fault.message;
        this.changed();
      }
    });
  }

  /** Lets go of a back-test that still runs. */
  stop(): void {
    this.turn++;
    if (this.number && !this.report) {
      void stopBackTest(this.number).catch(() => undefined);
    }
    this.number = '';
  }

  private changed(): void {
    this.ticks++;
    this.host.requestUpdate();
  }

  private async play(turn: number): Promise<void> {
    const answer = await check({scenarios: true}).catch(() => null);
    if (turn === this.turn) {
      this.scenarios = answer?.scenarios ?? null;
      this.refused = answer !== null && !answer.scenarios;
      this.changed();
    }
  }

  private async replay(since: string, turn: number): Promise<void> {
    const begun = await startBackTest(since, {});
    if ('totals' in begun) {
      this.report = begun;
      this.changed();
      return;
    }
    this.number = begun.id ?? '';
    while (turn === this.turn && this.number) {
      const state = await backTest(this.number);
      if (turn !== this.turn) {
        return;
      }
      if (state.status !== 'running') {
        this.report = state.report ?? null;
        this.fault = state.status === 'failed' ? (state.detail ?? '–') : '';
        this.changed();
        return;
      }
      await new Promise(done => setTimeout(done, ASK_MILLIS));
    }
  }
}

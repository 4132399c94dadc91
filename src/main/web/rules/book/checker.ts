import * as calls from './rule-calls.js';
import type {Finding, Reading, ScenarioResult, ScenarioRun} from './types.js';

const QUIET_MILLIS = 350;

/** Asks the server what it thinks of the texts as they stand, a moment after the last key. */
export class Checker {
  findings: Finding[] = [];
  reading: Reading | null = null;
  run: ScenarioRun | null = null;
  /** Whether an answer to the newest text is still awaited. */
  waiting = false;
  running = false;
  fault = '';
  /** Counts answers, so that who shows them sees that they are new. */
  answers = 0;
  private path = '';
  private timer = 0;
  private asked = 0;

  constructor(
    private readonly changed: () => void,
    private readonly texts: () => calls.Texts,
  ) {}

  /** Turns to a file. */
  look(path: string): void {
    if (path !== this.path) {
      this.path = path;
      this.reading = null;
    }
    void this.ask();
  }

  soon(): void {
    clearTimeout(this.timer);
    this.waiting = true;
    this.timer = window.setTimeout(() => void this.ask(), QUIET_MILLIS);
  }

  of(path: string): Finding[] {
    return this.findings.filter(finding => finding.file === path);
  }

  resultsOf(path: string): ScenarioResult[] {
    return (this.run?.results ?? []).filter(result => result.file === path);
  }

  /** Plays the scenarios of the working copy and of what is not saved. */
  async runScenarios(): Promise<void> {
    this.running = true;
    this.changed();
    try {
      const answer = await calls.check({files: this.texts(), scenarios: true});
      this.run = answer.scenarios ?? null;
      this.fault = '';
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    this.running = false;
    this.changed();
  }

  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    const number = ++this.asked;
    const path = this.path;
    this.waiting = true;
    try {
      const answer = await calls.check({files: this.texts(), read: path ? [path] : []});
      if (number !== this.asked) {
        return;
      }
      this.findings = answer.findings;
      this.reading = answer.readings?.find(reading => reading.path === path) ?? null;
      this.fault = '';
      this.answers++;
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    if (number === this.asked) {
      this.waiting = false;
      this.changed();
    }
  }
}

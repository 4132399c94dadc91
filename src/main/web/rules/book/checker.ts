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
  /** Whether the scenarios were not played, because there is something to mend first. */
  refused = false;
  fault = '';
  /** Counts answers, so that who shows them sees that they are new. */
  answers = 0;
  private path = '';
  private timer = 0;
  /** The marks shown last, so that the same ones are the same list. */
  private marked: {key: string; marks: Finding[]} = {key: '', marks: []};
  private asking = false;
  private again = false;

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
    this.again = this.asking;
    this.timer = window.setTimeout(() => void this.ask(), QUIET_MILLIS);
  }

  of(path: string): Finding[] {
    return this.findings.filter(finding => finding.file === path);
  }

  resultsOf(path: string): ScenarioResult[] {
    return (this.run?.results ?? []).filter(result => result.file === path);
  }

  /** What is underlined in a file: its findings, and where its scenarios failed. */
  marksOf(path: string): Finding[] {
    const marks = [...this.of(path), ...this.resultsOf(path).flatMap(failuresOf)];
    const key = JSON.stringify(marks);
    if (key !== this.marked.key) {
      this.marked = {key, marks};
    }
    return this.marked.marks;
  }

  /** Plays the scenarios of the working copy and of what is not saved. */
  async runScenarios(): Promise<void> {
    this.running = true;
    this.changed();
    try {
      const answer = await calls.check({files: this.texts(), scenarios: true});
      this.run = answer.scenarios ?? null;
      this.refused = !this.run && !answer.clean;
      this.fault = '';
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    this.running = false;
    this.changed();
  }

  /** One question at a time: what changes meanwhile is asked when the answer is there. */
  private async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.waiting = true;
    if (this.asking) {
      this.again = true;
      return;
    }
    this.asking = true;
    do {
      this.again = false;
      await this.askOnce(this.path);
    } while (this.again);
    this.asking = false;
    this.waiting = false;
    this.changed();
  }

  private async askOnce(path: string): Promise<void> {
    try {
      const files = this.texts();
      const answer = await (path && Object.keys(files ?? {}).length === 0
        ? calls.reading(path)
        : calls.check({files, read: path ? [path] : []}));
      if (this.again) {
        return;
      }
      this.findings = answer.findings;
      this.reading = answer.readings?.find(reading => reading.path === path) ?? this.reading;
      this.fault = '';
      this.answers++;
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
  }
}

function failuresOf({file, line, passed, todo, failures = []}: ScenarioResult): Finding[] {
  return failures
    .filter(() => !passed && !todo)
    .map(failure => {
      const [, at, message] = /^line (\d+): (.*)$/s.exec(failure) ?? [];
      return {
        file,
        line: at ? Number(at) : line,
        column: 1,
        severity: 'error',
        code: 'scenario-failed',
        message: message ?? failure,
      };
    });
}

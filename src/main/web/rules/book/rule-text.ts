import {read} from './rule-calls.js';

/** One rule file as it is being edited: what was read, and what stands there now. */
export class RuleText {
  text: string;

  private constructor(
    readonly path: string,
    public saved: string,
    /** Proves what was read; empty for a file that is not there yet. */
    public etag: string,
  ) {
    this.text = saved;
  }

  static async load(path: string): Promise<RuleText> {
    const file = await read(path);
    return new RuleText(path, file.text, file.etag);
  }

  static fresh(path: string, text: string): RuleText {
    const fresh = new RuleText(path, '', '');
    fresh.text = text;
    return fresh;
  }

  get isDirty(): boolean {
    return this.text !== this.saved;
  }

  get hash(): string {
    return this.etag.replace(/^W\//, '').replaceAll('"', '');
  }

  /** What has been saved, under the hash that the server gave it. */
  keep(text: string, hash: string): void {
    this.saved = text;
    this.etag = hash ? `"${hash}"` : '';
  }

  /** Another version, in place of both what was read and what stood here. */
  replace(text: string, hash: string): void {
    this.keep(text, hash);
    this.text = text;
  }
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {LANGUAGES} from '../../shared/languages.js';
import {Refused, toSignIn, whoAmI} from '../../shared/api.js';
import {Checker} from './checker.js';
import {cardOf, itemOf, kindOf, scenariosOf} from './paths.js';
import * as calls from './rule-calls.js';
import {RuleText} from './rule-text.js';
import type {EventShape, Overview, RuleFile, Sentences, Theirs} from './types.js';

export interface Conflict {
  path: string;
  theirs: Theirs;
}

const REFRESH_MILLIS = 10_000;
const WRITERS = ['cx-lead', 'admin'];

/** The rulebook as one lead works on it: what is open, what changed, who else changes it. */
export class Workbench implements ReactiveController {
  role = '';
  /** The name under which this lead's changes are kept. */
  me = '';
  /** Whether the sign-in names a person, without which nothing is published. */
  named = true;
  book: Overview | null = null;
  fault = '';
  chosen = '';
  conflict: Conflict | null = null;
  saving = false;
  /** What happened last, for the status line. */
  news = '';
  /** What went wrong last; `unsaved` says that text is kept here and only here. */
  problem: {message: string; unsaved: boolean} | null = null;
  /** Counts changes, so that elements that are given the workbench see that it changed. */
  ticks = 0;
  readonly texts = new Map<string, RuleText>();
  readonly sentences: Record<string, Sentences> = {};
  /** What scenarios may tell; empty until it is read. */
  events: EventShape[] = [];
  readonly checker: Checker;
  private timer = 0;
  private saved: Promise<boolean> | null = null;

  constructor(private readonly host: ReactiveControllerHost) {
    this.checker = new Checker(() => this.update(), () => this.unsaved());
    host.addController(this);
  }

  hostConnected(): void {
    void this.start();
    this.timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') {
        void this.refresh();
      }
    }, REFRESH_MILLIS);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }

  get files(): RuleFile[] {
    return this.book?.files ?? [];
  }

  get drafts(): RuleFile[] {
    return this.files.filter(file => file.draft);
  }

  get canWrite(): boolean {
    return WRITERS.includes(this.role);
  }

  get isDirty(): boolean {
    return [...this.texts.values()].some(text => text.isDirty);
  }

  get cardIds(): string[] {
    return this.files.flatMap(file => (file.cardId && file.kind === 'card' ? [file.cardId] : []));
  }

  fileOf(path: string): RuleFile | undefined {
    return this.files.find(file => file.path === path);
  }

  /** Every file with text that is not saved. */
  unsaved(): calls.Texts {
    const dirty = [...this.texts.values()].filter(text => text.isDirty);
    return Object.fromEntries(dirty.map(text => [text.path, text.text]));
  }

  async refresh(): Promise<void> {
    try {
      this.book = await calls.overview();
      this.fault = '';
      await this.followOthers();
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
    this.update();
  }

  /** Says something that stays until it is closed or something else is said. */
  tell(news: string): void {
    this.news = news;
    this.update();
  }

  /** Says what went wrong, until it is closed or has gone well. */
  fail(fault: unknown, unsaved: boolean): void {
    this.problem = {message: (fault as Error).message, unsaved};
    this.update();
  }

  /** What went wrong has been read. */
  forgive(): void {
    this.problem = null;
    this.update();
  }

  /** Files with changes here that somebody else has saved since they were read. */
  overtaken(): RuleFile[] {
    return this.files.filter(file => {
      const text = this.texts.get(file.path);
      return text?.isDirty && !this.saving && !this.conflict && file.hash !== text.hash;
    });
  }

  /** Opens a file, and a card's scenarios with it. */
  async open(path: string): Promise<void> {
    this.chosen = itemOf(path, this.files);
    this.update();
    const isCard = kindOf(this.chosen, this.files) === 'card';
    const wanted = isCard ? [this.chosen, scenariosOf(this.chosen)] : [this.chosen];
    try {
      await Promise.all(wanted.filter(each => this.isThere(each)).map(each => this.load(each)));
    } catch (fault) {
      this.fail(fault, false);
    }
    this.checker.look(this.chosen);
    this.update();
  }

  /** A file that the server has not seen yet. */
  create(path: string, text: string): void {
    this.texts.set(path, RuleText.fresh(path, text));
    this.chosen = cardOf(path);
    this.checker.look(this.chosen);
    this.update();
  }

  edit(path: string, text: string): void {
    const open = this.texts.get(path);
    if (!open) {
      this.texts.set(path, RuleText.fresh(path, text));
    } else if (open.text === text) {
      return;
    } else {
      open.text = text;
    }
    this.checker.soon();
    this.update();
  }

  /** Saves all that is not saved as drafts; whether all of it was. Waits for a save that runs. */
  save(): Promise<boolean> {
    this.saved ??= this.saveAll().finally(() => (this.saved = null));
    return this.saved;
  }

  /** Lets go of mine, and takes what the other lead saved. */
  takeTheirs(): void {
    const {path, theirs} = this.conflict ?? {path: '', theirs: {}};
    this.texts.get(path)?.replace(theirs.text ?? '', theirs.hash ?? '');
    this.conflict = null;
    this.checker.soon();
    this.update();
  }

  /** Saves mine over what the other lead saved, as was chosen with both in view. */
  async keepMine(text: string): Promise<void> {
    const {path, theirs} = this.conflict ?? {path: '', theirs: {}};
    const mine = this.texts.get(path);
    this.conflict = null;
    if (mine) {
      mine.keep(theirs.text ?? '', theirs.hash ?? '');
      mine.text = text;
      await this.save();
    }
  }

  leaveConflict(): void {
    this.conflict = null;
    this.update();
  }

  /** Shows both versions of a file that someone else has saved meanwhile. */
  async compare(path: string): Promise<void> {
    try {
      const file = await calls.read(path);
      const hash = file.etag.replaceAll('"', '');
      this.conflict = {path, theirs: {by: file.by, at: file.at, text: file.text, hash}};
      this.update();
    } catch (fault) {
      this.fail(fault, true);
    }
  }

  /** Takes drafts back: the files are again what is live. */
  async discard(paths: string[]): Promise<void> {
    try {
      await calls.discard(paths);
    } catch (fault) {
      this.fail(fault, false);
      return;
    }
    paths.forEach(path => this.texts.delete(path));
    await this.refresh();
    await this.open(this.chosen);
  }

  update(): void {
    this.ticks++;
    this.host.requestUpdate();
  }

  private async start(): Promise<void> {
    try {
      const session = await whoAmI();
      this.role = session.role;
      this.named = Boolean(session.agentId);
      this.me = session.agentId ?? session.role;
    } catch (fault) {
      if (fault instanceof Refused && fault.status === 401) {
        toSignIn();
        return;
      }
    }
    await this.refresh();
    calls.events().then(
      events => {
        this.events = events;
        this.update();
      },
      () => undefined,
    );
    for (const language of LANGUAGES) {
      calls.sentences(language).then(
        answer => {
          this.sentences[language] = answer;
          this.update();
        },
        () => undefined,
      );
    }
  }

  private async saveAll(): Promise<boolean> {
    const dirty = [...this.texts.values()].filter(each => each.isDirty);
    if (!this.canWrite) {
      return false;
    }
    this.saving = true;
    this.update();
    let saved = true;
    for (const text of dirty) {
      saved = saved && (await this.saveOne(text));
    }
    this.saving = false;
    if (saved && dirty.length > 0) {
      void this.checker.runScenarios();
    }
    await this.refresh();
    return saved;
  }

  private isThere(path: string): boolean {
    const file = this.fileOf(path);
    return file !== undefined && !file.draft?.removed;
  }

  private async load(path: string): Promise<void> {
    if (!this.texts.has(path)) {
      this.texts.set(path, await RuleText.load(path));
    }
  }

  private async saveOne(text: RuleText): Promise<boolean> {
    const sent = text.text;
    try {
      const saved = await calls.save(text.path, sent, text.etag);
      text.keep(sent, saved.hash);
      this.problem = null;
      return true;
    } catch (fault) {
      if (fault instanceof Refused && (fault.status === 412 || fault.status === 409)) {
        await this.meet(text.path, fault.problem as Theirs);
      } else {
        this.fail(fault, true);
      }
      return false;
    }
  }

  private async meet(path: string, theirs: Theirs): Promise<void> {
    if (theirs.text === undefined) {
      await this.compare(path);
    } else {
      this.conflict = {path, theirs};
    }
  }

  /** Files that others saved and nobody here has touched are read again. */
  private async followOthers(): Promise<void> {
    for (const text of this.texts.values()) {
      const file = this.fileOf(text.path);
      if (file && !text.isDirty && !this.saving && file.hash !== text.hash) {
        const now = await calls.read(text.path);
        if (!text.isDirty) {
          text.replace(now.text, now.etag.replaceAll('"', ''));
          this.checker.soon();
        }
      }
    }
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {lookOf, type Look} from '../book/look.js';
import {OpenCase} from '../book/open-case.js';
import {Queue} from '../book/queue.js';
import type {Judgement} from '../book/judging.js';
import {Team} from '../book/team.js';
import {interactionAt, type Route} from '../book/route.js';
import type {GlassDialog} from '../glass-dialog.js';
import '../glass-dialog.js';
import type {QueueList} from '../queue/queue-list.js';
import '../queue/queue-list.js';
import type {Deed} from '../shortcuts.js';
import type {Moment} from '../timeline/moments.js';
import type {CaseColumn} from './case-column.js';
import './case-column.js';
import type {CaseSide} from './case-side.js';
import './case-side.js';
import {deskStyles} from './review-desk.styles.js';

/** The queue, the interaction that is open, and what is looked at in it, side by side. */
@customElement('gp-review-desk')
export class ReviewDesk extends LitElement {
  static override styles = [common, deskStyles];

  @property({attribute: false}) route!: Route;
  @state() private said = '';
  @state() private news = '';
  /** Whether a narrow window shows the panel rather than the column. */
  @state() private inPanel = false;
  @query('gp-queue-list') private list!: QueueList;
  @query('gp-case-column') private view!: CaseColumn | null;
  @query('gp-case-side') private panel!: CaseSide | null;
  @query('gp-glass-dialog') private glass!: GlassDialog;
  private readonly queue = new Queue(this);
  private readonly open = new OpenCase(this);
  private readonly team = new Team(this);
  /** Counts what moves the focus, so that a slower move never takes it back from a newer one. */
  private focusTurn = 0;

  override render() {
    const {queue, open} = this;
    const look = lookOf(this.route.query, open);
    return html`
      <div class="desk ${this.route.interaction ? 'case' : ''} ${this.inPanel ? 'deed' : ''}">
        <gp-queue-list .queue=${queue} .items=${queue.items} ?busy=${queue.busy}
          fault=${queue.fault} current=${this.route.interaction} me=${this.team.me}></gp-queue-list>
        ${this.route.interaction ? this.column(look) : this.welcome()}
        ${this.route.interaction ? this.side(look) : nothing}
      </div>
      <p class="hidden" role="status">${this.news}</p>
      <gp-glass-dialog></gp-glass-dialog>
    `;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    const before = changed.get('route') as Route | undefined;
    if (changed.has('route') && before?.interaction !== this.route.interaction) {
      this.inPanel = false;
      this.news = '';
      void this.begin(this.route.interaction);
    }
    if (changed.has('route') && String(before?.query) !== String(this.route.query)) {
      this.said = '';
    }
  }

  /** Whether a dialog of the desk is open. */
  get isAsking(): boolean {
    return this.glass?.isOpen ?? false;
  }

  /** Does what a key asks; returns whether there was anything to do. */
  do(deed: Deed): boolean {
    const look = lookOf(this.route.query, this.open);
    const deeds: Partial<Record<Deed, () => unknown>> = {
      down: () => this.walk(1),
      up: () => this.walk(-1),
      open: () => look && this.enter(),
      next: () => this.beside(1),
      previous: () => this.beside(-1),
      back: () => this.back(),
      note: () => this.note(),
      take: () => this.take(),
      book: () => look && this.turn({book: look.book === 'then' ? 'live' : ''}),
      all: () => look && this.turn({rule: '', all: look.rule ? '1' : ''}),
      glass: () => this.breakGlass(),
    };
    const verdict = Number(/^verdict-(\d)$/.exec(deed)?.[1] ?? 0);
    const act = verdict ? () => this.panel?.verdicts?.press(verdict) : deeds[deed];
    void act?.();
    return act !== undefined;
  }

  private column(look: Look | null) {
    const {open, queue} = this;
    const at = queue.items.findIndex(item => item.interactionId === open.id);
    return html`<gp-case-column role="region" aria-label=${words.column}
      .timeline=${open.timeline} .moments=${open.moments} .item=${queue.item(open.id) ?? null}
      fault=${open.fault} chosen=${look?.row ?? ''} news=${this.news}
      place=${at >= 0 ? fill(words.place, {n: at + 1, of: queue.items.length}) : ''}
      @beside=${(event: CustomEvent<number>) => this.beside(event.detail)}
      @again=${() => this.begin(open.id)} @look=${this.choose} @enter=${this.enter}
      me=${this.team.me} .names=${this.team.names}
      @give=${(event: CustomEvent<string>) => this.give(event.detail)}
      @glass=${this.breakGlass}></gp-case-column>`;
  }

  private side(look: Look | null) {
    const {timeline, steps} = this.open;
    return timeline
      ? html`<gp-case-side role="region" aria-label=${words.why} .timeline=${timeline}
          .look=${look} .heard=${this.open.heard}
          @hear=${(event: CustomEvent<string>) => this.hear(event.detail)}
          ?paired=${this.queue.item(timeline.interactionId)?.paired ?? false} ?silent=${steps.length === 0} said=${this.said}
          @turn=${(event: CustomEvent<Record<string, string>>) => this.turn(event.detail)}
          @judge=${this.judged} @back=${() => this.back()} @done=${() => this.refocus()}>
        </gp-case-side>`
      : nothing;
  }

  private welcome() {
    return html`<div class="welcome"><h2>${words.noCase}</h2><p>${words.noCaseMore}</p></div>`;
  }

  private async begin(id: string): Promise<void> {
    await this.open.open(id);
    if (!id || id !== this.route.interaction || !this.open.timeline) {
      return;
    }
    const {query} = this.route;
    if (!query.has('d') && !query.has('at')) {
      const reason = this.queue.item(id)?.reasons.find(each => each.decisionId);
      this.turn({d: String(this.open.first(String(reason?.decisionId ?? ''))?.id ?? '')});
      const turn = ++this.focusTurn;
      await this.settled();
      await (turn === this.focusTurn && this.view?.focusTop());
      return;
    }
    await this.refocus();
  }

  private walk(by: number): void {
    const {open} = this;
    if (!open.timeline) {
      this.list.step(by);
      return;
    }
    const look = lookOf(this.route.query, open);
    const rows = open.steps;
    const at = open.moments.findIndex(row => row.key === look?.row);
    const next = by > 0
      ? rows.find(row => open.moments.indexOf(row) > at)
      : rows.filter(row => open.moments.indexOf(row) < at).at(-1);
    const to = next ?? (by > 0 ? rows.at(-1) : rows[0]);
    if (to?.deed) {
      this.turn({d: String(to.deed.decision.id), at: '', rule: '', all: ''});
      void this.refocus();
    }
  }

  private readonly choose = (event: CustomEvent<Moment>): void => {
    const {deed, seq} = event.detail;
    const what = deed ? {d: String(deed.decision.id), at: ''} : {d: '', at: String(seq)};
    this.turn({...what, rule: '', all: ''});
    this.inPanel = true;
  };

  private readonly enter = async (): Promise<void> => {
    this.inPanel = true;
    await this.settled();
    this.panel?.focus();
  };

  private beside(by: number): void {
    const item = this.queue.beside(this.route.interaction, by);
    if (item) {
      location.hash = interactionAt(item.interactionId);
    } else {
      this.news = by > 0 ? words.endOfQueue : words.beginOfQueue;
    }
  }

  private async back(): Promise<void> {
    const focused = this.shadowRoot?.activeElement;
    if (this.inPanel || focused === this.panel) {
      this.inPanel = false;
      await this.refocus();
    } else if (this.route.interaction) {
      const {interaction} = this.route;
      location.hash = '#/queue';
      await this.settled();
      this.list.focusOn(interaction);
    }
  }

  private note(): void {
    if (this.panel) {
      this.focusTurn++;
      this.inPanel = true;
      this.performUpdate();
      this.panel.verdicts?.writeNote();
    }
  }

  private readonly judged = async (event: CustomEvent<Judgement>): Promise<void> => {
    const {judged, verdict, note} = event.detail;
    const names = judged.decision ? words.verdicts : words.silences;
    try {
      await this.open.judge(event.detail);
      this.queue.markReviewed(judged.interactionId);
      this.list.renewGoal();
      this.said = fill(note ? words.savedNote : words.saved, {verdict: names[verdict] ?? ''});
    } catch (fault) {
      this.said = fill(words.notSaved, {why: (fault as Error).message});
    }
    this.news = this.said;
  };

  /** Nothing in a recording is masked: it takes the reason that the words take. */
  private hear(at: string): void {
    const {reason} = this.open;
    const tell = (fault: Error) => (this.said = fill(words.notGiven, {why: fault.message}));
    if (reason) {
      void this.open.hear(at, reason).catch(tell);
    } else {
      this.glass.show(why => this.open.hear(at, why), true);
    }
  }

  /** Takes the open interaction, or gives it back. */
  private take(): void {
    const {me} = this.team;
    if (me && this.open.timeline) {
      void this.give(this.queue.item(this.open.id)?.assignee === me ? '' : me);
    }
  }

  private async give(name: string): Promise<void> {
    const {id} = this.open;
    try {
      await this.team.give(id, name);
      this.queue.markAssigned(id, name);
      this.news = name ? fill(words.given, {name}) : words.released;
    } catch (fault) {
      this.news = fill(words.notGiven, {why: (fault as Error).message});
    }
  }

  private readonly breakGlass = (): void => {
    const {timeline} = this.open;
    if (timeline?.personal === 'kept' && !timeline.unmasked) {
      this.glass.show(reason => this.open.unmask(reason));
    }
  };

  /** Changes parts of the address; what becomes empty is left out. */
  private turn(change: Record<string, string>): void {
    const query = new URLSearchParams(this.route.query);
    Object.entries(change).forEach(([name, value]) => query.set(name, value));
    const to = interactionAt(this.route.interaction, Object.fromEntries(query));
    history.replaceState(null, '', to);
    dispatchEvent(new HashChangeEvent('hashchange'));
  }

  /** The focus goes where the reviewer reads: to the row, or to the panel that hides it. */
  private async refocus(): Promise<void> {
    const turn = ++this.focusTurn;
    await this.settled();
    if (turn !== this.focusTurn) {
      return;
    }
    const reads = this.view?.checkVisibility() ? this.view : this.panel;
    reads?.focus();
  }

  private async settled(): Promise<void> {
    await new Promise(done => setTimeout(done));
    await this.updateComplete;
    await this.view?.updateComplete;
    await this.panel?.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-review-desk': ReviewDesk;
  }
}

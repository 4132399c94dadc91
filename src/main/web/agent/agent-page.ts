import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {DeskController, type News} from '../desk/desk-controller.js';
import {Labels} from '../desk/labels.js';
import {ranked} from '../desk/hero.js';
import {silenceOf} from '../desk/silence.js';
import {Refused, signOut, toSignIn, whoAmI} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {fill, languageOf, stringsFor, word, type Strings} from '../text/strings.js';
import {agentPageStyles} from './agent-page.styles.js';
import type {KeyHelp, KeyRows} from '../shared/key-help.js';
import '../shared/key-help.js';
import {isForUs} from '../shared/keys.js';
import {NoStorage} from '../shared/no-storage.js';
import type {AgentBar} from './agent-bar.js';
import type {ObstacleReport, Report} from './obstacle-report.js';
import type {SuggestionList} from './suggestion-list.js';
import './agent-bar.js';
import './before-strip.js';
import './cause-list.js';
import './effort-panel.js';
import './interaction-tabs.js';
import './obstacle-report.js';
import './suggestion-list.js';

const KEYS = [
  ['1 – 3', 'choose'],
  ['A', 'accept'],
  ['D', 'dismiss'],
  ['E', 'evidence'],
  ['C', 'copy'],
  ['P', 'page'],
  ['U', 'undo'],
  ['M', 'mute'],
  ['O', 'obstacle'],
  ['?', 'help'],
] as const;

/** The page an agent keeps open: the running interaction, its effort, and what helps now. */
@customElement('gp-agent-page')
export class AgentPage extends LitElement {
  static override styles = [common, agentPageStyles];

  /** Whether another page frames this one: then that page, or a person, decides where to go. */
  @property({type: Boolean}) framed = false;
  /** The interaction that the desktop has open; '' if it does not say. */
  @property() interaction = '';
  @state() private desk: DeskController | undefined;
  private readonly labels = new Labels(() => this.requestUpdate());
  @state() private problem = '';
  @state() private spoken = '';
  @state() private selected = '';
  @query('gp-agent-bar') private bar!: AgentBar | null;
  @query('gp-obstacle-report') private obstacles!: ObstacleReport | null;
  @query('gp-suggestion-list') private list!: SuggestionList | null;
  @query('gp-key-help') private help!: KeyHelp | null;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('keydown', this.pressed);
    document.addEventListener('visibilitychange', this.looked);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('keydown', this.pressed);
    document.removeEventListener('visibilitychange', this.looked);
  }

  override render() {
    const desk = this.desk;
    if (!desk) {
      return html`<main><h1 class="hidden">Glidepath</h1>
        <p class="problem" role="alert">${this.problem}</p></main>`;
    }
    const {strings, language} = this;
    const {current, now} = desk;
    return html`
      <div class="page" lang=${language}>
        <header class="head">
        <gp-agent-bar .strings=${strings} .language=${language} .mutedUntil=${desk.mutedUntil}
          @mute=${this.mute} @help=${this.showHelp}
          @sign-out=${this.framed ? this.leave : signOut}>
          <gp-obstacle-report .strings=${strings} .interaction=${current?.id ?? ''}
            @report=${this.report}></gp-obstacle-report>
        </gp-agent-bar>
        <gp-interaction-tabs .desk=${desk.desk} .strings=${strings} .language=${language}
          .labels=${this.labels} .now=${now} .chosen=${current?.id ?? ''} @choose=${this.choose}>
        </gp-interaction-tabs>
        </header>
        <main aria-label=${strings.page}>
          ${current
            ? html`<gp-effort-panel .interaction=${current} .strings=${strings} .now=${now}>
              </gp-effort-panel>`
            : nothing}
          <div class="list">
          ${current?.note
            ? html`<gp-before-strip .note=${current.note} .strings=${strings} .now=${now}
                .labels=${this.labels} .language=${language}></gp-before-strip>`
            : nothing}
          <gp-suggestion-list .interaction=${current} .strings=${strings} .selected=${this.selected}
            .language=${language} .silence=${silenceOf(current, desk.surroundings)}
            @select-card=${this.select} @accept=${this.accept} @dismiss=${this.dismiss}
            @undo=${this.undo}>
          </gp-suggestion-list>
          </div>
          ${current && current.charges.length > 0
            ? html`<gp-cause-list .interaction=${current} .strings=${strings}></gp-cause-list>`
            : nothing}
        </main>
        <div class="hidden" role="status" aria-live="polite">${this.spoken}</div>
        <div class="banner" role="status" ?data-shown=${desk.isPaused}>
          ${desk.isPaused
            ? html`<strong>${strings.paused}</strong> <span>${strings.pausedMore}</span>`
            : nothing}
        </div>
        <gp-key-help .words=${strings} .rows=${this.keys}></gp-key-help>
      </div>
    `;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (this.desk && (changed.has('interaction') || changed.has('desk'))) {
      this.desk.pinned = this.interaction;
    }
  }

  override updated(): void {
    if (this.desk?.link === 'denied') {
      this.signedOut();
    }
    this.tell();
    this.looked();
  }

  private signedOut(): void {
    if (this.framed) {
      this.dispatchEvent(new CustomEvent('signed-out'));
    } else {
      toSignIn();
    }
  }

  /** What the frame around says in words. */
  private tell(): void {
    const {desk} = this;
    if (this.framed && desk) {
      const detail = {link: desk.link, paused: desk.isPaused, known: desk.current !== undefined};
      this.dispatchEvent(new CustomEvent('standing', {detail}));
    }
  }

  private get language() {
    return languageOf(this.desk?.current?.language ?? '');
  }

  private get strings(): Strings {
    return stringsFor(this.desk?.current?.language ?? '');
  }

  private async begin(): Promise<void> {
    try {
      const {agentId} = await whoAmI();
      if (agentId) {
        this.desk = new DeskController(this, agentId, this.framed ? new NoStorage() : undefined);
        this.desk.onNews = news => void this.announce(news);
      } else {
        this.problem = this.strings.agentsOnly;
      }
    } catch (error) {
      if (error instanceof Refused && error.status < 500) {
        this.signedOut();
      } else {
        this.problem = this.strings.noAnswer;
        window.setTimeout(() => void this.begin(), 3_000);
      }
    }
  }

  private readonly looked = (): void => {
    if (document.visibilityState === 'visible') {
      const cards = this.desk?.current?.cards ?? [];
      const fresh = cards.filter(card => !card.seen && !card.leaving);
      this.desk?.shown(fresh.map(card => card.suggestion.id));
    }
  };

  private async announce(news: News): Promise<void> {
    await this.updateComplete;
    const card = this.list?.card(news.suggestionId);
    if (!card) {
      return;
    }
    await card.updateComplete;
    const {title} = card.card.suggestion;
    this.spoken =
      news.kind === 'raised'
        ? card.announcement()
        : fill(this.strings.gone, {title, why: word(this.strings.left, news.why)});
  }

  private get keys(): KeyRows {
    return KEYS.map(([key, deed]) => [[key], this.strings.keys[deed] ?? '']);
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (!isForUs(event) || this.help?.isOpen) {
      return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (this.press(key)) {
      event.preventDefault();
    }
  };

  private press(key: string): boolean {
    const card = this.list?.card(this.list.meant);
    if (this.obstacles?.isAsking && this.obstacles.press(key)) {
      return true;
    }
    if ((this.bar?.isAsking && this.bar.press(key)) || card?.press(key)) {
      return true;
    }
    if (this.obstacles?.press(key)) {
      return true;
    }
    if (key === 'u') {
      return this.desk?.undo(this.list?.undoable ?? '') ?? false;
    }
    if (key === '?') {
      this.showHelp();
      return true;
    }
    return this.bar?.press(key) || this.pick(key) || ('adec'.includes(key) && this.pickFirst());
  }

  private pick(key: string): boolean {
    const cards = this.desk?.current?.cards ?? [];
    const picked = cards.find(card => !card.leaving && String(card.place) === key);
    if (picked) {
      this.selected = picked.suggestion.id;
      this.list?.card(this.selected)?.focus();
    }
    return picked !== undefined;
  }

  /** A card's key without a card: the first one is pointed out, and nothing is done yet. */
  private pickFirst(): boolean {
    const cards = this.desk?.current?.cards ?? [];
    const first = ranked(cards).find(card => !card.leaving);
    this.spoken = first ? this.strings.pickOne : '';
    return first !== undefined && this.pick(String(first.place));
  }

  private readonly select = (event: CustomEvent<string>): void => {
    this.selected = event.detail;
  };

  private readonly choose = (event: CustomEvent<string>): void => {
    this.desk?.choose(event.detail);
  };

  private readonly mute = (event: CustomEvent<number>): void => {
    this.desk?.mute(event.detail);
  };

  private readonly report = ({detail}: CustomEvent<Report>): void => {
    this.desk?.report(detail.interactionId, detail.kind, detail.note);
  };

  private readonly accept = (event: CustomEvent): void => {
    this.desk?.accept(event.detail.id);
  };

  private readonly dismiss = (event: CustomEvent): void => {
    this.desk?.dismiss(event.detail.id, event.detail.reason);
  };

  private readonly leave = (): void => {
    this.dispatchEvent(new CustomEvent('sign-out'));
  };

  private readonly undo = (event: CustomEvent): void => {
    this.desk?.undo(event.detail.id);
  };

  private readonly showHelp = (): void => {
    this.help?.show();
  };
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import type {ChoiceMenu} from '../shared/choice-menu.js';
import '../shared/choice-menu.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import type {ObstacleKind} from '../stream/frames.js';
import {fill, word, type Strings} from '../text/strings.js';
import {obstacleStyles} from './obstacle-report.styles.js';

const KINDS: ObstacleKind[] = ['step', 'letter', 'policy', 'tool', 'other'];
const UNDO = 8_000;

/** What an agent said stands in the customer's way, in which interaction. */
export interface Report {
  interactionId: string;
  kind: ObstacleKind;
  note: string;
}

/**
 * One key, and a digit, tell that something of ours stands in the customer's way. It can be taken
 * back, or said in more words, for some seconds; then it fires `report` with a {@link Report}.
 */
@customElement('gp-obstacle-report')
export class ObstacleReport extends LitElement {
  static override styles = [common, obstacleStyles];

  @property({attribute: false}) strings!: Strings;
  /** The interaction that is looked at; without one there is nothing to report. */
  @property() interaction = '';
  @state() private asks = false;
  @state() private pending?: Report;
  @query('gp-choice-menu') private menu!: ChoiceMenu | null;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('pagehide', this.send);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('pagehide', this.send);
    this.send();
  }

  override render() {
    const {obstacle, obstacleAsk, obstacleKinds} = this.strings;
    return html`
      <button class="button plain" aria-haspopup="menu" aria-expanded=${this.asks}
        aria-label=${obstacle} title="${obstacle} (O)" ?disabled=${!this.interaction} @click=${this.toggle}>
        ${icon('flag')} <span class="word">${obstacle}</span> <kbd>O</kbd>
      </button>
      ${this.asks
        ? html`<gp-choice-menu question=${obstacleAsk}
            .options=${KINDS.map(kind => word(obstacleKinds, kind))}
            @choose=${this.choose} @cancel=${this.close}></gp-choice-menu>`
        : nothing}
      ${this.pending ? this.confirmation(this.pending) : nothing}
    `;
  }

  private confirmation(pending: Report) {
    const {strings} = this;
    const kind = word(strings.obstacleKinds, pending.kind);
    return html`<form class="said" @submit=${this.submitted}>
      <p role="status">${icon('check')} ${fill(strings.obstacleSaid, {kind})}</p>
      <input aria-label=${strings.obstacleNote} placeholder=${strings.obstacleNote}
        maxlength="300" autocomplete="off" @focus=${this.hold} @input=${this.write}
        @keydown=${this.typed}>
      <button type="submit" class="button">${strings.obstacleSend}</button>
      <button type="button" class="button" @click=${this.undo}>${strings.undo} <kbd>U</kbd></button>
    </form>`;
  }

  get isAsking(): boolean {
    return this.asks;
  }

  /** Does what the key asks; returns whether it was one of these. */
  press(key: string): boolean {
    if (this.asks && this.menu?.press(key)) {
      return true;
    }
    if (key === 'u' && this.pending) {
      this.undo();
      return true;
    }
    if (key === 'o' && this.interaction) {
      this.toggle();
      return true;
    }
    return false;
  }

  private readonly toggle = (): void => {
    this.asks = !this.asks;
  };

  private readonly close = (): void => {
    this.asks = false;
  };

  private readonly choose = (event: CustomEvent<number>): void => {
    this.send();
    this.asks = false;
    const kind = KINDS[event.detail] ?? 'other';
    this.pending = {interactionId: this.interaction, kind, note: ''};
    this.timer = window.setTimeout(this.send, UNDO);
  };

  /** Somebody writes: it waits until they are done. */
  private readonly hold = (): void => clearTimeout(this.timer);

  private readonly write = (event: InputEvent): void => {
    if (this.pending) {
      this.pending = {...this.pending, note: (event.target as HTMLInputElement).value};
    }
  };

  private readonly typed = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key === 'Escape') {
      this.undo();
    }
  };

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    this.send();
  };

  private readonly undo = (): void => {
    clearTimeout(this.timer);
    this.pending = undefined;
  };

  private readonly send = (): void => {
    clearTimeout(this.timer);
    if (this.pending) {
      this.dispatchEvent(new CustomEvent<Report>('report', {detail: this.pending}));
      this.pending = undefined;
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-obstacle-report': ObstacleReport;
  }
}

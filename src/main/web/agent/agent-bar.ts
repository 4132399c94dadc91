import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {icon, mark} from '../shared/icons.js';
import '../shared/choice-menu.js';
import {common} from '../shared/styles.js';
import {fill, type Strings} from '../text/strings.js';
import {clock} from '../text/time.js';

const MINUTES = [5, 15, 60];

/** The page's own controls: quiet, shortcuts, sign out. */
@customElement('gp-agent-bar')
export class AgentBar extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: flex;
        position: relative;
        align-items: center;
        gap: 2px;
        min-height: 44px;
      }
      .mark {
        width: 24px;
        height: 24px;
        margin-right: 8px;
      }
      h1 {
        flex: 1;
        font-size: 15px;
        font-weight: 650;
      }
      .button.plain {
        min-width: 36px;
        justify-content: center;
        padding: 0 9px;
      }
      .quiet {
        color: var(--effort-ink);
      }
      gp-choice-menu {
        top: calc(100% + 2px);
        right: 0;
      }
      @media (max-width: 420px) {
        .quiet-word,
        kbd {
          display: none;
        }
      }
    `,
  ];

  @property({attribute: false}) strings!: Strings;
  @property() language = 'en';
  @property({type: Number}) mutedUntil = 0;
  @state() private asks = false;

  override render() {
    const {quiet, help, signOut} = this.strings;
    return html`
      ${mark}
      <h1>Glidepath</h1>
      <slot></slot>
      <button class="button plain ${this.mutedUntil ? 'quiet' : ''}" aria-haspopup="menu"
        aria-label=${this.mutedUntil ? nothing : quiet} aria-expanded=${this.asks} title="${quiet} (M)" @click=${this.toggle}>
        ${icon(this.mutedUntil ? 'quiet' : 'bell')} ${this.quietWord()} <kbd>M</kbd>
      </button>
      <button class="button plain" title="${help} (?)" aria-label=${help}
        @click=${() => this.tell('help')}>${icon('keys')}</button>
      <button class="button plain" title=${signOut} aria-label=${signOut}
        @click=${() => this.tell('sign-out')}>${icon('leave')}</button>
      ${this.asks
        ? html`<gp-choice-menu question=${this.strings.quietFor} .options=${this.options()}
            @choose=${this.mute} @cancel=${this.close}></gp-choice-menu>`
        : nothing}
    `;
  }

  /** Does what the key asks; returns whether it was one of the bar's. */
  press(key: string): boolean {
    if (this.asks && this.renderRoot.querySelector('gp-choice-menu')?.press(key)) {
      return true;
    }
    if (key === 'm') {
      this.toggle();
    }
    return key === 'm';
  }

  get isAsking(): boolean {
    return this.asks;
  }

  private quietWord() {
    if (this.mutedUntil === 0) {
      return html`<span class="quiet-word">${this.strings.quiet}</span>`;
    }
    const time = clock(this.mutedUntil, this.language);
    return html`<span>${fill(this.strings.quietUntil, {time})}</span>`;
  }

  private options(): string[] {
    return MINUTES.map(n => fill(this.strings.minutes, {n}));
  }

  private readonly toggle = (): void => {
    this.asks = !this.asks;
  };

  private readonly close = (): void => {
    this.asks = false;
  };

  private readonly mute = (event: CustomEvent<number>): void => {
    this.asks = false;
    this.tell('mute', (MINUTES[event.detail] ?? 5) * 60);
  };

  private tell(deed: string, detail?: number): void {
    this.dispatchEvent(new CustomEvent(deed, {detail}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-agent-bar': AgentBar;
  }
}

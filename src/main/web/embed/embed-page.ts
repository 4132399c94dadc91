import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../agent/agent-page.js';
import {call, showToken} from '../shared/api.js';
import {mark} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import type {Link} from '../stream/connection.js';
import {words} from '../text/embed-strings.js';
import {fill, languageOf} from '../text/strings.js';
import {interactionAt, interactionIn} from './desktops.js';

interface Standing {
  link: Link;
  paused: boolean;
  known: boolean;
}

interface Session {
  role: string;
  agentId?: string;
}

const POPUP = 'popup,width=480,height=640';

/** Asks a Chatwoot around us which conversation is open; others do not know the word. */
const CHATWOOT_ASKS = 'chatwoot-dashboard-app:fetch-info';

/**
 * The agent's page in a frame of a desktop. The token is held in memory only, and comes from a
 * window of this server; the desktop says which interaction is open, never who is there.
 */
@customElement('gp-embed-page')
export class EmbedPage extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      .strip {
        position: sticky;
        top: 0;
        z-index: 1;
        margin: 0;
        padding: 7px 14px;
        background: var(--sunken);
        color: var(--ink);
        font-size: 13.5px;
      }
      .strip.well {
        display: none;
      }
      .in {
        display: grid;
        justify-items: start;
        gap: 10px;
        padding: 22px 18px;
      }
      .mark {
        width: 34px;
        height: 34px;
      }
      h1 {
        font-size: 18px;
      }
    `,
  ];

  @state() private isIn = false;
  @state() private interaction = '';
  @state() private standing: Standing = {link: 'connecting', paused: false, known: false};
  @state() private told = '';
  private readonly post = new URLSearchParams(location.search).get('post') ?? '';
  private window: Window | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = languageOf('');
    this.interaction = interactionAt(new URLSearchParams(location.search));
    window.addEventListener('message', this.heard);
    if (window.parent !== window) {
      window.parent.postMessage(CHATWOOT_ASKS, '*');
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('message', this.heard);
  }

  override render() {
    const strip = this.strip();
    return html`
      <p class="strip ${strip ? '' : 'well'}" role="status">${strip}</p>
      ${this.isIn
        ? html`<gp-agent-page framed .interaction=${this.interaction}
            @standing=${this.stands} @signed-out=${this.isOut} @sign-out=${this.leave}>
          </gp-agent-page>`
        : this.door()}
    `;
  }

  private door() {
    return html`
      <main class="in">
        ${mark}
        <h1>${words.title}</h1>
        <p>${words.more}</p>
        <button class="button primary" @click=${this.open}>${words.signIn}</button>
      </main>
    `;
  }

  /** What is not as it should be, in words; '' if all is well. */
  private strip(): string {
    if (this.told) {
      return this.told;
    }
    if (!this.isIn) {
      return words.signedOut;
    }
    if (this.standing.paused) {
      return words.paused;
    }
    if (this.standing.link !== 'live') {
      return words.connecting;
    }
    return this.interaction && !this.standing.known
      ? fill(words.unknown, {interaction: this.interaction})
      : '';
  }

  private readonly stands = (event: CustomEvent<Standing>): void => {
    const {link, paused, known} = event.detail;
    const {standing} = this;
    if (standing.link !== link || standing.paused !== paused || standing.known !== known) {
      this.standing = event.detail;
    }
  };

  private readonly open = (): void => {
    this.told = '';
    this.window = window.open('/sign-in?popup=1', 'glidepath-sign-in', POPUP);
    if (!this.window) {
      this.told = words.blocked;
    }
  };

  private readonly heard = (event: MessageEvent): void => {
    if (event.origin === location.origin && event.source === this.window && this.window) {
      const {glidepath, token} = event.data as {glidepath?: string; token?: string};
      if (glidepath === 'token' && token) {
        void this.enter(token);
      }
    } else if (event.source === window.parent) {
      this.interaction = interactionIn(event.data, this.post) ?? this.interaction;
    }
  };

  private async enter(token: string): Promise<void> {
    showToken(token);
    try {
      const session = await call<Session>('GET', '/v1/session');
      if (session.role === 'agent') {
        this.told = '';
        this.isIn = true;
        return;
      }
      this.told = words.noAgent;
    } catch {
      this.told = words.unreachable;
    }
    showToken('');
  }

  private readonly isOut = (): void => {
    showToken('');
    this.isIn = false;
    this.told = words.ended;
  };

  private readonly leave = (): void => {
    void call('DELETE', '/v1/session').catch(() => undefined);
    showToken('');
    this.isIn = false;
    this.told = '';
  };
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {call, get, Refused, whoAmI} from '../shared/api.js';
import {mark} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {fill, languageOf} from '../text/strings.js';
import {signInStrings} from './sign-in-strings.js';

interface Ways {
  provider?: {name: string; start: string};
}

interface Welcome {
  role: string;
  agentId?: string | null;
  next?: string;
}

/** What a link carries; a browser that was sent here keeps the fragment of the page it wanted. */
const TOKEN = /^[\w.-]+$/;

/** Trades a token for a session: from the link's fragment, or pasted by hand. */
@customElement('gp-sign-in-page')
export class SignInPage extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: grid;
        min-height: 100vh;
        place-items: center;
        padding: 20px;
      }
      main {
        width: min(420px, 100%);
        padding: 28px 26px;
        border: 1px solid var(--line);
        border-radius: 18px;
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      .mark {
        width: 40px;
        height: 40px;
      }
      h1 {
        margin: 14px 0 4px;
        font-size: 21px;
      }
      p {
        color: var(--muted);
      }
      .at {
        width: 100%;
        margin-top: 20px;
        text-decoration: none;
      }
      details {
        margin-top: 18px;
      }
      summary {
        color: var(--muted);
        cursor: pointer;
      }
      form {
        display: grid;
        gap: 8px;
        margin-top: 20px;
      }
      label {
        font-weight: 600;
      }
      textarea {
        width: 100%;
        min-height: 84px;
        padding: 9px 11px;
        border: 1px solid var(--control);
        border-radius: 10px;
        background: var(--paper);
        color: var(--ink);
        font: 12.5px/1.5 var(--mono);
        overflow-wrap: anywhere;
        resize: vertical;
      }
      .button {
        justify-content: center;
        min-height: 42px;
      }
      code {
        font: 12.5px var(--mono);
        overflow-wrap: anywhere;
      }
      .error {
        padding: 10px 12px;
        border-radius: 10px;
        background: var(--alert-soft);
        color: var(--alert);
        font-weight: 550;
      }
    `,
  ];

  @state() private error = '';
  @state() private busy = false;
  @state() private provider: Ways['provider'];
  @state() private asked = false;
  private readonly language = languageOf('');
  private readonly strings = signInStrings[this.language];

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = this.language;
    const token = TOKEN.exec(location.hash.slice(1))?.[0] ?? '';
    if (token) {
      history.replaceState(null, '', location.pathname + location.search);
      void this.signIn(token);
    }
    const problem = new URLSearchParams(location.search).get('problem');
    this.error = this.strings.problems[problem ?? ''] ?? '';
    void this.ask();
    if (inPopup() && !token) {
      whoAmI().then(
        () => location.replace('/sign-in/popup'),
        () => undefined,
      );
    }
  }

  /** How one may sign in here; without an answer, as one always may. */
  private async ask(): Promise<void> {
    const ways = await get<Ways>('/v1/sign-in').catch((): Ways => ({}));
    this.provider = ways.provider;
    this.asked = true;
  }

  override render() {
    const {title, at, another} = this.strings;
    const provider = this.provider;
    return html`
      <main>
        ${mark}
        <h1>${title}</h1>
        <div id="error" role="alert">
          ${this.error ? html`<p class="error">${this.error}</p>` : nothing}
        </div>
        ${provider
          ? html`<a class="button primary at" href=${provider.start + (inPopup() ? '?popup=1' : '')}>
                ${fill(at, {name: provider.name})}</a>
              <details><summary>${another}</summary>${this.form()}</details>`
          : this.asked
            ? this.form()
            : nothing}
      </main>
    `;
  }

  private form() {
    const {more, label, button, busy} = this.strings;
    return html`
        <p>${more} <code>./glidepath token --role agent --agent ID</code></p>
        <form @submit=${this.submitted}>
          <label for="token">${label}</label>
          <textarea id="token" required spellcheck="false" autocomplete="off"
            aria-invalid=${this.error !== ''} aria-describedby="error"></textarea>
          <button class="button primary" ?disabled=${this.busy}>
            ${this.busy ? busy : button}
          </button>
        </form>
    `;
  }

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
    const token = this.renderRoot.querySelector('textarea')?.value ?? '';
    void this.signIn(token);
  };

  private async signIn(text: string): Promise<void> {
    const token = text.trim().replace(/^.*#/s, '');
    this.busy = true;
    this.error = '';
    try {
      const welcome = await call<Welcome>('POST', '/v1/session', {token});
      location.replace(inPopup() ? '/sign-in/popup' : (sameSite(welcome.next) ?? '/agent'));
    } catch (error) {
      this.error = this.sentence(error);
      this.busy = false;
    }
  }

  private sentence(error: unknown): string {
    if (!(error instanceof Refused)) {
      return this.strings.unreachable;
    }
    return error.status === 401 || error.status === 400 ? this.strings.refused : error.message;
  }
}

/** Whether this is a window that a frame in a desktop opened. */
function inPopup(): boolean {
  return new URLSearchParams(location.search).has('popup');
}

/** Only paths of this server are followed. */
function sameSite(next: string | undefined): string | undefined {
  return next && /^\/(?!\/)/.test(next) ? next : undefined;
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {call, Refused} from '../shared/api.js';
import {mark} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {languageOf} from '../text/strings.js';
import {signInStrings} from './sign-in-strings.js';

interface Welcome {
  role: string;
  agentId?: string | null;
  next?: string;
}

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
  private readonly language = languageOf('');
  private readonly strings = signInStrings[this.language];

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = this.language;
    const token = decodeURIComponent(location.hash.slice(1));
    if (token) {
      history.replaceState(null, '', location.pathname);
      void this.signIn(token);
    }
  }

  override render() {
    const {title, more, label, button, busy} = this.strings;
    return html`
      <main>
        ${mark}
        <h1>${title}</h1>
        <p>${more} <code>./glidepath token --role agent --agent ID</code></p>
        <form @submit=${this.submitted}>
          <label for="token">${label}</label>
          <textarea id="token" required spellcheck="false" autocomplete="off"
            aria-invalid=${this.error !== ''} aria-describedby="error"></textarea>
          <div id="error" role="alert">
            ${this.error ? html`<p class="error">${this.error}</p>` : nothing}
          </div>
          <button class="button primary" ?disabled=${this.busy}>
            ${this.busy ? busy : button}
          </button>
        </form>
      </main>
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
      location.replace(sameSite(welcome.next) ?? '/agent');
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

/** Only paths of this server are followed. */
function sameSite(next: string | undefined): string | undefined {
  return next && /^\/(?!\/)/.test(next) ? next : undefined;
}

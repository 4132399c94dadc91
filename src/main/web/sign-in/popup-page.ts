import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {call} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/embed-strings.js';
import {languageOf} from '../text/strings.js';

/** Where the window ends that a frame opened: tells the frame, and nobody else, and closes. */
@customElement('gp-popup-page')
export class PopupPage extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: grid;
        min-height: 100vh;
        place-items: center;
        padding: 20px;
      }
    `,
  ];

  @state() private failed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = languageOf('');
    void this.tell();
  }

  override render() {
    return html`<p role="status">${this.failed ? words.notTold : words.closing}</p>`;
  }

  private async tell(): Promise<void> {
    try {
      const {token} = await call<{token: string}>('POST', '/v1/session/token');
      const opener = window.opener as Window | null;
      this.failed = !opener;
      // To a page of this server only: whoever else opened this window hears nothing.
      opener?.postMessage({glidepath: 'token', token}, location.origin);
      if (opener) {
        window.close();
      }
    } catch {
      this.failed = true;
    }
  }
}

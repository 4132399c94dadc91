import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {languageOf} from '../text/strings.js';
import {get} from './api.js';
import {common} from './styles.js';

const WORDS = {
  en: {
    waits: 'It fills with events of the type',
    try: 'Send one to try it; ./glidepath token --role integration prints the token:',
    copy: 'Copy',
    copied: 'Copied',
  },
  fr: {
    waits: 'Elle se remplit avec les événements de type',
    try: 'Envoyez-en un pour essayer ; ./glidepath token --role integration donne le jeton :',
    copy: 'Copier',
    copied: 'Copié',
  },
  es: {
    waits: 'Se llena con eventos del tipo',
    try: 'Envíe uno para probar; ./glidepath token --role integration da el token:',
    copy: 'Copiar',
    copied: 'Copiado',
  },
};
const words = WORDS[languageOf('')];

/** On a page without data: the event that it waits for, and how to send one. */
@customElement('gp-waits-for')
export class WaitsFor extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        margin-top: 14px;
        color: var(--muted);
        font-size: 13.5px;
        text-align: left;
      }
      p {
        margin: 6px 0;
      }
      code {
        color: var(--ink);
        font: 12.5px var(--mono);
      }
      pre {
        margin: 0 0 8px;
        padding: 10px 12px;
        border-radius: 10px;
        background: var(--sunken);
        color: var(--ink);
        font: 12px/1.5 var(--mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The event's name, such as `interaction.ended`. */
  @property() event = '';
  @state() private example: Record<string, unknown> | null = null;
  @state() private copied = false;

  override connectedCallback(): void {
    super.connectedCallback();
    get<{examples?: Record<string, unknown>[]}>(`/schemas/${this.event}.json`).then(
      schema => (this.example = schema.examples?.[0] ?? null),
      () => undefined,
    );
  }

  override render() {
    const curl = this.curl();
    return html`
      <p>${words.waits} <code>${this.event}</code>.</p>
      ${curl
        ? html`<p>${words.try}</p>
            <pre tabindex="0">${curl}</pre>
            <button class="button" @click=${() => this.copy(curl)}>
              ${this.copied ? words.copied : words.copy}
            </button>`
        : nothing}
    `;
  }

  /** The example of the type's schema, as happening now, for a shell. */
  private curl(): string {
    if (!this.example) {
      return '';
    }
    const event = {...this.example, time: new Date().toISOString()};
    return [
      `curl -i ${location.origin}/v1/events`,
      '-H "Authorization: Bearer $TOKEN"',
      "-H 'Content-Type: application/cloudevents+json'",
      `-d '${JSON.stringify(event).replaceAll("'", "'\\''")}'`,
    ].join(' \\\n  ');
  }

  private async copy(curl: string): Promise<void> {
    await navigator.clipboard?.writeText(curl).catch(() => undefined);
    this.copied = true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-waits-for': WaitsFor;
  }
}

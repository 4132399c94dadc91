import {LitElement, css, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import {whole, words} from '../text/audit-strings.js';
import {fill} from '../text/strings.js';
import {head} from './book/audit-calls.js';
import {moment} from './book/said.js';
import type {Head} from './book/types.js';

const REFRESH_MILLIS = 15_000;

/** How far the log is sealed; a click tells more. */
@customElement('gp-seal-line')
export class SealLine extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      .line {
        display: inline-flex;
        gap: 6px;
        align-items: center;
        min-height: 30px;
        padding: 0 8px;
        border: 0;
        border-radius: 8px;
        background: none;
        color: var(--muted);
        font-size: 13px;
      }
      .line:hover {
        background: var(--sunken);
      }
      .line .icon {
        width: 16px;
        height: 16px;
        color: var(--accent);
      }
      dl {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 6px 16px;
        margin: 6px 0 12px;
        font-size: 14px;
      }
      dt {
        color: var(--muted);
      }
      code {
        font: 12.5px/1.5 var(--mono);
        overflow-wrap: anywhere;
      }
      @media (max-width: 1000px) {
        .more {
          display: none;
        }
      }
      @media (max-width: 560px) {
        .line span {
          display: none;
        }
      }
    `,
  ];

  @state() private head: Head | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
    this.timer = window.setInterval(() => {
      if (document.visibilityState === 'visible') {
        void this.load();
      }
    }, REFRESH_MILLIS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.timer);
  }

  override render() {
    const {head} = this;
    return head
      ? html`<button class="line" aria-label="${words.sealMore}: ${this.sealed(head)}" @click=${() => this.dialog.showModal()}>
            ${icon('seal')} <span>${this.sealed(head)}</span>
            <span class="more">${head.unsealed > 0
              ? `· ${fill(words.sealing, {n: whole(head.unsealed)})}`
              : nothing}</span>
          </button>
          ${this.more(head)}`
      : nothing;
  }

  private sealed(head: Head): string {
    return head.seal
      ? fill(words.sealed, {seal: whole(head.seal), at: moment(head.sealedAt)})
      : words.notSealed;
  }

  private more(head: Head) {
    const {checkpoint} = head;
    const rows: [string, unknown][] = [
      [words.sealRows, whole(head.rows)],
      [words.sealWaiting, whole(head.unsealed)],
      [
        words.checkpoint,
        checkpoint
          ? fill(words.checkpointAt, {seal: whole(checkpoint.seal), at: moment(checkpoint.at)})
          : words.noCheckpoint,
      ],
      [words.publicKey, html`<code>${head.publicKey ?? '–'}</code>`],
    ];
    return html`<dialog aria-labelledby="title">
      <div class="head"><h2 id="title">${words.sealMore}</h2><p>${this.sealed(head)}</p></div>
      <div class="body">
        <dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
        <p class="hint">${words.sealVerify} <code>./glidepath audit verify</code></p>
      </div>
      <form class="foot" method="dialog"><button class="button">${words.close}</button></form>
    </dialog>`;
  }

  private async load(): Promise<void> {
    this.head = await head().catch(() => this.head);
  }
}

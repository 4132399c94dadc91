import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {passOn} from '../shared/events.js';
import {common} from '../shared/styles.js';
import {words} from '../text/rules-strings.js';
import {fill} from '../text/strings.js';
import type {Workbench} from './book/workbench.js';
import './editor/findings-list.js';

/** What a lead must know before anything else. Fires `go` with a place and `look` for a proposal. */
@customElement('gp-rule-banners')
export class RuleBanners extends LitElement {
  static override styles = [
    common,
    css`
      .banner {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 12px;
        align-items: center;
        margin-top: 6px;
        padding: 7px 14px;
        border-radius: 10px;
        background: var(--sunken);
        font-size: 14px;
      }
      .banner > span {
        flex: 1;
        min-width: 240px;
      }
      .alert {
        background: var(--alert-soft);
        color: var(--alert);
      }
      .wait {
        background: var(--effort-soft);
        color: var(--effort-ink);
      }
      .news {
        background: var(--accent-soft);
        color: var(--accent);
        font-weight: 600;
      }
      details {
        flex-basis: 100%;
        color: var(--ink);
      }
      summary {
        min-height: 24px;
        cursor: pointer;
        font-weight: 600;
      }
      .button {
        min-height: 30px;
        border-color: currentColor;
      }
    `,
  ];

  @property({attribute: false}) bench!: Workbench;
  @property({type: Number}) ticks = 0;

  override render() {
    const {bench} = this;
    const findings = bench.book?.trouble?.findings ?? [];
    return html`
      ${bench.fault && bench.book
        ? html`<div class="banner alert" role="alert">
            <span>${fill(words.faultRead, {why: bench.fault})}</span>
          </div>`
        : nothing}
      ${bench.book?.trouble
        ? html`<div class="banner alert" role="alert">
            <span>
              <b>${fill(words.trouble, {n: findings.length})}</b> ${words.troubleMore}
            </span>
            <details>
              <summary>${words.show}</summary>
              <gp-findings .findings=${findings} @go=${this.pass}></gp-findings>
            </details>
          </div>`
        : nothing}
      ${this.problem()} ${this.proposal()} ${this.changed()}
      ${bench.role && !bench.canWrite
        ? html`<div class="banner"><span>${words.readOnly}</span></div>`
        : nothing}
      ${bench.canWrite && !bench.named
        ? html`<div class="banner wait">
            <span>${words.nameless} <code>./glidepath token --role cx-lead --name …</code></span>
          </div>`
        : nothing}
      ${bench.news
        ? html`<div class="banner news">
            <span>${bench.news}</span>
            <button class="button" @click=${() => bench.tell('')}>${words.close}</button>
          </div>`
        : nothing}
    `;
  }

  private problem() {
    const {bench} = this;
    if (!bench.problem) {
      return nothing;
    }
    const {message, unsaved} = bench.problem;
    return html`<div class="banner alert" role="alert">
      <span>${fill(unsaved ? words.notSaved : words.wentWrong, {why: message})}</span>
      ${unsaved
        ? html`<button class="button" @click=${() => void bench.save()}>${words.again}</button>`
        : html`<button class="button" @click=${() => bench.forgive()}>${words.close}</button>`}
    </div>`;
  }

  private proposal() {
    const proposal = this.bench.book?.proposal;
    return proposal
      ? html`<div class="banner wait" role="status">
          <span>${fill(words.proposal, {who: proposal.by, why: proposal.why ?? '–'})}</span>
          <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('look'))}>
            ${words.look}
          </button>
        </div>`
      : nothing;
  }

  /** Files that are being edited here, and were saved by somebody else meanwhile. */
  private changed() {
    return this.bench.overtaken().map(
      file => html`<div class="banner wait" role="alert">
        <span>
          ${fill(words.changedElsewhere, {who: file.draft?.by ?? words.somebody})}
          <code>${file.path}</code>
        </span>
        <button class="button" @click=${() => void this.bench.compare(file.path)}>
          ${words.compare}
        </button>
      </div>`,
    );
  }

  private readonly pass = passOn(this);
}

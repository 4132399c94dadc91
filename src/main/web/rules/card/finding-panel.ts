import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {passOn} from '../../shared/events.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {Checker} from '../book/checker.js';
import type {Finding} from '../book/types.js';
import {isGap} from '../editor/gaps.js';
import '../editor/findings-list.js';

/** Under the text: what the check found in it, and how much in other files. */
@customElement('gp-finding-panel')
export class FindingPanel extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        padding: 8px 14px;
        scrollbar-width: thin;
      }
      .sum {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        align-items: baseline;
        font-size: 14px;
      }
      .clean {
        color: var(--accent);
        font-weight: 600;
      }
      .bad {
        color: var(--alert);
        font-weight: 600;
      }
      .doubt {
        color: var(--effort-ink);
        font-weight: 600;
      }
      .gap {
        font-weight: 600;
      }
      .muted {
        color: var(--muted);
      }
      summary {
        min-height: 26px;
        color: var(--muted);
        cursor: pointer;
        font-size: 13.5px;
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) checker!: Checker;
  @property({type: Number}) ticks = 0;
  @property() path = '';
  /** Whether what a finding proposes can be done where the text is open. */
  @property({attribute: false}) mends: (finding: Finding) => boolean = () => false;

  override render() {
    const {checker, path} = this;
    const own = checker.of(path);
    const others = checker.findings.filter(finding => finding.file !== path);
    return html`
      <p class="sum" role="status">${this.sum(own)}</p>
      <gp-findings .findings=${own} path=${path} .mends=${this.mends} @go=${this.pass}
        @mend=${this.pass}></gp-findings>
      ${others.length > 0
        ? html`<details>
            <summary>${fill(words.inOtherFiles, {n: others.length})}</summary>
            <gp-findings .findings=${others} path=${path} @go=${this.pass}></gp-findings>
          </details>`
        : nothing}
    `;
  }

  private sum(own: Finding[]) {
    const {checker} = this;
    if (checker.fault) {
      return html`<span class="bad">${fill(words.checkFault, {why: checker.fault})}</span>`;
    }
    const open = own.filter(isGap).length;
    const errors = own.filter(each => each.severity === 'error' && !isGap(each)).length;
    const doubts = own.length - errors - open;
    const waits = checker.waiting ? html`<span class="muted">${words.checking}</span>` : nothing;
    if (own.length === 0) {
      return checker.answers === 0 || checker.waiting
        ? waits
        : html`<span class="clean">✓ ${words.clean}</span>`;
    }
    return html`
      ${open > 0 ? html`<span class="gap">${fill(words.toWrite, {n: open})}</span>` : nothing}
      ${errors > 0 ? html`<span class="bad">${fill(words.errors, {n: errors})}</span>` : nothing}
      ${doubts > 0 ? html`<span class="doubt">${fill(words.warnings, {n: doubts})}</span>` : nothing}
      ${waits}
    `;
  }

  private readonly pass = passOn(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-finding-panel': FindingPanel;
  }
}

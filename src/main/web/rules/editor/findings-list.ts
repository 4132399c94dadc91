import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {Finding} from '../book/types.js';
import {isGap} from './gaps.js';

/** Findings to be read and mended. Fires `go` and `mend` with the finding. */
@customElement('gp-findings')
export class FindingsList extends LitElement {
  static override styles = [
    common,
    css`
      li {
        display: flex;
        gap: 10px;
        align-items: baseline;
        padding: 7px 4px;
        border-top: 1px solid var(--line);
        font-size: 14px;
      }
      li:first-child {
        border-top: 0;
      }
      .kind {
        flex: none;
        padding: 1px 7px;
        border-radius: 7px;
        font-size: 12px;
        font-weight: 650;
      }
      .error .kind {
        background: var(--alert-soft);
        color: var(--alert);
      }
      .warning .kind {
        background: var(--effort-soft);
        color: var(--effort-ink);
      }
      .words {
        flex: 1;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .where {
        min-height: 24px;
        padding: 0 4px;
        border: 0;
        border-radius: 6px;
        background: none;
        color: var(--accent);
        font-size: 13px;
        font-weight: 600;
        text-align: left;
      }
      .where:hover {
        text-decoration: underline;
      }
      .instead {
        display: block;
        margin-top: 3px;
        color: var(--muted);
        font-size: 13px;
        white-space: pre-wrap;
      }
      code {
        font: 12.5px/1.5 var(--mono);
        color: var(--ink);
      }
      .button {
        flex: none;
        min-height: 28px;
        padding: 0 9px;
        font-size: 13px;
      }
    `,
  ];

  @property({attribute: false}) findings: Finding[] = [];
  /** Says whether a finding can be mended with a button. */
  @property({attribute: false}) mends: (finding: Finding) => boolean = () => false;
  /** The file whose name need not be said. */
  @property() path = '';

  override render() {
    return html`<ul>${this.findings.map(finding => this.item(finding))}</ul>`;
  }

  private item(finding: Finding) {
    const line = fill(words.line, {n: finding.line});
    const where = finding.file === this.path ? line : `${finding.file}, ${line}`;
    return html`<li class=${isGap(finding) ? 'gap' : finding.severity}>
      <span class="kind">${kindOf(finding)}</span>
      <span class="words">
        <button class="where" @click=${() => this.tell('go', finding)}>${where}</button>
        ${finding.message}
        ${finding.instead
          ? html`<span class="instead">${words.useInstead}: <code>${finding.instead}</code></span>`
          : nothing}
      </span>
      ${this.mends(finding)
        ? html`<button class="button" @click=${() => this.tell('mend', finding)}>
            ${words.mend}
          </button>`
        : nothing}
    </li>`;
  }

  private tell(name: string, finding: Finding): void {
    this.dispatchEvent(new CustomEvent(name, {detail: finding}));
  }
}

function kindOf(finding: Finding): string {
  if (isGap(finding)) {
    return words.gap;
  }
  return finding.severity === 'error' ? words.error : words.warning;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-findings': FindingsList;
  }
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/flags-strings.js';
import {fill, languageOf} from '../text/strings.js';
import {unifiedDiff, unifiedDiffStyles} from './unified-diff.js';

export interface Revision {
  no: number;
  at: string;
  by: string;
  approvedBy?: string | null;
  why: string;
  kpi: string;
  item?: string | null;
  diff: string;
}

/** Which changes of settings were written from this page, by whom and why. */
@customElement('gp-fix-history')
export class FixHistory extends LitElement {
  static override styles = [
    common,
    readingStyles,
    unifiedDiffStyles,
    css`
      h2 {
        margin: 22px 0 8px;
        font-size: 16px;
      }
      li + li {
        margin-top: 10px;
      }
      summary {
        cursor: pointer;
        overflow-wrap: anywhere;
      }
      .diff {
        margin-top: 6px;
      }
    `,
  ];

  @property({attribute: false}) revisions: Revision[] = [];
  @property() heading = words.history;
  /** What is said if there is no revision. */
  @property() none = words.noHistory;

  override render() {
    return html`<h2>${this.heading}</h2>
      ${this.revisions.length === 0
        ? html`<p class="muted">${this.none}</p>`
        : html`<ol reversed>${this.revisions.map(each => this.one(each))}</ol>`}`;
  }

  private one(each: Revision) {
    const at = new Date(each.at).toLocaleString(languageOf(''), {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return html`<li><details>
      <summary>${each.why}
        <span class="muted">${fill(words.byAt, {by: each.by, at})}${each.approvedBy
          ? `, ${fill(words.approvedBy, {who: each.approvedBy})}`
          : ''} · <code>${each.item ?? each.kpi}</code></span>
      </summary>
      ${unifiedDiff(each.diff, words.diff)}
    </details></li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-fix-history': FixHistory;
  }
}

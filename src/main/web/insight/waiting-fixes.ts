import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {call} from '../shared/api.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/flags-strings.js';
import {fill, languageOf} from '../text/strings.js';
import type {Revision} from './fix-history.js';
import {unifiedDiff, unifiedDiffStyles} from './unified-diff.js';

/**
 * Fixes that wait for a second person, who approves or rejects them. Fires `written` with what came
 * of it in words.
 */
@customElement('gp-waiting-fixes')
export class WaitingFixes extends LitElement {
  static override styles = [
    common,
    readingStyles,
    unifiedDiffStyles,
    css`
      h2 {
        margin: 0 0 8px;
        font-size: 16px;
      }
      ul {
        margin-bottom: 22px;
      }
      li + li {
        margin-top: 14px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ];

  @property({attribute: false}) proposals: Revision[] = [];
  @property() me = '';
  @property({type: Boolean}) mayWrite = false;
  @state() private busy = false;
  @state() private problem = '';

  override render() {
    return this.proposals.length === 0
      ? nothing
      : html`<h2 id="waiting">${words.waiting}</h2>
          <div role="alert">
            ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
          </div>
          <ul aria-labelledby="waiting">${this.proposals.map(each => this.one(each))}</ul>`;
  }

  private one(each: Revision) {
    const at = new Date(each.at).toLocaleString(languageOf(''), {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return html`<li>
      <p>${each.why}
        <span class="muted">${fill(words.byAt, {by: each.by, at})} · <code>${each.item ?? each.kpi}</code></span>
      </p>
      ${unifiedDiff(each.diff, words.diff)}
      ${this.mayWrite ? this.buttons(each) : nothing}
    </li>`;
  }

  private buttons(each: Revision) {
    const own = each.by.toLowerCase() === this.me.toLowerCase();
    return html`<div class="row">
        ${own
          ? html`<p class="muted">${words.ownFix}</p>`
          : html`<button class="button primary" ?disabled=${this.busy}
              @click=${() => this.settle(each.no, 'approve')}>${words.approve}</button>`}
        <button class="button" ?disabled=${this.busy}
          @click=${() => this.settle(each.no, 'reject')}>${words.reject}</button>
      </div>`;
  }

  private async settle(no: number, how: 'approve' | 'reject'): Promise<void> {
    this.busy = true;
    this.problem = '';
    try {
      await call('POST', `/v1/kpis/${how}`, {no});
      const detail = how === 'approve' ? words.written : words.rejected;
      this.dispatchEvent(new CustomEvent('written', {bubbles: true, composed: true, detail}));
    } catch (fault) {
      this.problem = fill(words.refused, {why: (fault as Error).message});
    }
    this.busy = false;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-waiting-fixes': WaitingFixes;
  }
}

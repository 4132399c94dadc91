import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {Refused, call} from '../shared/api.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/flags-strings.js';
import {fill} from '../text/strings.js';
import type {Flag} from './flag-panel.js';
import {unifiedDiff, unifiedDiffStyles} from './unified-diff.js';

/**
 * What a flag's fix changes in the file, and a way to write it with a reason. Fires `written` with
 * what came of it in words.
 */
@customElement('gp-flag-fix')
export class FlagFix extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    unifiedDiffStyles,
    css`
      form,
      button {
        margin-top: 8px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      textarea {
        width: 100%;
      }
    `,
  ];

  @property({attribute: false}) flag!: Flag;
  @property({type: Boolean}) mayWrite = false;
  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('textarea') private why?: HTMLTextAreaElement;

  override render() {
    const diff = this.flag.fixDiff;
    return diff
      ? html`${unifiedDiff(diff, words.diff)}
          ${!this.mayWrite ? nothing : this.open ? this.form() : this.opener()}`
      : nothing;
  }

  private opener() {
    return html`<button class="button" @click=${this.ask}>${words.apply}</button>`;
  }

  private form() {
    return html`<form novalidate @submit=${this.send}>
      <label class="field">
        <span>${words.why}</span>
        <textarea rows="2" maxlength="500" required placeholder=${words.whyHint}
          @keydown=${this.press}></textarea>
      </label>
      <div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
      <div class="row">
        <button class="button primary" ?disabled=${this.busy}>
          ${this.busy ? words.writing : words.write}
        </button>
        <button class="button" type="button" @click=${this.leave}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private readonly ask = (): void => {
    this.open = true;
    void this.updateComplete.then(() => this.why?.focus());
  };

  private readonly leave = (): void => {
    this.open = false;
    this.problem = '';
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.send(event);
    }
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const why = this.why?.value.trim() ?? '';
    if (why === '') {
      this.problem = words.needsWhy;
      return;
    }
    if (this.busy) {
      return;
    }
    this.busy = true;
    const {rule, kpi, item, fixDiff, language} = this.flag;
    try {
      const path = `/v1/kpis/fix?language=${language ?? 'en'}`;
      const body = {rule, kpi, item: item ?? undefined, diff: fixDiff, why};
      const {status} = await call<{status?: string}>('POST', path, body);
      this.leave();
      const detail = status === 'awaiting-approval' ? words.awaiting : words.written;
      this.dispatchEvent(new CustomEvent('written', {bubbles: true, composed: true, detail}));
    } catch (fault) {
      const changed = fault instanceof Refused && fault.status === 409;
      this.problem = changed ? words.changed : fill(words.refused, {why: (fault as Error).message});
    }
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-flag-fix': FlagFix;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Refused, call} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/flags-strings.js';
import {fill} from '../text/strings.js';
import type {Flag} from './flag-panel.js';
import {unifiedDiff, unifiedDiffStyles} from './unified-diff.js';
import './with-reason.js';

/**
 * What a flag's fix changes in the file, and a way to write it with a reason. Fires `written` with
 * what came of it in words.
 */
@customElement('gp-flag-fix')
export class FlagFix extends LitElement {
  static override styles = [
    common,
    unifiedDiffStyles,
    css`
      gp-with-reason {
        display: block;
        margin-top: 8px;
      }
    `,
  ];

  @property({attribute: false}) flag!: Flag;
  @property({type: Boolean}) mayWrite = false;

  override render() {
    const diff = this.flag.fixDiff;
    return diff
      ? html`${unifiedDiff(diff, words.diff)}
          ${this.mayWrite
            ? html`<gp-with-reason does=${words.apply} .words=${words} .write=${this.write}>
              </gp-with-reason>`
            : nothing}`
      : nothing;
  }

  private readonly write = async (why: string): Promise<string> => {
    const {rule, kpi, item, fixDiff, language} = this.flag;
    try {
      const path = `/v1/kpis/fix?language=${language ?? 'en'}`;
      const body = {rule, kpi, item: item ?? undefined, diff: fixDiff, why};
      const {status} = await call<{status?: string}>('POST', path, body);
      return status === 'awaiting-approval' ? words.awaiting : words.written;
    } catch (fault) {
      const changed = fault instanceof Refused && fault.status === 409;
      const text = changed ? words.changed : fill(words.refused, {why: (fault as Error).message});
      throw new Error(text);
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-flag-fix': FlagFix;
  }
}

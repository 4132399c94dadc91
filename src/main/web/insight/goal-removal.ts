import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {Refused, call, isNameless} from '../shared/api.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/goals-strings.js';
import {fill} from '../text/strings.js';
import {nameOf} from './issues.js';

/** Takes a goal away, with a reason. Fires `written` with what came of it in words. */
@customElement('gp-goal-removal')
export class GoalRemoval extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      form {
        min-width: 200px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property() goal = '';
  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('textarea') private why?: HTMLTextAreaElement;

  override render() {
    return this.open
      ? html`<form novalidate @submit=${this.send}>
          <label class="field"><span>${words.why}</span>
            <textarea rows="2" maxlength="500"></textarea></label>
          <div role="alert">
            ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
          </div>
          <div class="row">
            <button class="button primary" ?disabled=${this.busy}>
              ${this.busy ? words.writing : words.writeRemoval}
            </button>
            <button class="button" type="button" @click=${this.leave}>${words.cancel}</button>
          </div>
        </form>`
      : html`<button class="button" aria-label=${fill(words.removeThis, {goal: nameOf(this.goal)})}
          @click=${this.ask}>${words.remove}</button>`;
  }

  private readonly ask = (): void => {
    this.open = true;
    void this.updateComplete.then(() => this.why?.focus());
  };

  private readonly leave = (): void => {
    this.open = false;
    this.problem = '';
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
    try {
      await call('POST', '/v1/goals/remove', {id: this.goal, why});
      this.leave();
      const detail = words.removed;
      this.dispatchEvent(new CustomEvent('written', {bubbles: true, composed: true, detail}));
    } catch (fault) {
      const gone = fault instanceof Refused && (fault.status === 409 || fault.status === 404);
      this.problem = isNameless(fault)
        ? words.nameless
        : gone
          ? words.changed
          : fill(words.refused, {why: (fault as Error).message});
    }
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-goal-removal': GoalRemoval;
  }
}

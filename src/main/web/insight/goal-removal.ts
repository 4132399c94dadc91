import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {Refused, call, isNameless} from '../shared/api.js';
import {words} from '../text/goals-strings.js';
import {fill} from '../text/strings.js';
import {nameOf} from './issues.js';
import './with-reason.js';

/** Takes a goal away, with a reason. Fires `written` with what came of it in words. */
@customElement('gp-goal-removal')
export class GoalRemoval extends LitElement {
  @property() goal = '';

  override render() {
    return html`<gp-with-reason does=${words.remove} .write=${this.takeAway}
      called=${fill(words.removeThis, {goal: nameOf(this.goal)})}
      .words=${{...words, write: words.writeRemoval}}></gp-with-reason>`;
  }

  private readonly takeAway = async (why: string): Promise<string> => {
    try {
      await call('POST', '/v1/goals/remove', {id: this.goal, why});
      return words.removed;
    } catch (fault) {
      throw new Error(sentence(fault));
    }
  };
}

function sentence(fault: unknown): string {
  if (isNameless(fault)) {
    return words.nameless;
  }
  const gone = fault instanceof Refused && (fault.status === 409 || fault.status === 404);
  return gone ? words.changed : fill(words.refused, {why: (fault as Error).message});
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-goal-removal': GoalRemoval;
  }
}

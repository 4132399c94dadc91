import {LitElement, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {icon} from '../../shared/icons.js';
import {fieldStyles} from '../../shared/field-styles.js';
import {common} from '../../shared/styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {goal, setGoal} from '../book/audit-calls.js';
import type {Goal} from '../book/types.js';
import {goalStyles} from './week-goal.styles.js';

/** How far the reader is this week; nobody else is told. Nothing for a sign-in without a name. */
@customElement('gp-week-goal')
export class WeekGoal extends LitElement {
  static override styles = [common, fieldStyles, goalStyles];

  @state() private goal: Goal | null = null;
  @state() private changing = false;
  @state() private fault = '';
  @query('input') private input!: HTMLInputElement | null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    const {goal} = this;
    if (!goal) {
      return nothing;
    }
    const reached = goal.heard >= goal.perWeek;
    const said = fill(reached ? words.goalReached : words.goalDone, {
      heard: whole(goal.heard),
      goal: whole(goal.perWeek),
    });
    return html`<div class="week" title=${words.goalOwn}>
        <span id="label">${words.goal}</span>
        <progress max=${goal.perWeek} value=${Math.min(goal.heard, goal.perWeek)}
          aria-labelledby="label" aria-valuetext=${said}></progress>
        <span class="said">${reached ? icon('check') : nothing}${said}</span>
        <button class="button plain" aria-expanded=${String(this.changing)}
          aria-label=${words.goalChange} title=${words.goalChange} @click=${this.turn}>
          ${icon('pencil')}
        </button>
      </div>
      ${this.changing ? this.form(goal) : nothing}`;
  }

  /** Reads it again, after a review. */
  async load(): Promise<void> {
    this.goal = await goal().catch(() => null);
  }

  private form(goal: Goal) {
    return html`<form @submit=${this.save} @keydown=${this.leave}>
      <label>${words.goalField}
        <input type="number" min="1" max="500" required .value=${String(goal.perWeek)}>
      </label>
      <button class="button">${words.goalSave}</button>
      <p>${words.goalOwn}</p>
      ${this.fault ? html`<p role="alert">${this.fault}</p>` : nothing}
    </form>`;
  }

  private readonly turn = async (): Promise<void> => {
    this.changing = !this.changing;
    await this.updateComplete;
    this.input?.select();
  };

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.changing = false;
    }
  };

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    try {
      this.goal = await setGoal(Number(this.input?.value));
      this.fault = '';
      this.changing = false;
    } catch (fault) {
      this.fault = fill(words.notGiven, {why: (fault as Error).message});
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-week-goal': WeekGoal;
  }
}

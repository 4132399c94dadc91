import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {DeskInteraction} from '../desk/desk.js';
import {common} from '../shared/styles.js';
import {fill, word, type Strings} from '../text/strings.js';
import {elapsed} from '../text/time.js';
import {levelOf, stepsOf, type Step} from './effort-steps.js';
import './effort-curve.js';

/** How hard it has been for the customer so far, and what caused it. Its height never changes. */
@customElement('gp-effort-panel')
export class EffortPanel extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        padding: 12px 16px 10px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
      }
      .top {
        display: flex;
        align-items: baseline;
        gap: 9px;
        margin-bottom: 4px;
      }
      h2 {
        margin-left: auto;
        color: var(--muted);
        font-size: 12.5px;
        font-weight: 600;
      }
      .score {
        font-size: 27px;
        font-weight: 680;
        font-variant-numeric: tabular-nums;
        line-height: 1.1;
      }
      .level {
        color: var(--effort-ink);
        font-weight: 600;
      }
      .level.none {
        color: var(--accent);
      }
      .cause {
        height: 2.9em;
        margin-top: 5px;
        overflow: hidden;
        color: var(--muted);
        font-size: 13.5px;
      }
      @media (min-width: 860px) {
        .cause {
          height: 1.5em;
          text-overflow: ellipsis;
          white-space: nowrap;
        }
      }
      .cause strong {
        color: var(--ink);
      }
      .points {
        margin-right: 5px;
        color: var(--effort-ink);
        font-weight: 650;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  @property({attribute: false}) interaction!: DeskInteraction;
  @property({attribute: false}) strings!: Strings;
  @property({type: Number}) now = 0;
  @state() private visited = -1;

  override render() {
    const {score} = this.interaction;
    const steps = stepsOf(this.interaction);
    const level = levelOf(score);
    return html`
      <div class="top">
        <p class="score">
          <span aria-hidden="true">${score}</span>
          <span class="hidden">${fill(this.strings.effortScore, {score})}</span>
        </p>
        <p class="level ${level}">${word(this.strings.levels, level)}</p>
        <h2>${this.strings.effort}</h2>
      </div>
      <gp-effort-curve .interaction=${this.interaction} .strings=${this.strings}
        .now=${this.now} .visited=${this.visited} @visit=${this.visit}
        @pointerleave=${this.forget} @focusout=${this.forget}></gp-effort-curve>
      <p class="cause">${this.cause(steps[this.visited] ?? steps.at(-1))}</p>
    `;
  }

  private cause(step: Step | undefined) {
    if (!step) {
      return this.strings.noCauses;
    }
    const {charge, at} = step;
    const since = elapsed(at - this.interaction.startedAt);
    return html`
      <span class="points">+${charge.points}</span>
      <strong>${word(this.strings.drivers, charge.driver)}</strong> ${since}
      ${charge.reason ? html` · ${charge.reason}` : nothing}
    `;
  }

  private readonly visit = (event: CustomEvent<number>): void => {
    this.visited = event.detail;
  };

  private readonly forget = (): void => {
    this.visited = -1;
  };
}

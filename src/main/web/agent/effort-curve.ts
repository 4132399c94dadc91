import {LitElement, css, html, svg} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {DeskInteraction} from '../desk/desk.js';
import {Measured} from '../shared/measured.js';
import {common} from '../shared/styles.js';
import {elapsed} from '../text/time.js';
import {fill, word, type Strings} from '../text/strings.js';
import {stepsOf, type Step} from './effort-steps.js';

const WIDTH = 300;
const HEIGHT = 66;
const TOP = 6;
const BOTTOM = 60;

/** The interaction's effort as a step line; each step can be visited to learn its cause. */
@customElement('gp-effort-curve')
export class EffortCurve extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 66px;
        overflow: visible;
      }
      .grid {
        stroke: var(--line);
        stroke-dasharray: 2 5;
      }
      .base {
        stroke: var(--line);
      }
      .area {
        fill: var(--effort-soft);
      }
      .line {
        fill: none;
        stroke: var(--effort);
        stroke-width: 2;
        stroke-linejoin: round;
      }
      .base,
      .grid,
      .line {
        vector-effect: non-scaling-stroke;
      }
      .now {
        fill: var(--effort);
      }
      .easy .line {
        stroke: var(--accent);
      }
      .easy .now {
        fill: var(--accent);
      }
      .dot {
        fill: var(--surface);
        stroke: var(--effort);
        stroke-width: 2;
        vector-effect: non-scaling-stroke;
      }
      .step {
        outline: none;
        cursor: default;
      }
      .step:hover .dot,
      .step.visited .dot {
        fill: var(--effort);
      }
      .step:focus-visible .ring {
        stroke: var(--accent);
        stroke-width: 2;
      }
      .ring {
        fill: transparent;
      }
    `,
  ];

  @property({attribute: false}) interaction!: DeskInteraction;
  @property({attribute: false}) strings!: Strings;
  @property({type: Number}) now = 0;
  /** The cause that is being visited, -1 if none. */
  @property({type: Number}) visited = -1;
  private readonly size = new Measured(this, WIDTH, 80);

  override render() {
    const steps = stepsOf(this.interaction);
    const end = this.x(this.interaction.endedAt ?? this.now);
    return html`
      <svg viewBox="0 0 ${this.size.width} ${HEIGHT}" role="group" aria-label=${this.strings.curveHint}
        class=${steps.length === 0 ? 'easy' : ''}
        @keydown=${this.move}>
        <path class="grid" d="M0 ${y(50)}H${this.size.width}"></path>
        <path class="base" d="M0 ${BOTTOM}H${this.size.width}"></path>
        <path class="area" d="${this.outline(steps, end)}V${BOTTOM}H0Z"></path>
        <path class="line" d=${this.outline(steps, end)}></path>
        <circle class="now" cx=${end} cy=${y(steps.at(-1)?.score ?? 0)} r="2.5"></circle>
        ${steps.map((step, index) => this.dot(step, index))}
      </svg>
    `;
  }

  private dot(step: Step, index: number) {
    const {charge, at, score} = step;
    const cause = `${word(this.strings.drivers, charge.driver)}: ${charge.reason}`;
    const points = fill(this.strings.points, {points: `+${charge.points}`});
    const label = `${elapsed(at - this.interaction.startedAt)}, ${points}, ${cause}`;
    const reachable = index === Math.max(0, this.visited);
    return svg`
      <g class="step ${index === this.visited ? 'visited' : ''}" role="img" aria-label=${label}
        tabindex=${reachable ? 0 : -1} transform="translate(${this.x(at)} ${y(score)})"
        @focus=${() => this.visit(index)} @pointerenter=${() => this.visit(index)}>
        <circle class="ring" r="12"></circle>
        <circle class="dot" r="4"></circle>
      </g>
    `;
  }

  private outline(steps: Step[], end: number): string {
    const rises = steps.map(step => `H${this.x(step.at)}V${y(step.score)}`);
    return `M0 ${y(0)}${rises.join('')}H${end}`;
  }

  /** The line grows to the right; a minute at least fills the width. */
  private x(at: number): number {
    const {startedAt, endedAt} = this.interaction;
    const span = Math.max(60_000, ((endedAt ?? this.now) - startedAt) * 1.04);
    const share = Math.min(1, Math.max(0, (at - startedAt) / span));
    return Math.round((6 + share * (this.size.width - 12)) * 10) / 10;
  }

  private readonly move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const dots = [...this.renderRoot.querySelectorAll<SVGGElement>('.step')];
    if (by !== 0 && dots.length > 0) {
      event.preventDefault();
      dots[Math.min(dots.length - 1, Math.max(0, this.visited + by))]?.focus();
    }
  };

  private visit(index: number): void {
    this.dispatchEvent(new CustomEvent('visit', {detail: index}));
  }
}

function y(score: number): number {
  return BOTTOM - (score / 100) * (BOTTOM - TOP);
}

import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import {words} from '../text/listening-strings.js';
import {nameOf, percent} from './issues.js';
import type {Measure, Stage} from './journeys.js';
import {measured, stateOf} from './stage-words.js';

/** A journey as a line of its stages; each shows which of its three measures are there. */
@customElement('gp-journey-line')
export class JourneyLine extends LitElement {
  static override styles = [
    common,
    css`
      ol {
        display: flex;
        flex-wrap: wrap;
        gap: 10px 0;
        margin: 10px 0 2px;
      }
      li {
        position: relative;
        flex: 1 1 130px;
        padding: 0 10px 0 0;
        border-top: 3px solid var(--control);
        font-size: 13.5px;
      }
      li.contradicting {
        border-color: var(--alert);
      }
      strong {
        display: block;
        margin-top: 6px;
      }
      .dots {
        display: flex;
        gap: 4px;
        margin-top: -9px;
      }
      i {
        width: 14px;
        height: 14px;
        border: 2px solid var(--control);
        border-radius: 50%;
        background: var(--surface);
      }
      i.measured {
        border-color: var(--accent);
        background: var(--accent);
      }
      span {
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) stages: Stage[] = [];

  override render() {
    return html`<ol aria-label=${words.line}>${this.stages.map(each => this.stage(each))}</ol>`;
  }

  private stage(stage: Stage) {
    const fell = stage.fallingOff;
    return html`<li class=${stage.contradicting ? 'contradicting' : ''}>
      <div class="dots" aria-hidden="true">
        ${[stage.interaction, stage.perception, stage.outcome].map(dot)}
      </div>
      <strong>${nameOf(stage.touchpoint)}</strong>
      <span>${stateOf(stage)}</span>
      ${fell?.share ? html`<span>${words.falls}: ${percent(fell.share.value)}</span>` : ''}
    </li>`;
  }
}

function dot(measure: Measure | undefined) {
  return html`<i class=${measure?.state ?? 'missing'} title=${measured(measure)}></i>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-journey-line': JourneyLine;
  }
}

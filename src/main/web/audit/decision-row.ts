import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';

export interface Decision {
  id: number | string;
  interactionId: string;
  seq: number;
  at: string;
  event: string;
  rule: string;
  rulebook: string;
  outcome: string;
  suppressedBy?: string | null;
  detail?: string | null;
  facts?: Record<string, string> | null;
  feedback?: string | null;
  leafHash?: string | null;
}

/** One row of the decision log; its facts unfold. */
@customElement('gp-decision-row')
export class DecisionRow extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      summary {
        display: grid;
        grid-template-columns: minmax(82px, auto) minmax(0, 1fr) auto;
        gap: 2px 12px;
        align-items: baseline;
        cursor: pointer;
        list-style: none;
      }
      .panel {
        padding: 9px 14px;
      }
      time {
        font-variant-numeric: tabular-nums;
      }
      .about {
        grid-column: 2 / -1;
      }
      @media (max-width: 560px) {
        summary {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        strong,
        .about {
          grid-column: 1 / -1;
        }
        strong {
          order: -1;
        }
      }
      dl {
        display: grid;
        grid-template-columns: minmax(90px, auto) minmax(0, 1fr);
        gap: 4px 14px;
        margin-top: 10px;
        padding-top: 10px;
        border-top: 1px solid var(--line);
        font-size: 13.5px;
      }
      dt {
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) decision!: Decision;

  override render() {
    const {at, rule, outcome, interactionId, seq, feedback} = this.decision;
    const detail = this.decision.suppressedBy ?? this.decision.detail;
    return html`
      <details class="panel">
        <summary>
          <time datetime=${at} title=${at}>${new Date(at).toLocaleTimeString()}</time>
          <strong>${rule}</strong>
          <span class="tag ${outcome}">${outcome}${detail ? `: ${detail}` : ''}</span>
          <span class="about muted">
            ${interactionId} · event ${seq}${feedback ? ` · ${feedback}` : ''}
          </span>
        </summary>
        ${this.facts()}
      </details>
    `;
  }

  private facts() {
    const {facts, event, rulebook, leafHash} = this.decision;
    return html`<dl>
      ${Object.entries(facts ?? {}).map(([fact, value]) => html`<dt>${fact}</dt><dd>${value}</dd>`)}
      <dt>Event</dt><dd><code>${event}</code></dd>
      <dt>Rulebook</dt><dd><code>${rulebook}</code></dd>
      ${leafHash ? html`<dt>Hash</dt><dd><code>${leafHash}</code></dd>` : nothing}
    </dl>`;
  }
}

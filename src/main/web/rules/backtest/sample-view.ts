import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import {sample} from '../book/rule-calls.js';
import {said} from '../book/said.js';
import type {Sample, SampleDecision, SampleMark} from './types.js';

/** Interactions in which a rule decided, each to be read with both rulebooks side by side. */
@customElement('gp-samples')
export class SampleView extends LitElement {
  static override styles = [
    common,
    css`
      details {
        margin-top: 4px;
        font-size: 13.5px;
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
        font-weight: 600;
      }
      .names {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 6px 0;
      }
      .names .button {
        min-height: 28px;
        font-size: 13px;
      }
      .button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      .sides {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1fr);
        gap: 14px;
        padding: 12px 14px;
        border-radius: 12px;
        background: var(--sunken);
      }
      h4 {
        margin: 0 0 6px;
        font-size: 13px;
      }
      li {
        padding: 3px 0;
        overflow-wrap: anywhere;
      }
      .at {
        color: var(--muted);
        font-variant-numeric: tabular-nums;
      }
      .said {
        font: 15px/1.4 var(--serif);
      }
      .ours {
        font-weight: 650;
        color: var(--accent);
      }
      .fault {
        color: var(--alert);
      }
      @media (max-width: 760px) {
        .sides {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  @property({attribute: false}) samples: SampleMark[] = [];
  @property() rule = '';
  @property() test = '';
  @state() private chosen = '';
  @state() private shown: Sample | null = null;
  @state() private fault = '';

  override render() {
    return html`<details>
      <summary>${words.samples} (${this.samples.length})</summary>
      <div class="names">
        ${this.samples.map(
          mark => html`<button class="button"
            aria-pressed=${String(mark.interactionId === this.chosen)}
            @click=${() => void this.choose(mark.interactionId)}>
            ${mark.interactionId} · ${word(words.sampleKinds, mark.kind)}
          </button>`,
        )}
      </div>
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : nothing}
      ${this.shown ? this.sides(this.shown) : nothing}
    </details>`;
  }

  private sides(shown: Sample) {
    const start = Date.parse(shown.events[0]?.at ?? '');
    return html`<div class="sides">
      <section>
        <h4>${words.sampleEvents}</h4>
        <ol>
          ${shown.events.map(
            event => html`<li>
              <span class="at">${since(event.at, start)}</span>
              ${event.speaker ? `${event.speaker}: ` : event.name}
              ${event.text ? html`<span class="said">${event.text}</span>` : nothing}
            </li>`,
          )}
        </ol>
      </section>
      ${this.side(words.liveSide, shown.live, start)}
      ${this.side(words.candidateSide, shown.candidate, start)}
    </div>`;
  }

  private side(title: string, decisions: SampleDecision[], start: number) {
    return html`<section>
      <h4>${title}</h4>
      <ol>
        ${decisions.map(
          each => html`<li>
            <span class="at">${since(each.at, start)}</span>
            <span class=${each.rule === this.rule ? 'ours' : ''}>
              ${said(each.title) || each.rule}
            </span>
            <span class="at">· ${[each.outcome, each.detail].filter(Boolean).join(', ')}</span>
          </li>`,
        )}
      </ol>
      ${decisions.length === 0 ? html`<p class="at">${words.noDecision}</p>` : nothing}
    </section>`;
  }

  private async choose(interaction: string): Promise<void> {
    this.chosen = interaction;
    this.fault = '';
    try {
      this.shown = await sample(this.test, interaction, this.rule);
    } catch (fault) {
      this.shown = null;
      this.fault = (fault as Error).message;
    }
  }
}

function since(at: string, start: number): string {
  const seconds = Math.max(0, Math.round((Date.parse(at) - start) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

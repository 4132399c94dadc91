import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {textIn} from '../shared/lists.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import type {Evidence} from '../stream/frames.js';

type Words = Record<string, string> | string | null;

export interface RuleCard {
  id: string;
  pillar?: string;
  status?: string;
  shadow?: boolean;
  owner?: string;
  title: Words;
  advice?: Words;
  say?: Words;
  when?: string[];
  charge?: {driver: string; points: number} | null;
  suggest?: {priority: number} | null;
  evidence?: Evidence[];
}

/** One rule card to be read: what it advises, what it charges, what it rests on. */
@customElement('gp-rule-panel')
export class RulePanel extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      :host,
      .panel {
        display: block;
        height: 100%;
      }
      h3 {
        margin-bottom: 4px;
        font-size: 15.5px;
      }
      blockquote {
        margin: 8px 0;
        padding-left: 10px;
        border-left: 3px solid var(--accent);
        font: 16px/1.4 var(--serif);
      }
      .tags {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin: 8px 0;
      }
      details {
        font-size: 13.5px;
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) card!: RuleCard;

  override render() {
    const {card} = this;
    const say = textIn(card.say);
    const status = card.status ?? (card.shadow ? 'shadow' : 'live');
    return html`
      <article class="panel">
        <h3>${textIn(card.title)}</h3>
        <p>${textIn(card.advice)}</p>
        ${say ? html`<blockquote>${say}</blockquote>` : nothing}
        <div class="tags">
          <span class="tag ${status}">${status}</span>
          ${card.charge
            ? html`<span class="tag charged">${card.charge.driver} +${card.charge.points}</span>`
            : nothing}
          ${card.suggest
            ? html`<span class="tag">priority ${card.suggest.priority}</span>`
            : nothing}
        </div>
        <details>
          <summary>${card.when ? 'When, and why we know' : 'Why we know'}</summary>
          ${(card.when ?? []).map(line => html`<p><code>${line}</code></p>`)}
          ${(card.evidence ?? []).map(
            each => html`<p>${each.claim}</p><p class="muted">${each.source}</p>`,
          )}
          <p class="muted"><code>${card.id}</code> ${card.owner ?? ''}</p>
        </details>
      </article>
    `;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, query} from 'lit/decorators.js';
import {passOn, tell} from '../../shared/events.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {reviewsOf} from '../book/judging.js';
import {judgedAt, type Look} from '../book/look.js';
import type {Timeline} from '../book/types.js';
import type {DeedPanel} from '../why/deed-panel.js';
import '../why/deed-panel.js';
import {reviewsSoFar, soFarStyles} from '../why/reviews-so-far.js';
import type {VerdictBar} from '../why/verdict-bar.js';
import '../why/verdict-bar.js';
import './hear-moment.js';
import {caseSideStyles} from './case-side.styles.js';

/**
 * What is looked at in the interaction that is open, over the reviewer's verdict on it. Fires `back`,
 * and what its parts fire.
 */
@customElement('gp-case-side')
export class CaseSide extends LitElement {
  static override styles = [common, readingStyles, soFarStyles, caseSideStyles];

  @property({attribute: false}) timeline!: Timeline;
  @property({attribute: false}) look: Look | null = null;
  /** Whether any rule did something for the agent's screen. */
  @property({type: Boolean}) silent = false;
  /** Whether two are asked, each without the other. */
  @property({type: Boolean}) paired = false;
  @property() said = '';
  /** Where the recording of a moment can be heard. */
  @property({attribute: false}) heard: {at: string; url: string} | null = null;
  @query('gp-deed-panel') private panel!: DeedPanel | null;
  @query('gp-verdict-bar') private bar!: VerdictBar | null;

  override render() {
    const {timeline, look} = this;
    const judged = judgedAt(look, timeline.interactionId);
    const reviews = reviewsOf(judged, timeline.reviews);
    return html`
      <button class="button plain narrow" @click=${() => tell(this, 'back', null)}>
        ${icon('back')} ${words.column}
      </button>
      ${look
        ? html`<gp-deed-panel .look=${look} interaction=${timeline.interactionId}
            .reviews=${reviews} speech=${timeline.language ?? ''} @turn=${this.pass}>
          </gp-deed-panel>`
        : html`<div class="notice">
            <h3 tabindex="-1">${this.silent ? words.silent : words.pickDeed}</h3>
            <p>${this.silent ? words.silentMore : words.pickDeedMore}</p>
            ${reviewsSoFar(reviews)}
          </div>`}
      ${look && timeline.recording && timeline.personal === 'kept'
        ? html`<gp-hear-moment .look=${look} @hear=${this.pass}
            url=${this.heard?.at === look.at ? this.heard.url : ''}></gp-hear-moment>`
        : nothing}
      ${look && timeline.unlistedHost
        ? html`<p class="aside">${fill(words.unlistedHost, {host: timeline.unlistedHost})}</p>`
        : nothing}
      ${this.paired ? html`<p class="aside">${words.paired}</p>` : nothing}
      <gp-verdict-bar .judged=${judged} .reviews=${reviews} said=${this.said}
        @judge=${this.pass} @done=${this.pass}></gp-verdict-bar>
    `;
  }

  override focus(): void {
    (this.panel ?? this.renderRoot.querySelector<HTMLElement>('h3'))?.focus();
  }

  get verdicts(): VerdictBar | null {
    return this.bar;
  }

  private readonly pass = passOn(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-case-side': CaseSide;
  }
}

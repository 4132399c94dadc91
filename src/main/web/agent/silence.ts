import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Silence} from '../desk/silence.js';
import {common} from '../shared/styles.js';
import {fill, word, type Language, type Strings} from '../text/strings.js';
import {clock} from '../text/time.js';
import {levelOf} from './effort-steps.js';

/** Why nothing is suggested, in words: the slope down is drawn only where all is easy. */
@customElement('gp-silence')
export class SilenceView extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: grid;
        justify-items: center;
        gap: 6px;
        padding: 36px 24px 44px;
        color: var(--muted);
        text-align: center;
      }
      svg {
        width: 132px;
        height: 60px;
      }
      p {
        max-width: 36ch;
        text-wrap: balance;
      }
      .title {
        color: var(--ink);
        font-size: 17px;
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) silence!: Silence;
  @property({attribute: false}) strings!: Strings;
  @property({type: Number}) score = 0;
  @property() language: Language = 'en';
  /** What the agent took up, by title. */
  @property({attribute: false}) taken: readonly string[] = [];

  override render() {
    const more = this.more();
    return html`
      ${['nobody', 'easy', 'unknown', 'over'].includes(this.silence.state) ? this.slope() : nothing}
      <p class="title">${this.heading()}</p>
      ${more ? html`<p>${more}</p>` : nothing}
      ${this.taken.length > 0 && ['over', 'overHard'].includes(this.silence.state)
        ? html`<p>${fill(this.strings.takenUp, {what: this.taken.join(' · ')})}</p>`
        : nothing}
    `;
  }

  private heading(): string {
    const {silences, levels} = this.strings;
    const {state, until} = this.silence;
    const level = word(levels, levelOf(this.score));
    const time = until ? clock(until, this.language) : '';
    return fill(word(silences, state), {level, time, score: this.score});
  }

  private more(): string {
    const {silencesMore, causeMore, drivers} = this.strings;
    const {state, text, cause} = this.silence;
    if (text) {
      return text;
    }
    if (cause && state !== 'over') {
      return fill(causeMore, {cause: word(drivers, cause)});
    }
    return silencesMore[state] ?? '';
  }

  private slope() {
    return html`
      <svg viewBox="0 0 132 60" aria-hidden="true" fill="none" stroke-linecap="round">
        <path d="M10 50h112" stroke="var(--line)" stroke-width="2"></path>
        <path d="M14 16c38 0 44 30 100 30" stroke="var(--accent)" stroke-width="2.5"></path>
        <circle cx="14" cy="16" r="4" fill="var(--effort)"></circle>
      </svg>
    `;
  }
}

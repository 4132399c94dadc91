import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {keyHints} from '../key-hints.styles.js';
import {words} from '../../text/audit-strings.js';
import {verdictsOn, type Judged, type Judgement} from '../book/judging.js';
import type {Review, Verdict} from '../book/types.js';
import {verdictStyles} from './verdict-bar.styles.js';

/**
 * The reviewer's verdict on what a rule did, or on silence, with a note. Fires `judge`, and `done`
 * when the note is left.
 */
@customElement('gp-verdict-bar')
export class VerdictBar extends LitElement {
  static override styles = [common, keyHints, verdictStyles];

  @property({attribute: false}) judged!: Judged;
  /** Those of it so far, the newest last. */
  @property({attribute: false}) reviews: Review[] = [];
  /** What became of the last one. */
  @property() said = '';
  @state() private hint = '';
  @query('input') private input!: HTMLInputElement;

  override render() {
    const given = this.given?.verdict;
    const {decision, rule} = this.judged;
    const [names, more] = decision
      ? [words.verdicts, words.verdictMore]
      : [words.silences, rule ? words.silenceOfRule : words.silenceOfAll];
    return html`
      <div class="verdicts" role="group" aria-label=${words.verdict}>
        ${verdictsOn(this.judged).map(
          (verdict, at) => html`<button class="button ${verdict}" title=${more[verdict]!}
            aria-pressed=${String(verdict === given)} @click=${() => this.judge(verdict)}>
            <kbd aria-hidden="true">${at + 1}</kbd> ${names[verdict]}
          </button>`,
        )}
      </div>
      <form @submit=${this.keep}>
        <label class="hidden" for="note">${words.note}</label>
        <input id="note" maxlength="1000" autocomplete="off" placeholder=${words.noteHint}
          @keydown=${this.leave}>
        <kbd aria-hidden="true">C</kbd>
      </form>
      <p role="status">${this.hint || this.said || nothing}</p>
    `;
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('said')) {
      this.hint = '';
    }
  }

  override updated(changed: Map<string, unknown>): void {
    const before = changed.get('judged') as Judged | undefined;
    if (changed.has('judged') && keyOf(before) !== keyOf(this.judged)) {
      this.input.value = this.given?.note ?? '';
      this.hint = '';
    }
  }

  writeNote(): void {
    this.input.focus();
    this.input.select();
  }

  /** Gives the verdict that has this key. */
  press(key: number): void {
    const verdict = verdictsOn(this.judged)[key - 1];
    if (verdict) {
      this.judge(verdict);
    }
  }

  private judge(verdict: Verdict): void {
    const detail: Judgement = {judged: this.judged, verdict, note: this.input.value.trim()};
    this.dispatchEvent(new CustomEvent('judge', {detail}));
  }

  private get given(): Review | null {
    return this.reviews.at(-1) ?? null;
  }

  private readonly keep = (event: Event): void => {
    event.preventDefault();
    const {given} = this;
    if (given) {
      this.judge(given.verdict);
    } else {
      this.hint = words.verdictFirst;
    }
    this.done();
  };

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.done();
    }
  };

  private done(): void {
    this.dispatchEvent(new CustomEvent('done'));
  }
}

function keyOf(judged: Judged | undefined): string {
  return judged ? `${judged.interactionId} ${judged.decision?.id ?? judged.rule}` : '';
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-verdict-bar': VerdictBar;
  }
}

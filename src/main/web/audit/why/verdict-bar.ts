import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {keyHints} from '../key-hints.styles.js';
import {words} from '../../text/audit-strings.js';
import {newestReview} from '../timeline/moments.js';
import {VERDICTS, type Decision, type Review, type Verdict} from '../book/types.js';
import {verdictStyles} from './verdict-bar.styles.js';

export interface Judgement {
  decision: Decision;
  verdict: Verdict;
  note: string;
}

/** The reviewer's verdict on one decision, with a note. Fires `judge`. */
@customElement('gp-verdict-bar')
export class VerdictBar extends LitElement {
  static override styles = [common, keyHints, verdictStyles];

  @property({attribute: false}) decision!: Decision;
  @property({attribute: false}) reviews: Review[] = [];
  /** What became of the last verdict. */
  @property() said = '';
  @state() private hint = '';
  @query('input') private input!: HTMLInputElement;

  override render() {
    const given = this.given?.verdict;
    return html`
      <div class="verdicts" role="group" aria-label=${words.verdict}>
        ${VERDICTS.map(
          (verdict, at) => html`<button class="button ${verdict}" title=${words.verdictMore[verdict]}
            aria-pressed=${String(verdict === given)} @click=${() => this.judge(verdict)}>
            <kbd aria-hidden="true">${at + 1}</kbd> ${words.verdicts[verdict]}
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
    const before = changed.get('decision') as Decision | undefined;
    if (changed.has('decision') && before?.id !== this.decision.id) {
      this.input.value = this.given?.note ?? '';
      this.hint = '';
    }
  }

  writeNote(): void {
    this.input.focus();
    this.input.select();
  }

  judge(verdict: Verdict): void {
    const note = this.input.value.trim();
    const detail: Judgement = {decision: this.decision, verdict, note};
    this.dispatchEvent(new CustomEvent('judge', {detail}));
  }

  private get given(): Review | null {
    return newestReview(this.decision, this.reviews);
  }

  private readonly keep = (event: Event): void => {
    event.preventDefault();
    const {given} = this;
    if (given) {
      this.judge(given.verdict);
      this.done();
    } else {
      this.hint = words.verdictFirst;
      this.done();
    }
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

declare global {
  interface HTMLElementTagNameMap {
    'gp-verdict-bar': VerdictBar;
  }
}

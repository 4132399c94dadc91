import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';

/** The words of a change that takes a reason. */
export interface ReasonWords {
  why: string;
  whyHint?: string;
  write: string;
  writing: string;
  cancel: string;
  needsWhy: string;
}

/**
 * A button that asks why before it changes a file. Fires `written` with what came of it in words,
 * which is what {@link WithReason.write} gives; what that throws is said to the reader.
 */
@customElement('gp-with-reason')
export class WithReason extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      form {
        min-width: 200px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-top: 8px;
      }
    `,
  ];

  /** What the button says, and what it is called where several stand in a row. */
  @property() does = '';
  @property() called = '';
  @property({attribute: false}) words!: ReasonWords;
  @property({attribute: false}) write!: (why: string) => Promise<string>;
  @state() private open = false;
  @state() private busy = false;
  @state() private problem = '';
  @query('textarea') private why?: HTMLTextAreaElement;

  override render() {
    return this.open
      ? this.form()
      : html`<button class="button" aria-label=${this.called || nothing} @click=${this.ask}>
          ${this.does}
        </button>`;
  }

  private form() {
    const {words} = this;
    return html`<form novalidate @submit=${this.send}>
      <label class="field"><span>${words.why}</span>
        <textarea rows="2" maxlength="500" required placeholder=${words.whyHint ?? nothing}
          @keydown=${this.press}></textarea>
      </label>
      <div role="alert">${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}</div>
      <div class="row">
        <button class="button primary" ?disabled=${this.busy}>
          ${this.busy ? words.writing : words.write}
        </button>
        <button class="button" type="button" @click=${this.leave}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private readonly ask = (): void => {
    this.open = true;
    void this.updateComplete.then(() => this.why?.focus());
  };

  private readonly leave = (): void => {
    this.open = false;
    this.problem = '';
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.send(event);
    }
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const why = this.why?.value.trim() ?? '';
    if (why === '') {
      this.problem = this.words.needsWhy;
      return;
    }
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      const detail = await this.write(why);
      this.leave();
      this.dispatchEvent(new CustomEvent('written', {bubbles: true, composed: true, detail}));
    } catch (fault) {
      this.problem = (fault as Error).message;
    }
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-with-reason': WithReason;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {isNameless} from '../shared/api.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/audit-strings.js';

const LEAST = 10;

/** Asks for a reason before what is not masked is shown or heard, and says that it is logged. */
@customElement('gp-glass-dialog')
export class GlassDialog extends LitElement {
  static override styles = [common, dialogStyles];

  @state() private fault = '';
  @state() private busy = false;
  @state() private recording = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private reason!: HTMLTextAreaElement;
  private unmask: (reason: string) => Promise<void> = () => Promise.resolve();

  override render() {
    return html`<dialog aria-labelledby="title">
      <form @submit=${this.send} @keydown=${this.press}>
        <div class="head">
          <h2 id="title">${this.recording ? words.hearTitle : words.glassTitle}</h2>
          <p>${this.recording ? words.hearMore : nothing} ${words.glassMore}</p>
        </div>
        <div class="body">
          <label class="field">
            <span>${words.glassReason}</span>
            <textarea rows="3" maxlength="500" aria-describedby="least"></textarea>
          </label>
          <p class="hint" id="least">${words.glassShort}</p>
          ${this.fault ? html`<p class="problem" role="alert">${this.fault}</p>` : nothing}
        </div>
        <div class="foot">
          <span class="rest"></span>
          <button class="button" type="button" @click=${() => this.dialog.close()}>
            ${words.cancel}
          </button>
          <button class="button primary" ?disabled=${this.busy}>${this.recording ? words.hearNow : words.glassNow}</button>
        </div>
      </form>
    </dialog>`;
  }

  get isOpen(): boolean {
    return this.dialog?.open ?? false;
  }

  /** Asks; calls back with the reason, and closes once that went well. */
  show(unmask: (reason: string) => Promise<void>, recording = false): void {
    this.unmask = unmask;
    this.recording = recording;
    this.fault = '';
    this.reason.value = '';
    this.dialog.showModal();
    this.reason.focus();
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.send(event);
    }
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const reason = this.reason.value.trim();
    if (reason.length < LEAST) {
      this.fault = words.glassShort;
      this.reason.focus();
      return;
    }
    this.busy = true;
    try {
      await this.unmask(reason);
      this.dialog.close();
    } catch (fault) {
      this.fault = isNameless(fault) ? words.nameless : (fault as Error).message;
    }
    this.busy = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-glass-dialog': GlassDialog;
  }
}

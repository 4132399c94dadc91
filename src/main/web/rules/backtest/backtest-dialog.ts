import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import {backTest, startBackTest, stopBackTest, type Texts} from '../book/rule-calls.js';
import './report-view.js';
import type {BackTest} from './types.js';

const SPANS = ['24h', '7d', '30d'];
const ASK_MILLIS = 400;

/** Plays recorded interactions against the drafts, and shows what would have been different. */
@customElement('gp-backtest-dialog')
export class BackTestDialog extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      :host {
        --dialog-width: 1080px;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        gap: 10px;
        align-items: center;
        margin-bottom: 10px;
        font-size: 14px;
      }
      form label {
        display: flex;
        gap: 8px;
        align-items: center;
      }
      form select {
        width: auto;
      }
      progress {
        flex: 1;
        min-width: 160px;
        height: 10px;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({attribute: false}) texts: () => Texts = () => ({});
  @state() private test: BackTest | null = null;
  @state() private number = '';
  @state() private fault = '';
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('select') private span!: HTMLSelectElement;
  private timer = 0;

  override render() {
    const runs = this.test?.status === 'running';
    return html`<dialog aria-labelledby="title" @close=${this.leave}>
      <div class="head">
        <h2 id="title">${words.backtestTitle}</h2>
        <p>${words.backtestMore}</p>
      </div>
      <div class="body">
        <form @submit=${this.start}>
          <label>${words.since}
            <select ?disabled=${runs}>
              ${SPANS.map(
                each => html`<option value=${each} ?selected=${each === '7d'}>
                  ${word(words.spans, each)}
                </option>`,
              )}
            </select>
          </label>
          ${runs
            ? html`<button class="button" type="button" @click=${this.stop}>${words.stop}</button>`
            : html`<button class="button primary">${words.start}</button>`}
          ${runs ? this.progress() : nothing}
        </form>
        ${this.fault
          ? html`<p class="problem" role="alert">
              ${fill(words.backtestFailed, {why: this.fault})}
            </p>`
          : nothing}
        ${this.result()}
      </div>
      <div class="foot">
        <span class="rest"></span>
        <button class="button" @click=${() => this.dialog.close()}>${words.close}</button>
      </div>
    </dialog>`;
  }

  show(): void {
    this.dialog.showModal();
  }

  private progress() {
    const {events = 0, of = 0} = this.test ?? {};
    const told = of
      ? fill(words.progress, {n: events.toLocaleString(language), of: of.toLocaleString(language)})
      : words.starting;
    return html`<progress aria-label=${words.backtest} max=${of || 1}
        value=${of ? events : nothing}></progress>
      <span class="hint" role="status">${told}</span>`;
  }

  private result() {
    const report = this.test?.report;
    if (!report) {
      return nothing;
    }
    return report.interactions === 0
      ? html`<p class="hint">${words.noTraffic}</p>`
      : html`<gp-report .report=${report} test=${this.number}></gp-report>`;
  }

  private readonly start = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.fault = '';
    this.test = {status: 'running'};
    try {
      const answer = await startBackTest(this.span.value, this.texts());
      if ('totals' in answer) {
        this.test = {status: 'done', report: answer};
      } else {
        this.number = answer.id ?? '';
        await this.follow();
      }
    } catch (fault) {
      this.fail((fault as Error).message);
    }
  };

  private async follow(): Promise<void> {
    const id = this.number;
    try {
      const test = await backTest(id);
      if (id !== this.number || this.test?.status !== 'running') {
        return;
      }
      this.test = test;
      if (test.status === 'running') {
        this.timer = window.setTimeout(() => void this.follow(), ASK_MILLIS);
      } else if (test.status === 'failed') {
        this.fail(test.detail ?? '');
      }
    } catch (fault) {
      this.fail((fault as Error).message);
    }
  }

  private fail(why: string): void {
    this.test = null;
    this.fault = why;
  }

  private readonly stop = (): void => {
    clearTimeout(this.timer);
    this.test = null;
    void stopBackTest(this.number).catch(() => undefined);
  };

  private readonly leave = (): void => {
    if (this.test?.status === 'running') {
      this.stop();
    }
  };
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {ruleNames, titleOf, type RuleName} from '../book/rule-names.js';
import type {Timeline} from '../book/types.js';
import type {scenarioText as Telling} from './scenario-text.js';

/** Makes a scenario of an interaction: asks in words what should have happened. */
@customElement('gp-scenario-dialog')
export class ScenarioDialog extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      :host {
        --dialog-width: 760px;
      }
      fieldset {
        margin: 10px 0;
        padding: 0;
        border: 0;
      }
      legend {
        font-weight: 600;
      }
      label.choice {
        display: flex;
        gap: 8px;
        align-items: center;
        min-height: 30px;
      }
      textarea.text {
        width: 100%;
        min-height: 200px;
        font: 12.5px/1.5 var(--mono);
        white-space: pre;
      }
    `,
  ];

  @property({attribute: false}) timeline!: Timeline;
  @state() private rules: RuleName[] = [];
  @state() private rule = '';
  @state() private speaks = true;
  @state() private seq = 0;
  @state() private name = '';
  @state() private copied = false;
  @state() private tell: typeof Telling | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;

  override render() {
    const {rule, speaks, seq, name} = this;
    const text = rule ? (this.tell?.(this.timeline, {rule, speaks, seq, name}) ?? '') : '';
    const path = this.rules.find(each => each.id === this.rule)?.path.replace('.yaml', '.test.yaml');
    return html`<dialog aria-labelledby="title"
      @keydown=${(event: KeyboardEvent) => event.stopPropagation()}>
      ${this.rule ? this.question(text, path) : nothing}
    </dialog>`;
  }

  private question(text: string, path: string | undefined) {
    return html`<div class="head">
        <h2 id="title">${words.scenarioTitle}</h2>
        <p>${words.scenarioMore}</p>
      </div>
      <div class="body">
        <label class="field">
          <span>${words.scenarioRule}</span>
          <select @change=${(event: Event) => (this.rule = valueOf(event))}>
            ${this.rules.map(
              each => html`<option value=${each.id} ?selected=${each.id === this.rule}>
                ${each.title}
              </option>`,
            )}
          </select>
        </label>
        <fieldset>
          <legend>${words.scenarioWish}</legend>
          ${this.choice(true, words.scenarioSpeaks)} ${this.choice(false, words.scenarioSilent)}
        </fieldset>
        <label class="field">
          <span>${words.scenarioName}</span>
          <input maxlength="120" .value=${this.name}
            @input=${(event: Event) => (this.name = valueOf(event))}>
        </label>
        ${text
          ? html`<label class="field">
              <span>${words.scenarioText} <code>${path}</code></span>
              <textarea class="text" readonly .value=${text}></textarea>
            </label>`
          : nothing}
      </div>
      <div class="foot">
        <span class="rest" role="status">${this.copied ? words.scenarioCopied : nothing}</span>
        <button class="button" @click=${() => this.dialog.close()}>${words.close}</button>
        <button class="button primary" ?disabled=${!text} @click=${() => this.copy(text)}>
          ${words.scenarioCopy}
        </button>
      </div>`;
  }

  /** Asks about a card, at the event with that number. */
  async show(rule: string, seq: number): Promise<void> {
    this.copied = false;
    this.speaks = true;
    this.seq = seq;
    this.rules = [...(await ruleNames()).values()].sort((one, other) =>
      one.title.localeCompare(other.title),
    );
    this.rule = rule || (this.rules[0]?.id ?? '');
    this.name = titleOf({rule: this.rule});
    this.dialog.showModal();
    this.tell = (await import('./scenario-text.js')).scenarioText;
  }

  private choice(speaks: boolean, told: string) {
    return html`<label class="choice">
      <input type="radio" name="wish" ?checked=${this.speaks === speaks}
        @change=${() => (this.speaks = speaks)}>
      ${told}
    </label>`;
  }

  private async copy(text: string): Promise<void> {
    await navigator.clipboard?.writeText(text).catch(() => undefined);
    this.renderRoot.querySelector<HTMLTextAreaElement>('textarea.text')?.select();
    this.copied = true;
  }
}

function valueOf(event: Event): string {
  return (event.target as HTMLInputElement).value;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-scenario-dialog': ScenarioDialog;
  }
}

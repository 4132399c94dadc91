import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import {PILLARS, idOf} from '../book/paths.js';
import type {RuleFile} from '../book/types.js';
import {newCard} from './templates.js';

/** Asks what a new card is called and where it belongs. Fires `create` with {path, text}. */
@customElement('gp-new-card-dialog')
export class NewCardDialog extends LitElement {
  static override styles = [common, dialogStyles];

  @property({attribute: false}) files: RuleFile[] = [];
  @state() private name = '';
  @state() private pillar = 'channel';
  @state() private settings = false;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('input') private input!: HTMLInputElement;

  override render() {
    const path = this.path();
    const problem = this.problem(path);
    return html`<dialog aria-labelledby="title">
      <form method="dialog" @submit=${this.create}>
        <div class="head"><h2 id="title">${words.newTitle}</h2></div>
        <div class="body">
          <label class="field">
            <span>${words.name}</span>
            <input .value=${this.name} autocomplete="off" maxlength="50" required
              aria-describedby="hint" @input=${this.rename}>
          </label>
          <p class="hint" id="hint">${words.nameHint}</p>
          <label class="field">
            <span>${words.pillar}</span>
            <select @change=${this.move}>
              ${PILLARS.map(
                each => html`<option value=${each} ?selected=${each === this.pillar}>
                  ${word(words.pillars, each)}
                </option>`,
              )}
            </select>
          </label>
          <label class="field">
            <span>${words.about}</span>
            <select @change=${this.turn}>
              <option value="" ?selected=${!this.settings}>${words.aboutStory}</option>
              <option value="settings" ?selected=${this.settings}>${words.aboutSettings}</option>
            </select>
          </label>
          <p class="hint" role="status">
            ${this.name ? html`${words.id}: <code>${idOf(path)}</code>` : nothing}
          </p>
          ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
        </div>
        <div class="foot">
          <span class="rest"></span>
          <button class="button" type="button" @click=${() => this.dialog.close()}>
            ${words.cancel}
          </button>
          <button class="button primary" ?disabled=${!this.name || problem !== ''}>
            ${words.create}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  show(): void {
    this.name = '';
    this.dialog.showModal();
    this.input.focus();
  }

  private path(): string {
    return `${this.pillar}/${slug(this.name)}.yaml`;
  }

  private problem(path: string): string {
    if (this.name && !/^[a-z][a-z0-9-]{1,60}$/.test(slug(this.name))) {
      return words.badName;
    }
    return this.files.some(file => file.path === path) ? words.taken : '';
  }

  private readonly rename = (event: Event): void => {
    this.name = (event.target as HTMLInputElement).value;
  };

  private readonly move = (event: Event): void => {
    this.pillar = (event.target as HTMLSelectElement).value;
  };

  private readonly turn = (event: Event): void => {
    this.settings = (event.target as HTMLSelectElement).value !== '';
  };

  private readonly create = (event: Event): void => {
    const path = this.path();
    if (!this.name || this.problem(path)) {
      event.preventDefault();
      return;
    }
    const text = newCard(path, this.name.trim(), this.settings);
    this.dispatchEvent(new CustomEvent('create', {detail: {path, text}}));
  };
}

function slug(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-new-card-dialog': NewCardDialog;
  }
}

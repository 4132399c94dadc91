import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {icon} from '../../shared/icons.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';
import {dropSearch, saveSearch, searches} from '../book/audit-calls.js';
import {searchAt} from '../book/route.js';
import type {SavedSearch} from '../book/types.js';
import type {Values} from './fields.js';

/** The reviewer's saved searches, and a way to keep the one that is open. */
@customElement('gp-saved-searches')
export class SavedSearches extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        align-items: center;
        min-height: 34px;
        font-size: 13.5px;
      }
      .label {
        color: var(--muted);
      }
      ul {
        display: contents;
      }
      li {
        display: flex;
        border-radius: 9px;
        background: var(--accent-soft);
      }
      li a {
        padding: 5px 2px 5px 11px;
        color: var(--accent);
        font-weight: 600;
        text-decoration: none;
      }
      li button {
        min-width: 28px;
        min-height: 28px;
        border: 0;
        border-radius: 9px;
        background: none;
        color: var(--accent);
      }
      li .icon {
        width: 12px;
        height: 12px;
        stroke-width: 2.2;
      }
      form {
        display: flex;
        gap: 6px;
      }
      input {
        min-height: 32px;
        padding: 0 9px;
        border: 1px solid var(--control);
        border-radius: 9px;
        background: var(--surface);
        color: var(--ink);
        font: 14px var(--sans);
      }
      .button[disabled] {
        opacity: 0.5;
        cursor: default;
      }
      .fault {
        color: var(--alert);
      }
    `,
  ];

  @property({attribute: false}) values: Values = {};
  @state() private saved: SavedSearch[] = [];
  @state() private naming = false;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void this.run(() => Promise.resolve());
  }

  override render() {
    return html`
      <span class="label" id="label">${words.savedSearches}</span>
      ${this.saved.length === 0 ? html`<span class="label">${words.noSearches}</span>` : nothing}
      <ul aria-labelledby="label">
        ${this.saved.map(
          each => html`<li>
            <a href=${searchAt({...each.query})}>${each.name}</a>
            <button aria-label=${fill(words.dropSearch, {name: each.name})}
              @click=${() => this.run(() => dropSearch(each.name))}>${icon('cross')}</button>
          </li>`,
        )}
      </ul>
      ${this.naming
        ? html`<form @submit=${this.save} @keydown=${this.leave}>
            <input aria-label=${words.saveName} placeholder=${words.saveName} maxlength="60" required>
            <button class="button">${words.save}</button>
          </form>`
        : html`<button class="button" ?disabled=${Object.keys(this.values).length === 0}
            @click=${this.name}>${words.saveSearch}</button>`}
      ${this.fault ? html`<span class="fault" role="alert">${this.fault}</span>` : nothing}
    `;
  }

  private readonly name = async (): Promise<void> => {
    this.naming = true;
    await this.updateComplete;
    this.renderRoot.querySelector('input')?.focus();
  };

  private readonly save = (event: Event): void => {
    event.preventDefault();
    const name = this.renderRoot.querySelector('input')?.value.trim();
    if (name) {
      this.naming = false;
      void this.run(() => saveSearch(name, {...this.values}));
    }
  };

  private readonly leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.naming = false;
    }
  };

  private async run(act: () => Promise<unknown>): Promise<void> {
    this.fault = '';
    try {
      await act();
      this.saved = await searches();
    } catch (fault) {
      this.fault = (fault as Error).message;
    }
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {LANGUAGES} from '../../shared/languages.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import type {ByLanguage, Reading} from '../book/types.js';
import {CardDocument, type Path} from '../builder/card-document.js';
import {TEXTS, type CardText} from './card-texts.js';

/**
 * The words of a card in all languages side by side, to be written, and what its conditions are in
 * each. Fires `edit` with the card's whole text and `go` with the line of a condition.
 */
@customElement('gp-three-languages')
export class ThreeLanguages extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        overflow: auto;
        padding: 14px;
      }
      table {
        width: 100%;
        min-width: 620px;
        border-collapse: collapse;
        table-layout: fixed;
        font-size: 14px;
      }
      th[scope='col'] {
        padding: 0 10px 8px;
        font-size: 13px;
        text-align: left;
      }
      th[scope='row'] {
        padding: 10px 10px 10px 0;
        color: var(--muted);
        font-size: 13px;
        font-weight: 600;
        text-align: left;
        vertical-align: top;
      }
      td {
        padding: 9px 10px;
        border-top: 1px solid var(--line);
        line-height: 1.45;
        overflow-wrap: anywhere;
        vertical-align: top;
      }
      tr > th {
        border-top: 1px solid var(--line);
      }
      thead th,
      thead td {
        border-top: 0;
      }
      .say {
        font: 16px/1.4 var(--serif);
      }
      textarea {
        width: 100%;
        min-height: 36px;
        padding: 6px 8px;
        border: 1px solid var(--control);
        border-radius: 8px;
        background: var(--surface);
        color: var(--ink);
        font: inherit;
        line-height: 1.45;
        field-sizing: content;
        resize: vertical;
      }
      textarea[readonly] {
        border-color: var(--line);
        background: transparent;
      }
      .length {
        display: block;
        margin-top: 2px;
        color: var(--muted);
        font-size: 12px;
      }
      .long {
        color: var(--alert);
        font-weight: 600;
      }
      button {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        text-align: left;
      }
      button:hover {
        text-decoration: underline;
      }
    `,
  ];

  @property() text = '';
  @property({attribute: false}) reading: Reading | null = null;
  @property({type: Boolean}) readonly = false;

  override render() {
    const card = CardDocument.read(this.text);
    const shown = card ? TEXTS.filter(each => card.has(each.path)) : [];
    return html`<table>
      <colgroup><col width="110"><col><col><col></colgroup>
      <thead>
        <tr>
          <td></td>
          ${LANGUAGES.map(
            each => html`<th scope="col" lang=${each}>${word(words.languages, each)}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${card ? shown.map(each => this.row(each, card)) : this.unreadable()}
      </tbody>
      <tbody>${this.conditions()}</tbody>
    </table>`;
  }

  private unreadable() {
    return html`<tr><td colspan="4">${words.notReadable}</td></tr>`;
  }

  private row({name, path, most}: CardText, card: CardDocument) {
    return html`<tr>
      <th scope="row">${word(words.texts, name)}</th>
      ${LANGUAGES.map(language => {
        const text = card.get([...path, language]);
        const label = `${word(words.texts, name)}, ${word(words.languages, language)}`;
        return html`<td lang=${language} class=${name}>
          <textarea rows="1" aria-label=${label} ?readonly=${this.readonly} .value=${text}
            placeholder=${this.readonly ? words.missing : words.toWriteHere}
            @input=${(event: Event) => this.write([...path, language], event)}></textarea>
          ${text && most ? this.length(text, most) : nothing}
        </td>`;
      })}
    </tr>`;
  }

  private write(path: Path, event: Event): void {
    const value = (event.target as HTMLTextAreaElement).value.replace(/\s*\n\s*/g, ' ');
    const card = CardDocument.read(this.text);
    if (card && card.get(path) !== value.trim()) {
      this.dispatchEvent(new CustomEvent<string>('edit', {detail: card.setText(path, value)}));
    }
  }

  private length(text: string, most: number) {
    return html`<span class="length ${text.length > most ? 'long' : ''}">
      ${text.length} / ${most}
    </span>`;
  }

  private conditions() {
    const all = this.reading?.when ?? [];
    return all.map(
      (each, index) => html`<tr>
        ${index === 0
          ? html`<th scope="rowgroup" rowspan=${all.length}>${words.conditions}</th>`
          : nothing}
        ${this.condition(each.said ?? {}, each.line, each.text)}
      </tr>`,
    );
  }

  private condition(said: ByLanguage, line: number, text: string) {
    return html`
      ${LANGUAGES.map(
        language => html`<td lang=${language}>
          <button @click=${() => this.dispatchEvent(new CustomEvent('go', {detail: line}))}>
            ${said[language] ?? (Object.keys(said).length === 0 ? text : words.missing)}
          </button>
        </td>`,
      )}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-three-languages': ThreeLanguages;
  }
}

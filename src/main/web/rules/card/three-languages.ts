import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {LANGUAGES} from '../../shared/languages.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import type {ByLanguage, Reading} from '../book/types.js';
import {byLanguage} from './text-value.js';

const LONGEST: Record<string, number> = {title: 50, advice: 140};

/** A card in English, French and Spanish side by side. Fires `go` with the line of a condition. */
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
      .missing {
        color: var(--alert);
        font-weight: 600;
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

  override render() {
    const texts: [string, string[], string][] = [
      ['title', ['title'], words.title],
      ['advice', ['advice'], words.advice],
      ['say', ['say'], words.say],
      ['why', ['then', 'flag', 'why'], words.why],
      ['effect', ['then', 'flag', 'effect'], words.effect],
    ];
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
        ${texts.map(([name, keys, title]) => this.row(name, title, byLanguage(this.text, keys)))}
        ${(this.reading?.when ?? []).map((each, index) =>
          this.condition(index, each.said ?? {}, each.line, each.text),
        )}
      </tbody>
    </table>`;
  }

  private row(name: string, title: string, texts: ByLanguage) {
    if (Object.keys(texts).length === 0) {
      return nothing;
    }
    return html`<tr>
      <th scope="row">${title}</th>
      ${LANGUAGES.map(language => {
        const text = texts[language];
        return html`<td lang=${language} class=${name}>
          ${text ?? html`<span class="missing">${words.missing}</span>`}
          ${text && LONGEST[name] ? this.length(text, LONGEST[name]) : nothing}
        </td>`;
      })}
    </tr>`;
  }

  private length(text: string, most: number) {
    return html`<span class="length ${text.length > most ? 'long' : ''}">
      ${text.length} / ${most}
    </span>`;
  }

  private condition(index: number, said: ByLanguage, line: number, text: string) {
    return html`<tr>
      <th scope="row">${index === 0 ? words.conditions : nothing}</th>
      ${LANGUAGES.map(
        language => html`<td lang=${language}>
          <button @click=${() => this.dispatchEvent(new CustomEvent('go', {detail: line}))}>
            ${said[language] ?? (Object.keys(said).length === 0 ? text : words.missing)}
          </button>
        </td>`,
      )}
    </tr>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-three-languages': ThreeLanguages;
  }
}

import {LitElement, css, html, nothing, type TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {saveCsv} from './issues.js';
import {tableStyles} from './table-styles.js';

/** A value of a row as it is shown; figures stand to the right. */
export type Cell = string | TemplateResult;

/** A heading, what the figures say in a sentence, the figures as a table, and the same as a file. */
@customElement('gp-figure-table')
export class FigureTable extends LitElement {
  static override styles = [
    common,
    readingStyles,
    tableStyles,
    css`
      header {
        margin: 26px 0 4px;
      }
      .scroll {
        margin-top: 8px;
      }
      :host([text]) :is(th, td) {
        min-width: 96px;
        text-align: left;
        vertical-align: top;
      }
    `,
  ];

  /** Whether its cells are words rather than figures. */
  @property({type: Boolean, reflect: true}) text = false;
  @property() heading = '';
  @property() sentence = '';
  /** What is said under the sentence in smaller letters. */
  @property() note = '';
  @property({attribute: false}) head: string[] = [];
  @property({attribute: false}) rows: Cell[][] = [];
  /** The name of the file, its head in members' names (else as it is shown), and its rows. */
  @property() file = '';
  @property({attribute: false}) columns: string[] = [];
  @property({attribute: false}) plain: (string | number | undefined)[][] = [];

  override render() {
    return html`
      <header>
        <h2>${this.heading}</h2>
        ${this.rows.length > 0
          ? html`<button class="button" @click=${this.save}>${words.csv}</button>`
          : nothing}
      </header>
      ${this.sentence ? html`<p role="status">${this.sentence}</p>` : nothing}
      ${this.note ? html`<p class="muted">${this.note}</p>` : nothing}
      <slot></slot>
      ${this.rows.length > 0 ? this.table() : nothing}
    `;
  }

  private table() {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${this.heading}>
      <table>
        <thead><tr>${this.head.map(name => html`<th scope="col">${name}</th>`)}</tr></thead>
        <tbody>${this.rows.map(
          ([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map(
            cell => html`<td>${cell}</td>`,
          )}</tr>`,
        )}</tbody>
      </table>
    </div>`;
  }

  private readonly save = (): void =>
    saveCsv(this.file, [this.columns.length > 0 ? this.columns : this.head, ...this.plain]);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-figure-table': FigureTable;
  }
}

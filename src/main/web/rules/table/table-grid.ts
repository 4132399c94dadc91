import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import {readCsv, writeCsv} from './csv.js';

/** A table of knowledge as a grid of cells. Fires `edit` with the table's text. */
@customElement('gp-table-grid')
export class TableGrid extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: flex;
        flex-direction: column;
        min-height: 0;
      }
      .bar {
        display: flex;
        gap: 12px;
        align-items: center;
        padding: 8px 14px;
        color: var(--muted);
        font-size: 13px;
      }
      .bar .rest {
        flex: 1;
      }
      .scroll {
        flex: 1;
        min-height: 0;
        overflow: auto;
        scrollbar-width: thin;
      }
      table {
        border-collapse: separate;
        border-spacing: 0;
        font-size: 14px;
      }
      th {
        position: sticky;
        top: 0;
        z-index: 1;
        padding: 7px 10px;
        border-bottom: 1px solid var(--line);
        background: var(--sunken);
        font-size: 13px;
        text-align: left;
        white-space: nowrap;
      }
      td {
        padding: 0;
        border-right: 1px solid var(--line);
        border-bottom: 1px solid var(--line);
        vertical-align: top;
      }
      td.deeds {
        padding: 3px 4px;
      }
      textarea {
        display: block;
        width: 100%;
        min-width: 92px;
        max-width: 340px;
        min-height: 34px;
        padding: 7px 10px;
        border: 0;
        background: transparent;
        color: var(--ink);
        font: inherit;
        line-height: 1.4;
        field-sizing: content;
        resize: none;
      }
      textarea.long {
        min-width: 230px;
      }
      textarea:focus-visible {
        outline-offset: -2px;
        background: var(--accent-soft);
      }
      .drop {
        width: 28px;
        height: 28px;
        border: 0;
        border-radius: 7px;
        background: none;
        color: var(--muted);
        font-size: 17px;
        line-height: 1;
      }
      .drop:hover {
        background: var(--alert-soft);
        color: var(--alert);
      }
    `,
  ];

  @property() text = '';
  @property({type: Boolean}) readonly = false;

  override render() {
    const [head = [], ...rows] = readCsv(this.text);
    const long = head.map((_, column) => rows.some(row => (row[column] ?? '').length > 24));
    return html`
      <div class="bar">
        <span>${fill(words.rowCount, {n: rows.length})}</span>
        <span class="rest">${this.readonly ? nothing : words.tableHint}</span>
        ${this.readonly
          ? nothing
          : html`<button class="button" @click=${() => this.addAfter(rows.length - 1)}>
              ${words.addRow}
            </button>`}
      </div>
      <div class="scroll" @keydown=${this.press}>
        <table>
          <thead>
            <tr>
              ${head.map(column => html`<th scope="col">${column}</th>`)}
              ${this.readonly ? nothing : html`<th><span class="hidden">–</span></th>`}
            </tr>
          </thead>
          <tbody>${rows.map((row, number) => this.row(head, row, number, long))}</tbody>
        </table>
      </div>
    `;
  }

  private row(head: string[], row: string[], number: number, long: boolean[]) {
    return html`<tr>
      ${head.map(
        (column, at) => html`<td>
          <textarea rows="1" class=${long[at] ? 'long' : ''} data-row=${number} data-column=${at}
            aria-label=${fill(words.cell, {column, n: number + 1})} ?readonly=${this.readonly}
            .value=${live(row[at] ?? '')} @input=${this.change}></textarea>
        </td>`,
      )}
      ${this.readonly
        ? nothing
        : html`<td class="deeds">
            <button class="drop" title=${fill(words.removeRow, {n: number + 1})}
              aria-label=${fill(words.removeRow, {n: number + 1})}
              @click=${() => this.drop(number)}>×</button>
          </td>`}
    </tr>`;
  }

  private readonly change = (event: InputEvent): void => {
    const cell = event.target as HTMLTextAreaElement;
    const [row, column] = placeOf(cell);
    const rows = readCsv(this.text);
    const width = rows[0]?.length ?? 0;
    const changed = Array.from({length: width}, (_, at) => rows[row + 1]?.[at] ?? '');
    changed[column] = cell.value;
    rows[row + 1] = changed;
    this.keep(rows);
  };

  private readonly press = (event: KeyboardEvent): void => {
    const cell = event.target as HTMLElement;
    if (!(cell instanceof HTMLTextAreaElement) || event.isComposing) {
      return;
    }
    const [row, column] = placeOf(cell);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      this.addAfter(row);
    } else if (!this.step(event, cell, row, column)) {
      return;
    }
    event.preventDefault();
  };

  private step(event: KeyboardEvent, cell: HTMLTextAreaElement, row: number, column: number) {
    const start = cell.selectionStart === 0 && cell.selectionEnd === 0;
    const end = cell.selectionStart === cell.value.length;
    switch (event.key) {
      case 'Enter':
        return this.goTo(row + (event.shiftKey ? -1 : 1), column);
      case 'ArrowDown':
        return end && this.goTo(row + 1, column);
      case 'ArrowUp':
        return start && this.goTo(row - 1, column);
      case 'ArrowRight':
        return end && this.goTo(row, column + 1);
      case 'ArrowLeft':
        return start && this.goTo(row, column - 1);
      default:
        return false;
    }
  }

  private goTo(row: number, column: number): boolean {
    const cell = this.renderRoot.querySelector<HTMLTextAreaElement>(
      `[data-row='${row}'][data-column='${column}']`,
    );
    cell?.focus();
    cell?.select();
    return true;
  }

  private addAfter(row: number): void {
    if (!this.readonly) {
      const rows = readCsv(this.text);
      rows.splice(row + 2, 0, (rows[0] ?? []).map(() => ''));
      this.keep(rows);
      void this.updateComplete.then(() => this.goTo(row + 1, 0));
    }
  }

  private drop(row: number): void {
    this.keep(readCsv(this.text).filter((_, at) => at !== row + 1));
    void this.updateComplete.then(() => this.goTo(Math.max(0, row - 1), 0));
  }

  private keep(rows: string[][]): void {
    const text = writeCsv(rows, this.text);
    this.text = text;
    this.dispatchEvent(new CustomEvent('edit', {detail: text}));
  }
}

function placeOf(cell: HTMLElement): [number, number] {
  return [Number(cell.dataset['row']), Number(cell.dataset['column'])];
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-table-grid': TableGrid;
  }
}

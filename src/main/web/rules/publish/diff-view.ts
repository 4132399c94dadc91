import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import {alike, rowsOf, type DiffRow} from './line-diff.js';

/** Two versions of a file side by side, with what differs marked by sign and colour. */
@customElement('gp-diff')
export class DiffView extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        overflow: auto;
        border: 1px solid var(--line);
        border-radius: 10px;
        scrollbar-width: thin;
      }
      table {
        width: 100%;
        min-width: 560px;
        border-collapse: collapse;
        table-layout: fixed;
        font: 12.5px/1.55 var(--mono);
      }
      th {
        padding: 6px 10px;
        background: var(--sunken);
        font: 600 13px var(--sans);
        text-align: left;
      }
      td {
        padding: 0 8px;
        vertical-align: top;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      td.number {
        width: 46px;
        padding: 0 4px 0 0;
        color: var(--muted);
        text-align: right;
        user-select: none;
      }
      td.old {
        background: var(--alert-soft);
      }
      td.new {
        background: var(--accent-soft);
      }
      td.old::before {
        content: '− ';
        color: var(--alert);
      }
      td.new::before {
        content: '+ ';
        color: var(--accent);
      }
      del,
      ins {
        border-radius: 3px;
        font-weight: 700;
        text-decoration: none;
      }
      del {
        box-shadow: inset 0 -2px var(--alert);
      }
      ins {
        box-shadow: inset 0 -2px var(--accent);
      }
      .gap td {
        padding: 3px 10px;
        background: var(--sunken);
        color: var(--muted);
        font: 12.5px var(--sans);
        text-align: center;
      }
      .none {
        padding: 10px 14px;
        color: var(--muted);
        font-size: 14px;
      }
    `,
  ];

  @property() left = '';
  @property() right = '';
  @property() leftTitle = '';
  @property() rightTitle = '';

  override render() {
    if (this.left === this.right) {
      return html`<p class="none">${words.noDifference}</p>`;
    }
    return html`<table>
      <colgroup><col width="46"><col><col width="46"><col></colgroup>
      <thead>
        <tr>
          <th colspan="2" scope="col">${this.leftTitle}</th>
          <th colspan="2" scope="col">${this.rightTitle}</th>
        </tr>
      </thead>
      <tbody>${rowsOf(this.left, this.right).map(row => this.row(row))}</tbody>
    </table>`;
  }

  private row(row: DiffRow) {
    if (row.kind === 'gap') {
      return html`<tr class="gap">
        <td colspan="4">${fill(words.linesAlike, {n: row.lines ?? 0})}</td>
      </tr>`;
    }
    const [left, right] = row.kind === 'changed' ? marked(row) : [row.left, row.right];
    const differs = row.kind !== 'same';
    const old = differs && row.left !== undefined ? 'old' : '';
    const fresh = differs && row.right !== undefined ? 'new' : '';
    return html`<tr>
      <td class="number">${row.leftLine ?? nothing}</td><td class=${old}>${left ?? nothing}</td>
      <td class="number">${row.rightLine ?? nothing}</td><td class=${fresh}>${right ?? nothing}</td>
    </tr>`;
  }
}

function marked(row: DiffRow) {
  const [left, right] = [row.left ?? '', row.right ?? ''];
  const {before, after} = alike(left, right);
  const [leftEnd, rightEnd] = [left.length - after, right.length - after];
  const old = left.slice(before, leftEnd);
  const fresh = right.slice(before, rightEnd);
  return [
    html`${left.slice(0, before)}${old ? html`<del>${old}</del>` : nothing}${left.slice(leftEnd)}`,
    html`${right.slice(0, before)}${fresh ? html`<ins>${fresh}</ins>` : nothing}${right.slice(rightEnd)}`,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-diff': DiffView;
  }
}

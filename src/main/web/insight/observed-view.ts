import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/flags-strings.js';
import {fill} from '../text/strings.js';

export interface Observed {
  about: string;
  text: string;
  enough: boolean;
  owner?: string | null;
  rows: {name: string; text: string}[];
  interactions: string[];
}

/** What a center's own contacts show about a flagged setting, with what is behind it. */
@customElement('gp-observed')
export class ObservedView extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      h3 {
        margin: 0 0 3px;
        color: var(--muted);
        font-size: 12.5px;
      }
      li + li {
        margin-top: 8px;
      }
      .little {
        color: var(--muted);
      }
      summary {
        width: fit-content;
        padding: 2px 0;
        color: var(--accent);
        font-size: 13.5px;
        cursor: pointer;
      }
      details ul {
        margin: 2px 0 6px;
        padding-left: 14px;
        font-size: 13.5px;
      }
      details li + li {
        margin-top: 2px;
      }
      a {
        color: var(--accent);
      }
    `,
  ];

  @property({attribute: false}) observed: Observed[] = [];

  override render() {
    const told = this.observed.filter(each => each.enough);
    const shown = told.length > 0 ? told : this.observed.slice(0, 1);
    return shown.length === 0
      ? nothing
      : html`<h3>${words.observed}</h3>
          <ul>${shown.map(each => this.one(each))}</ul>`;
  }

  private one(each: Observed) {
    return html`<li>
      <p class=${each.enough ? '' : 'little'}>${each.text}</p>
      ${each.enough
        ? html`<p class="muted">${each.owner ? fill(words.owner, {owner: each.owner}) : words.noOwner}</p>`
        : nothing}
      ${this.more(words.rows, each.rows.map(row => html`<li>${row.text}</li>`))}
      ${this.more(
        words.behind,
        each.interactions.map(
          id => html`<li><a href="/v1/interactions/${encodeURIComponent(id)}">${id}</a></li>`,
        ),
      )}
    </li>`;
  }

  private more(title: string, items: unknown[]) {
    return items.length === 0
      ? nothing
      : html`<details><summary>${title} (${items.length})</summary><ul>${items}</ul></details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-observed': ObservedView;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {LANGUAGES} from '../../shared/languages.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {readable, word} from '../../text/strings.js';
import {textAt} from '../book/rule-calls.js';
import {said} from '../book/said.js';
import {CardDocument, type Condition} from '../builder/card-document.js';
import {TEXTS} from '../card/card-texts.js';

interface Versions {
  live: CardDocument | null;
  draft: CardDocument;
}

/** What a draft changes in a card, in the card's own words: its sentences, numbers and texts. */
@customElement('gp-card-changes')
export class CardChanges extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        margin: 12px 0 18px;
      }
      h3 {
        margin-bottom: 6px;
        font-size: 16px;
      }
      li {
        padding: 3px 10px;
        border-left: 3px solid var(--line);
        font-size: 15px;
      }
      ins,
      del {
        text-decoration: none;
      }
      li.added,
      ins {
        border-color: var(--accent);
        background: var(--accent-soft);
      }
      li.gone,
      del {
        border-color: var(--alert);
        background: var(--alert-soft);
      }
      del {
        text-decoration: line-through;
      }
      table {
        width: 100%;
        margin-top: 10px;
        border-collapse: collapse;
        table-layout: fixed;
        font-size: 14px;
      }
      th,
      td {
        padding: 6px 8px;
        border-top: 1px solid var(--line);
        text-align: left;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      th {
        width: 100px;
        color: var(--muted);
        font-weight: 600;
      }
      thead th {
        width: auto;
      }
      .gap {
        color: var(--alert);
        font-weight: 600;
      }
      .scroll {
        overflow-x: auto;
      }
    `,
  ];

  @property() path = '';
  @state() private versions: Versions | null = null;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('path')) {
      this.versions = null;
      void this.load(this.path);
    }
  }

  override render() {
    const {versions} = this;
    if (!versions) {
      return nothing;
    }
    const titles = LANGUAGES.map(each => [each, versions.draft.get(['title', each])]);
    return html`
      <h3>${said(Object.fromEntries(titles)) || this.path}</h3>
      <ul aria-label=${words.changedSentences}>
        ${this.sentences(versions)} ${this.numbers(versions)}
      </ul>
      ${this.texts(versions)}
    `;
  }

  private sentences({live, draft}: Versions) {
    const before = live ? linesOf(live.conditions()) : [];
    const after = linesOf(draft.conditions());
    return html`
      ${before
        .filter(line => !after.includes(line))
        .map(line => html`<li class="gone"><span class="hidden">${words.gone}: </span>${line}</li>`)}
      ${after
        .filter(line => !before.includes(line))
        .map(line => html`<li class="added"><span class="hidden">${words.added}: </span>${line}</li>`)}
    `;
  }

  private numbers({live, draft}: Versions) {
    const named = draft.names(['settings']).map(name => ({name, path: ['settings', name]}));
    const terms = draft.names(['then', 'suggest']).map(name => ({
      name,
      path: ['then', 'suggest', name],
    }));
    return [{name: words.status, path: ['status']}, ...named, ...terms]
      .map(({name, path}) => ({name, was: live?.get(path) ?? '', is: draft.get(path)}))
      .filter(({was, is}) => live !== null && was !== is)
      .map(({name, was, is}) => html`<li>${readable(name)}: <del>${was}</del> <ins>${is}</ins></li>`);
  }

  /** Every text in all languages, as it would be said. */
  private texts({live, draft}: Versions) {
    const rows = TEXTS.filter(each => draft.has(each.path));
    return html`<div class="scroll"><table>
      <thead>
        <tr>
          <td></td>
          ${LANGUAGES.map(each => html`<th scope="col">${word(words.languages, each)}</th>`)}
        </tr>
      </thead>
      ${rows.map(
        ({name, path}) => html`<tr>
          <th scope="row">${word(words.texts, name)}</th>
          ${LANGUAGES.map(each => {
            const is = draft.get([...path, each]);
            const same = live?.get([...path, each]) === is;
            return html`<td lang=${each}>
              ${is === ''
                ? html`<span class="gap">${words.missing}</span>`
                : same
                  ? is
                  : html`<ins>${is}</ins>`}
            </td>`;
          })}
        </tr>`,
      )}
    </table></div>`;
  }

  private async load(path: string): Promise<void> {
    const texts = await Promise.all([textAt(path, 'live'), textAt(path)]).catch(() => null);
    const draft = CardDocument.read(texts?.[1] ?? '');
    if (draft && path === this.path) {
      this.versions = {live: CardDocument.read(texts?.[0] ?? ''), draft};
    }
  }
}

/** The sentences one by one, with the words that join those of a group. */
function linesOf(conditions: Condition[]): string[] {
  return conditions.flatMap(each =>
    each.way
      ? [`${word(words.ways, each.way)}: ${linesOf(each.parts).join(' · ')}`]
      : [each.sentence],
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-card-changes': CardChanges;
  }
}

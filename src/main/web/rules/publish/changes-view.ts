import {LitElement, css, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {word} from '../../text/strings.js';
import {textAt} from '../book/rule-calls.js';
import type {Change} from '../book/types.js';
import './diff-view.js';

/** Every changed file between two states of the rulebook, read when it is shown. */
@customElement('gp-changes')
export class ChangesView extends LitElement {
  static override styles = [
    common,
    css`
      section {
        margin: 12px 0 18px;
      }
      h3 {
        display: flex;
        gap: 8px;
        align-items: baseline;
        margin-bottom: 6px;
        font: 600 13.5px var(--mono);
        overflow-wrap: anywhere;
      }
      .kind {
        padding: 1px 7px;
        border-radius: 7px;
        background: var(--sunken);
        color: var(--muted);
        font: 600 12px var(--sans);
      }
      .fault {
        color: var(--alert);
      }
    `,
  ];

  @property({attribute: false}) changes: Change[] = [];
  /** A revision, `live`, or nothing for the working copy. */
  @property() from = 'live';
  @property() to = '';
  @property() beforeTitle = '';
  @property() afterTitle = '';
  @state() private texts: Record<string, [string, string]> = {};
  @state() private fault = '';

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('changes') || changed.has('from') || changed.has('to')) {
      this.texts = {};
      void this.load(this.changes);
    }
  }

  override render() {
    return html`
      ${this.fault ? html`<p class="fault" role="alert">${this.fault}</p>` : ''}
      ${this.changes.map(change => {
        const texts = this.texts[change.path];
        return html`<section>
          <h3>
            ${change.path}
            <span class="kind">
              ${word(words.kinds, texts?.[0] === '' ? 'added' : change.kind)}
            </span>
          </h3>
          ${texts
            ? html`<gp-diff .left=${texts[0]} .right=${texts[1]} leftTitle=${this.beforeTitle}
                rightTitle=${this.afterTitle}></gp-diff>`
            : html`<p>…</p>`}
        </section>`;
      })}
    `;
  }

  private async load(changes: Change[]): Promise<void> {
    this.fault = '';
    for (const {path, kind} of changes) {
      try {
        const before = kind === 'added' ? '' : await textAt(path, this.from);
        const after = kind === 'removed' ? '' : await textAt(path, this.to);
        if (changes === this.changes) {
          this.texts = {...this.texts, [path]: [before, after]};
        }
      } catch (fault) {
        this.fault = `${path}: ${(fault as Error).message}`;
      }
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-changes': ChangesView;
  }
}

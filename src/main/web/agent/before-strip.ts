import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {Labels} from '../desk/labels.js';
import {icon} from '../shared/icons.js';
import {common} from '../shared/styles.js';
import type {Handover} from '../stream/frames.js';
import {word, type Language, type Strings} from '../text/strings.js';
import {ago} from '../text/time.js';

/** Before you speak: earlier contacts, promises, what was given already; nothing that is secret. */
@customElement('gp-before-strip')
export class BeforeStrip extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        margin-bottom: 10px;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 4px 14px;
        padding: 8px 14px;
        border-radius: 12px;
        background: var(--sunken);
        font-size: 13.5px;
      }
      li {
        display: flex;
        gap: 6px;
        align-items: center;
        min-width: 0;
        max-width: 100%;
      }
      .icon {
        flex: none;
        width: 15px;
        height: 15px;
        color: var(--accent);
      }
      .text {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .open {
        color: var(--effort-ink);
        font-weight: 600;
      }
      .what {
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) note!: Handover;
  @property({attribute: false}) strings!: Strings;
  @property({attribute: false}) labels!: Labels;
  @property() language: Language = 'en';
  @property({type: Number}) now = 0;

  override render() {
    const {contacts, promises, tried, given, transfers} = this.note;
    const {before, promised, tried: triedWord, given: givenWord, transfersSoFar} = this.strings;
    const steps = tried.map(each => this.labels.of('steps', this.language, each));
    const fields = given.map(each => this.labels.of('fields', this.language, each));
    return html`
      <h2 class="hidden" id="before">${before}</h2>
      <ul aria-labelledby="before">
        ${contacts.map(each => this.contact(each))}
        ${promises.map(
          each => html`<li><span class="text"><span class="what">${promised}</span>
            ${this.labels.of('promises', this.language, each.what)}${each.dueAt ? html`, ${this.when(each.dueAt)}` : nothing}</span></li>`,
        )}
        ${transfers > 0 ? this.fact(transfersSoFar, String(transfers)) : nothing}
        ${tried.length > 0 ? this.fact(triedWord, steps.join(', ')) : nothing}
        ${fields.length > 0 ? this.fact(givenWord, fields.join(', ')) : nothing}
      </ul>
    `;
  }

  private contact({at, channel, issue, end}: Handover['contacts'][number]) {
    const about = issue && this.labels.of('issues', this.language, issue);
    return html`<li>
      ${channel ? icon(channel) : nothing}
      <span class="text">
        ${[channel && word(this.strings.channels, channel), this.when(at), about]
          .filter(Boolean)
          .join(', ')}
        · <span class=${end === 'resolved' ? '' : 'open'}>${word(this.strings.ends, end)}</span>
      </span>
    </li>`;
  }

  private fact(what: string, value: string) {
    return html`<li>
      <span class="text"><span class="what">${what}</span> ${value}</span>
    </li>`;
  }

  private when(at: string): string {
    return ago(Date.parse(at) - this.now, this.language);
  }
}

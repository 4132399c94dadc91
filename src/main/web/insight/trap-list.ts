import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, word} from '../text/strings.js';
import {nameOf, number, saveCsv} from './issues.js';

interface Trap {
  trap: string;
  n: number;
  interactions: {interactionId: string; issue: string; effortScore: number; href: string}[];
}

/** What good scores hide, with the interactions behind it. */
@customElement('gp-trap-list')
export class TrapList extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      header {
        display: flex;
        align-items: center;
        gap: 12px;
        margin: 26px 0 8px;
      }
      h2 {
        flex: 1;
        font-size: 16px;
      }
      ul.traps {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
        gap: 14px;
      }
      h3 {
        font-size: 14.5px;
      }
    `,
  ];

  @state() private traps: Trap[] = [];
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<{traps?: Trap[]}>('/v1/issues/traps').then(
      answer => (this.traps = answer.traps ?? []),
      (error: Error) => (this.fault = fill(words.issuesFault, {why: error.message})),
    );
  }

  override render() {
    return html`
      <header>
        <h2>${words.hidden}</h2>
        <button class="button" @click=${this.save}>${words.csv}</button>
      </header>
      ${this.fault ? html`<p role="status">${this.fault}</p>` : nothing}
      <ul class="traps">
        ${this.traps.map(
          trap => html`<li class="panel">
            <h3>${word(words.traps, trap.trap)}: ${number(trap.n)}</h3>
            <p class="muted">${word(words.trapsSay, trap.trap)}</p>
            <ul>${trap.interactions.slice(0, 5).map(
              each => html`<li><a href=${each.href}>${each.interactionId}</a>
                · ${nameOf(each.issue)} · ${number(each.effortScore)}</li>`,
            )}</ul>
          </li>`,
        )}
      </ul>
    `;
  }

  private readonly save = (): void =>
    saveCsv('traps.csv', [
      ['trap', words.issue, words.interaction, words.effort],
      ...this.traps.flatMap(trap =>
        trap.interactions.map(each => [
          trap.trap,
          each.issue,
          each.interactionId,
          each.effortScore,
        ]),
      ),
    ]);
}

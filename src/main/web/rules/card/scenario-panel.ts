import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {passOn} from '../../shared/events.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {Checker} from '../book/checker.js';
import '../scenarios/scenario-results.js';

/** What became of a card's scenarios when they were last played. */
@customElement('gp-scenario-panel')
export class ScenarioPanel extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        padding: 8px 14px;
        scrollbar-width: thin;
      }
      .sum {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        align-items: center;
        font-size: 14px;
      }
      .sum .rest {
        flex: 1;
      }
      .passed {
        color: var(--accent);
        font-weight: 600;
      }
      .failed {
        color: var(--alert);
        font-weight: 600;
      }
      .muted {
        color: var(--muted);
      }
    `,
  ];

  @property({attribute: false}) checker!: Checker;
  @property({type: Number}) ticks = 0;
  @property() path = '';

  override render() {
    const {checker} = this;
    return html`
      <div class="sum">
        <span class="rest" role="status">${this.sum()}</span>
        <button class="button" ?disabled=${checker.running}
          @click=${() => void checker.runScenarios()}>
          ${words.run}
        </button>
      </div>
      <gp-scenario-results .results=${checker.resultsOf(this.path)} @go=${this.pass}>
      </gp-scenario-results>
    `;
  }

  private sum() {
    const {run, running, refused} = this.checker;
    if (running || !run) {
      const told = running ? words.running : refused ? words.mendFirst : words.notRun;
      return html`<span class=${refused && !running ? 'failed' : 'muted'}>${told}</span>`;
    }
    const own = this.checker.resultsOf(this.path);
    const failed = own.filter(result => !result.passed && !result.todo).length;
    const todo = own.filter(result => result.todo).length;
    const elsewhere = run.failed - failed;
    return html`
      <span class="passed">${fill(words.passed, {n: own.filter(one => one.passed).length})}</span>
      ${failed > 0 ? html`<span class="failed">${fill(words.failed, {n: failed})}</span>` : nothing}
      ${todo > 0 ? html`<span class="muted">${fill(words.todo, {n: todo})}</span>` : nothing}
      ${elsewhere > 0
        ? html`<span class="failed">${fill(words.othersFailed, {n: elsewhere})}</span>`
        : html`<span class="muted">
            ${run.failed === 0 ? fill(words.allPassed, {n: run.passed}) : nothing}
          </span>`}
    `;
  }

  private readonly pass = passOn(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-scenario-panel': ScenarioPanel;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {passOn} from '../../shared/events.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {Checker} from '../book/checker.js';
import '../scenarios/scenario-results.js';
import {tally, type Tally} from '../scenarios/tally.js';

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
      .todo {
        color: var(--effort-ink);
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
      return html`<span class="muted">${told}</span>`;
    }
    const own = tally(this.checker.resultsOf(this.path));
    const all = tally(run.results ?? []);
    return html`
      ${own.passed > 0
        ? html`<span class="passed">${fill(words.passed, {n: own.passed})}</span>`
        : nothing}
      ${own.failed > 0
        ? html`<span class="failed">${fill(words.failed, {n: own.failed})}</span>`
        : nothing}
      ${own.todo > 0 ? html`<span class="todo">${fill(words.todo, {n: own.todo})}</span>` : nothing}
      ${all.failed > own.failed
        ? html`<span class="failed">
            ${fill(words.othersFailed, {n: all.failed - own.failed})}
          </span>`
        : html`<span class="muted">${this.rest(all)}</span>`}
    `;
  }

  /** Of the whole rulebook; "all passed" only if nothing is left to do either. */
  private rest({passed, failed, todo}: Tally) {
    if (failed > 0) {
      return nothing;
    }
    return todo > 0
      ? fill(words.restToDo, {n: passed, todo})
      : fill(words.allPassed, {n: passed});
  }

  private readonly pass = passOn(this);
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-scenario-panel': ScenarioPanel;
  }
}

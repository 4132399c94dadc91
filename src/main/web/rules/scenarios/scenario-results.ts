import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import type {ScenarioResult} from '../book/types.js';

/** What became of scenarios, one by one. Fires `go` with {file, line}. */
@customElement('gp-scenario-results')
export class ScenarioResults extends LitElement {
  static override styles = [
    common,
    css`
      li {
        padding: 8px 4px;
        border-top: 1px solid var(--line);
        font-size: 14px;
      }
      li:first-child {
        border-top: 0;
      }
      .row {
        display: flex;
        gap: 9px;
        align-items: baseline;
      }
      .mark {
        flex: none;
        padding: 1px 7px;
        border-radius: 7px;
        background: var(--sunken);
        color: var(--muted);
        font-size: 12px;
        font-weight: 650;
      }
      .passed .mark {
        background: var(--accent-soft);
        color: var(--accent);
      }
      .failed .mark {
        background: var(--alert-soft);
        color: var(--alert);
      }
      .name {
        min-height: 24px;
        padding: 0;
        border: 0;
        background: none;
        text-align: left;
      }
      .name:hover {
        text-decoration: underline;
      }
      .failure {
        margin: 5px 0 0 4px;
        padding-left: 12px;
        border-left: 3px solid var(--alert);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      details {
        margin: 5px 0 0 4px;
        font-size: 13px;
      }
      summary {
        min-height: 24px;
        color: var(--accent);
        cursor: pointer;
        font-weight: 600;
      }
      pre {
        margin: 4px 0 0;
        padding: 9px 12px;
        border-radius: 9px;
        background: var(--sunken);
        font: 12.5px/1.6 var(--mono);
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
    `,
  ];

  @property({attribute: false}) results: ScenarioResult[] = [];
  @property({type: Boolean}) withFile = false;

  override render() {
    const order = [...this.results].sort((one, other) => Number(one.passed) - Number(other.passed));
    return html`<ul>${order.map(result => this.item(result))}</ul>`;
  }

  private item(result: ScenarioResult) {
    const kind = result.todo ? 'todo' : result.passed ? 'passed' : 'failed';
    const mark = {todo: words.todoOne, passed: words.passedOne, failed: words.failedOne}[kind];
    const notes = result.notes ?? [];
    return html`<li class=${kind}>
      <div class="row">
        <span class="mark">${mark}</span>
        <button class="name" @click=${() => this.go(result)}>
          ${result.name}
          ${this.withFile
            ? html`(${result.file}, ${fill(words.line, {n: result.line})})`
            : nothing}
        </button>
      </div>
      ${(result.failures ?? []).map(failure => html`<p class="failure">${failure}</p>`)}
      ${notes.length > 0
        ? html`<details ?open=${kind === 'failed'}>
            <summary>${words.timeline}</summary>
            <pre>${notes.join('\n')}</pre>
          </details>`
        : nothing}
    </li>`;
  }

  private go({file, line}: ScenarioResult): void {
    this.dispatchEvent(new CustomEvent('go', {detail: {file, line}}));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-scenario-results': ScenarioResults;
  }
}

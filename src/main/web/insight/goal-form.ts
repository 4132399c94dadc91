import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {Refused, call, isNameless} from '../shared/api.js';
import {dialogStyles} from '../shared/dialog-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/goals-strings.js';
import {words as listening} from '../text/listening-strings.js';
import {fill, stringsFor, word} from '../text/strings.js';
import type {Goals} from './goals.js';
import {nameOf, number} from './issues.js';
import {measureName} from './stage-words.js';

const COUNTERS = ['repeat-rate', 'ces', 'csat', 'effort-score', 'handle-time', 'churn'];
const MEMBERS = ['cause', 'issue', 'baseline', 'target', 'owner', 'due', 'counter'];

interface Fault {
  member: string;
  kind: string;
  written: string;
  instead?: string;
}

/**
 * A goal as it is being written. A fault stands under its field; where a score was aimed at, one
 * button takes the cause in its place. Fires `written` with what came of it in words.
 */
@customElement('gp-goal-form')
export class GoalForm extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(230px, 100%), 1fr));
        gap: 2px 16px;
        margin-top: 8px;
        padding: 6px 16px 14px;
        border: 1px solid var(--line);
        border-radius: 14px;
        background: var(--surface);
      }
      .wide {
        grid-column: 1 / -1;
      }
      .hint {
        margin-top: 4px;
      }
      fieldset {
        min-width: 0;
        margin: 10px 0;
        padding: 0;
        border: 0;
      }
      legend {
        padding: 0;
        font-size: 13.5px;
        font-weight: 600;
      }
      fieldset label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: 32px;
        margin-right: 14px;
        font-size: 14px;
      }
      .fault {
        margin-top: 4px;
        color: var(--alert);
        font-size: 13.5px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  /** Those who name an issue, and the goal that is proposed. */
  @property({attribute: false}) proposed?: Goals['proposed'];
  @property({attribute: false}) issues: string[] = [];
  @state() private faults: Fault[] = [];
  @state() private problem = '';
  @state() private busy = false;
  @query('form') private form!: HTMLFormElement;

  override firstUpdated(): void {
    this.form.querySelector('input')?.focus();
  }

  override render() {
    const {proposed} = this;
    const drivers = stringsFor('').drivers;
    return html`<form novalidate @submit=${this.send} @keydown=${this.press}>
      ${this.field('cause', words.cause, html`<input name="cause" list="causes" autocomplete="off"
          maxlength="100" .value=${proposed?.cause ?? ''} aria-describedby="cause-fault cause-hint">
        <datalist id="causes">${Object.entries(drivers).map(
          ([cause, name]) => html`<option value=${cause}>${name}</option>`,
        )}</datalist>`, words.causeHint)}
      ${this.field('issue', words.issue, html`<select name="issue">
        <option value="">${words.allIssues}</option>
        ${this.issues.map(issue => html`<option value=${issue}
          ?selected=${issue === proposed?.issue}>${nameOf(issue)}</option>`)}
      </select>`)}
      ${this.field('baseline', words.baseline, html`<input name="baseline" inputmode="decimal"
        .value=${proposed ? number(proposed.baseline, 1) : ''}
        aria-describedby="baseline-fault">`)}
      ${this.field('target', words.target, html`<input name="target" inputmode="decimal"
        aria-describedby="target-fault">`)}
      ${this.field('owner', words.owner, html`<input name="owner" maxlength="100"
        aria-describedby="owner-fault">`)}
      ${this.field('due', words.due, html`<input name="due" type="date"
        aria-describedby="due-fault">`)}
      <fieldset class="wide" aria-describedby="sources-fault">
        <legend>${words.sources}</legend>
        ${Object.entries(listening.sources).map(
          ([source, name]) => html`<label><input type="checkbox" name="sources" value=${source}
            ?checked=${source === 'ledger' || source === 'survey'}>${name}</label>`,
        )}
        ${this.faultOf('sources')}
      </fieldset>
      ${this.field('counter', words.counter, html`<select name="counter"
        aria-describedby="counter-fault counter-hint">${COUNTERS.map(
          each => html`<option value=${each}>${measureName(each)}</option>`,
        )}</select>`, words.counterHint)}
      ${this.field('why', words.why, html`<textarea name="why" rows="2" maxlength="500"
        aria-describedby="why-fault"></textarea>`)}
      <div class="wide" role="alert">
        ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      </div>
      <div class="row wide">
        <button class="button primary" ?disabled=${this.busy}>
          ${this.busy ? words.writing : words.write}
        </button>
        <button class="button" type="button" @click=${this.leave}>${words.cancel}</button>
      </div>
    </form>`;
  }

  private field(member: string, name: string, control: unknown, hint = '') {
    return html`<div class="field">
      <label><span>${name}</span>${control}</label>
      ${hint ? html`<p class="hint" id="${member}-hint">${hint}</p>` : nothing}
      ${this.faultOf(member)}
    </div>`;
  }

  private faultOf(member: string) {
    const fault = this.faults.find(each => each.member === member);
    if (!fault) {
      return nothing;
    }
    const instead = word(stringsFor('').drivers, fault.instead ?? '');
    return html`<p class="fault" id="${member}-fault">
        ${fill(word(words.faults, fault.kind), {written: fault.written, instead})}
      </p>
      ${fault.instead
        ? html`<button class="button" type="button" @click=${() => this.take(fault)}>
            ${fill(words.takeInstead, {cause: instead})}
          </button>`
        : nothing}`;
  }

  private take(fault: Fault): void {
    const control = this.form.querySelector<HTMLInputElement>('[name=cause]');
    if (control) {
      control.value = fault.instead ?? '';
      control.focus();
    }
    this.faults = this.faults.filter(each => each !== fault);
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.send(event);
    }
  };

  private readonly leave = (): void => {
    this.dispatchEvent(new CustomEvent('left'));
  };

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) {
      return;
    }
    const data = new FormData(this.form);
    const body: Record<string, unknown> = {
      sources: data.getAll('sources'),
      why: String(data.get('why') ?? '').trim(),
    };
    MEMBERS.forEach(name => (body[name] = String(data.get(name) ?? '').trim()));
    body['cause'] = causeOf(String(body['cause']));
    for (const name of ['baseline', 'target']) {
      body[name] = String(body[name]).replace(',', '.');
    }
    this.problem = '';
    if (!body['why']) {
      this.faults = [];
      this.problem = words.needsWhy;
      this.focusOn('why');
      return;
    }
    this.busy = true;
    try {
      await call('POST', '/v1/goals', body);
      const detail = words.written;
      this.dispatchEvent(new CustomEvent('written', {bubbles: true, composed: true, detail}));
    } catch (fault) {
      this.tell(fault);
    }
    this.busy = false;
  };

  private tell(fault: unknown): void {
    const faults = fault instanceof Refused ? fault.problem['faults'] : undefined;
    this.faults = Array.isArray(faults) ? (faults as Fault[]) : [];
    const [first] = this.faults;
    if (first) {
      this.focusOn(first.member);
      return;
    }
    const changed = fault instanceof Refused && fault.status === 409;
    this.problem = isNameless(fault)
      ? words.nameless
      : changed
        ? words.changed
        : fill(words.refused, {why: (fault as Error).message});
  }

  private focusOn(member: string): void {
    this.form.querySelector<HTMLElement>(`[name=${member}]`)?.focus();
  }
}

/** What was chosen by its name in the reader's language, as the ledger names it. */
function causeOf(written: string): string {
  const small = written.toLocaleLowerCase();
  const known = Object.entries(stringsFor('').drivers).find(
    ([, name]) => name.toLocaleLowerCase() === small,
  );
  return known ? known[0] : written;
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-goal-form': GoalForm;
  }
}

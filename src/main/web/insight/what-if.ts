import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill} from '../text/strings.js';
import {number, type Issue} from './issues.js';

interface Change {
  now: number;
  then: number;
}

interface Answer {
  hours: Change;
  hard: Change;
  priority: Change;
}

/** What an issue would be if it were handled faster, or hurt less. */
@customElement('gp-what-if')
export class IssueWhatIf extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      label {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 0 8px;
        margin-bottom: 6px;
        font-size: 13.5px;
      }
      input {
        grid-column: 1 / -1;
        width: 100%;
        accent-color: var(--accent);
      }
    `,
  ];

  @property({attribute: false}) issue!: Issue;
  @state() private seconds = 0;
  @state() private pain = 0;
  @state() private answer?: Answer;
  @state() private fault = '';
  private asked = 0;

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('issue')) {
      this.seconds = Math.round(this.issue.handleSeconds ?? 0);
      this.pain = this.issue.pain;
      this.answer = undefined;
    }
  }

  override render() {
    const most = Math.round(this.issue.handleSeconds ?? 0);
    return html`
      <label>${words.whatSeconds}<output>${number(this.seconds)}</output>
        <input type="range" aria-label=${words.whatSeconds} min="0" max=${most}
          .value=${String(this.seconds)} @input=${(event: Event) => (this.seconds = valueOf(event))} @change=${this.ask}></label>
      <label>${words.whatPain}<output>${number(this.pain, 2)}</output>
        <input type="range" aria-label=${words.whatPain} min="0" max="1" step="0.01"
          .value=${String(this.pain)} @input=${(event: Event) => (this.pain = valueOf(event))} @change=${this.ask}></label>
      <p role="status">${this.fault || (this.answer ? said(this.answer) : nothing)}</p>
      <p class="muted">${words.whatHow}</p>
    `;
  }

  private readonly ask = async (): Promise<void> => {
    const mine = ++this.asked;
    const query = new URLSearchParams({
      issue: this.issue.issue,
      handleSeconds: String(this.seconds),
      pain: this.pain.toFixed(3),
    });
    try {
      const answer = await get<Answer>(`/v1/issues/what-if?${query}`);
      if (mine === this.asked) {
        this.answer = answer;
        this.fault = '';
      }
    } catch (error) {
      this.fault = fill(words.issuesFault, {why: (error as Error).message});
    }
  };
}

function valueOf(event: Event): number {
  return Number((event.target as HTMLInputElement).value);
}

function said({hours, hard, priority}: Answer): string {
  return fill(words.whatThen, {
    hours: number(hours.now - hours.then),
    hard: number(hard.now - hard.then),
    all: number(hard.now),
    from: number(priority.now, 1),
    to: number(priority.then, 1),
  });
}

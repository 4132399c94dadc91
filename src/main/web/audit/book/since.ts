import {html} from 'lit';
import {words} from '../../text/audit-strings.js';
import {fill} from '../../text/strings.js';

/** What is found since the time that the address names: read anew when that changes. */
export class Since<T> {
  /** The words for that time, such as `30d`. */
  span = '';
  found: T | null = null;
  private fault = '';

  constructor(
    private readonly host: {requestUpdate(): void},
    private readonly find: (span: string) => Promise<T>,
    private readonly usual: string,
  ) {}

  follow(query: URLSearchParams): void {
    const span = query.get('since') ?? this.usual;
    if (span !== this.span) {
      this.span = span;
      void this.read();
    }
  }

  /** Why there is nothing yet to look at; null if there is. */
  notice() {
    if (this.fault) {
      return html`<div class="notice" role="alert"><p>${this.fault}</p>
        <p><button class="button" @click=${() => this.read()}>${words.again}</button></p></div>`;
    }
    return this.found ? null : html`<p class="notice" role="status">${words.loading}</p>`;
  }

  private async read(): Promise<void> {
    const {span} = this;
    this.fault = '';
    this.host.requestUpdate();
    try {
      const found = await this.find(span);
      this.found = span === this.span ? found : this.found;
    } catch (fault) {
      this.fault = fill(words.faultRead, {why: (fault as Error).message});
    }
    this.host.requestUpdate();
  }
}

/** One of a few, under the name of what is chosen. */
export function choice(
  label: string,
  options: readonly string[],
  chosen: string,
  told: (option: string) => string,
  choose: (option: string) => void,
) {
  return html`<label>${label}
    <select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
      ${options.map(
        each => html`<option value=${each} ?selected=${each === chosen}>${told(each)}</option>`,
      )}
    </select>
  </label>`;
}

/** The choice of the time, which goes into the address of that view. */
export function sinceChoice(view: string, spans: readonly string[], chosen: string) {
  return choice(words.since, spans, chosen, span => words.spans[span] ?? span, span => {
    location.hash = `#/${view}?since=${span}`;
  });
}

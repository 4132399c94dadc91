import {LitElement, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {call, get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/people-strings.js';
import {fill, languageOf} from '../text/strings.js';
import {peoplePageStyles} from './people-page.styles.js';

interface Standing {
  name: string;
  host?: string;
  waiting: number;
  oldest?: string;
  problem?: string;
}

interface Dead {
  id: string;
  webhook: string;
  event: string;
  since: string;
  problem: string;
}

interface Told {
  webhooks: Standing[];
  dead: Dead[];
}

/** Which other systems are told, how they stand, and what they would not take. */
@customElement('gp-webhook-list')
export class WebhookList extends LitElement {
  static override styles = [common, peoplePageStyles];

  @state() private seen: Told | undefined;
  @state() private told = '';
  @state() private problem = '';
  private readonly language = languageOf('');

  override connectedCallback(): void {
    super.connectedCallback();
    void this.look();
  }

  override render() {
    if (!this.seen && !this.problem) {
      return nothing;
    }
    const {webhooks, dead} = this.seen ?? {webhooks: [], dead: []};
    return html`
      <section aria-labelledby="webhooks">
        <h2 id="webhooks">${words.webhooks}</h2>
        ${this.problem
          ? html`<p class="error" role="alert">${fill(words.refused, {why: this.problem})}</p>`
          : nothing}
        <p role="status" class=${this.told ? '' : 'hidden'}>${this.told}</p>
        ${webhooks.length === 0
          ? html`<p>${words.noWebhooks}</p>`
          : html`<ul>${webhooks.map(hook => this.standing(hook))}</ul>`}
        ${dead.length === 0 ? nothing : this.given(dead)}
      </section>
    `;
  }

  private standing({name, host, waiting, oldest, problem}: Standing) {
    const stands =
      waiting === 0
        ? words.allTaken
        : fill(oldest ? words.waitsSince : words.waits, {n: waiting, time: this.time(oldest)});
    const why = problem ? ` · ${fill(words.lastAnswer, {why: problem})}` : '';
    return html`<li><strong>${name}</strong> (${host}) · ${stands}${why}</li>`;
  }

  private given(dead: Dead[]) {
    return html`
      <h3>${words.dead}</h3>
      <p>${words.deadMore}</p>
      <div class="scroll" tabindex="0" role="region" aria-label=${words.dead}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.event}</th>
              <th scope="col">${words.webhook}</th>
              <th scope="col">${words.since}</th>
              <th scope="col">${words.why}</th>
              <th scope="col"><span class="hidden">${words.again}</span></th>
            </tr>
          </thead>
          <tbody>
            ${dead.map(
              letter => html`<tr>
                <th scope="row">${letter.event}</th>
                <td>${letter.webhook}</td>
                <td>${this.time(letter.since)}</td>
                <td>${letter.problem}</td>
                <td>
                  <button class="button" aria-label=${fill(words.againWhich, {event: letter.event})}
                    @click=${() => this.again(letter)}>${words.again}</button>
                </td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
    `;
  }

  private time(instant: string | undefined): string {
    const form = new Intl.DateTimeFormat(this.language, {dateStyle: 'medium', timeStyle: 'short'});
    return instant ? form.format(new Date(instant)) : '';
  }

  private async look(): Promise<void> {
    try {
      this.problem = '';
      this.seen = await get<Told>('/v1/webhooks');
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private async again({id, event}: Dead): Promise<void> {
    try {
      await call('POST', `/v1/webhooks/dead/${id}/retry`);
      this.told = fill(words.sentAgain, {event});
      await this.look();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }
}

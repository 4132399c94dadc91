import {LitElement, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {call, get} from '../shared/api.js';
import '../shared/lead-frame.js';
import './webhook-list.js';
import {common} from '../shared/styles.js';
import {words, type PeopleStrings} from '../text/people-strings.js';
import {fill, languageOf} from '../text/strings.js';
import {peoplePageStyles} from './people-page.styles.js';

interface Person {
  id: string;
  role: string;
  name?: string;
  agentId?: string;
  lastSeen?: string;
  from: 'link' | 'provider';
  mayComeIn: boolean;
}

interface MadeLink {
  who: string;
  address: string;
  until: string;
}

const ROLES = ['agent', 'team-lead', 'cx-lead', 'qa', 'product', 'admin'] as const;
const SHIFT = 8;
const DAY = 24;

/** Admins see who may come in, make links for others, and end them. */
@customElement('gp-people-page')
export class PeoplePage extends LitElement {
  static override styles = [common, peoplePageStyles];

  @state() private people: Person[] | undefined;
  @state() private made: MadeLink | undefined;
  @state() private copied = false;
  @state() private told = '';
  @state() private problem = '';
  private readonly language = languageOf('');

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = this.language;
    document.title = `${words.page} · Glidepath`;
    void this.look();
  }

  override render() {
    return html`
      <gp-lead-frame .heading=${words.page} .more=${words.more}>
        ${this.problem
          ? html`<p class="error" role="alert">${fill(words.refused, {why: this.problem})}</p>`
          : nothing}
        <p role="status" class=${this.told ? '' : 'hidden'}>${this.told}</p>
        ${this.list()} ${this.form()} ${this.link()}
        <gp-webhook-list></gp-webhook-list>
      </gp-lead-frame>
    `;
  }

  private list() {
    if (!this.people) {
      return nothing;
    }
    if (this.people.length === 0) {
      return html`<p>${words.none}</p>`;
    }
    return html`
      <div class="scroll" tabindex="0" role="region" aria-label=${words.page}>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.person}</th>
              <th scope="col">${words.role}</th>
              <th scope="col">${words.personId}</th>
              <th scope="col">${words.lastSeen}</th>
              <th scope="col">${words.from}</th>
              <th scope="col"><span class="hidden">${words.revoke}</span></th>
            </tr>
          </thead>
          <tbody>
            ${this.people.map(person => this.row(person))}
          </tbody>
        </table>
      </div>
    `;
  }

  private row(person: Person) {
    const who = person.name ?? person.agentId ?? this.roleName(person.role);
    const seen = person.lastSeen ? this.time(person.lastSeen) : words.never;
    return html`
      <tr>
        <th scope="row">${who}</th>
        <td>${this.roleName(person.role)}</td>
        <td>${person.agentId ?? '–'}</td>
        <td>${seen}</td>
        <td>${person.mayComeIn ? words[person.from] : words.over}</td>
        <td>
          <button class="button" aria-label=${fill(words.revokeWhom, {who})}
            @click=${() => this.revoke(person, who)}>${words.revoke}</button>
        </td>
      </tr>
    `;
  }

  private form() {
    return html`
      <form @submit=${this.submitted} aria-labelledby="make">
        <h2 id="make">${words.makeLink}</h2>
        <label>${words.role}
          <select name="role">
            ${ROLES.map(role => html`<option value=${role}>${this.roleName(role)}</option>`)}
          </select>
        </label>
        <label>${words.personId} <small>${words.idHint}</small>
          <input name="agentId" required maxlength="200" autocomplete="off" spellcheck="false">
        </label>
        <label>${words.name} <small>${words.nameHint}</small>
          <input name="name" maxlength="100" autocomplete="off">
        </label>
        <label>${words.hours}
          <input name="hours" type="number" min="1" max=${DAY} value=${SHIFT} required>
        </label>
        <button class="button primary">${words.make}</button>
      </form>
    `;
  }

  private link() {
    if (!this.made) {
      return nothing;
    }
    const {who, address, until} = this.made;
    return html`
      <section class="made" role="status">
        <p>${fill(words.made, {who, until: this.time(until)})}</p>
        <code>${address}</code>
        <button class="button" @click=${this.copy}>
          ${this.copied ? words.copied : words.copy}
        </button>
      </section>
    `;
  }

  private roleName(role: string): string {
    return words[`role.${role}` as keyof PeopleStrings] ?? role;
  }

  private time(instant: string): string {
    const form = new Intl.DateTimeFormat(this.language, {dateStyle: 'medium', timeStyle: 'short'});
    return form.format(new Date(instant));
  }

  private async look(): Promise<void> {
    await this.doing(async () => {
      this.people = (await get<{people: Person[]}>('/v1/people')).people;
    });
  }

  private async doing(deed: () => Promise<void>): Promise<void> {
    this.problem = '';
    try {
      await deed();
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
    }
  }

  private readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const {hours, ...person} = Object.fromEntries(new FormData(form));
    this.told = '';
    void this.doing(async () => {
      const body = {...person, hours: Number(hours)};
      const made = await call<{link: string; expiresAt: string}>('POST', '/v1/people', body);
      const who = String(person['name'] || person['agentId']);
      this.made = {who, address: location.origin + made.link, until: made.expiresAt};
      this.copied = false;
      form.reset();
      await this.look();
    });
  };

  private readonly copy = (): void => {
    void navigator.clipboard
      .writeText(this.made?.address ?? '')
      .then(() => (this.copied = true))
      .catch(() => undefined);
  };

  private revoke(person: Person, who: string): void {
    void this.doing(async () => {
      await call('DELETE', `/v1/people/${encodeURIComponent(person.id)}`);
      this.made = undefined;
      this.told = fill(words.revoked, {who});
      await this.look();
    });
  }
}

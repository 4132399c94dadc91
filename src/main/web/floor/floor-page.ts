import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Alert} from '../client/types.js';
import '../shared/lead-frame.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import '../shared/waits-for.js';
import {language, words} from '../text/floor-strings.js';
import {fill} from '../text/strings.js';
import {clock} from '../text/time.js';
import './alert-list.js';
import './effort-bands.js';
import {FloorController} from './floor-controller.js';
import {said, type Floor} from './floor.js';
import './live-list.js';
import './waiting-list.js';

/** The team lead's page: what is under way, who waits, what was promised, and what cards alert to. */
@customElement('gp-floor-page')
export class FloorPage extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      .bar {
        display: flex;
        flex-wrap: wrap;
        gap: 6px 14px;
        align-items: center;
        margin-bottom: 12px;
      }
      label {
        display: flex;
        gap: 8px;
        align-items: center;
        font-weight: 600;
      }
      select {
        max-width: 220px;
        min-height: 34px;
        border: 1px solid var(--control);
        border-radius: 9px;
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }
      .grid {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(280px, 360px);
        grid-template-areas: 'live alerts' 'live rest';
        grid-template-rows: auto 1fr;
        gap: 18px 24px;
        margin-top: 20px;
      }
      .live {
        grid-area: live;
      }
      .alerts {
        grid-area: alerts;
      }
      .rest {
        grid-area: rest;
      }
      h2 {
        margin-bottom: 6px;
        font-size: 16px;
      }
      .warning {
        margin-bottom: 10px;
        padding: 8px 12px;
        border-radius: 10px;
        background: var(--effort-soft);
        color: var(--effort-ink);
      }
      @media (max-width: 820px) {
        .grid {
          grid-template-columns: minmax(0, 1fr);
          grid-template-areas: 'alerts' 'live' 'rest';
        }
      }
    `,
  ];

  @state() private news = '';
  private readonly feed = new FloorController(
    this,
    new URLSearchParams(location.search).get('team') ?? '',
  );

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = language;
    document.title = `${words.page} · Glidepath`;
    this.feed.onNews = (alert, isOver) => this.tell(alert, isOver);
  }

  override render() {
    const {floor, fault, link} = this.feed;
    const isPaused = link === 'waiting' || link === 'denied';
    return html`
      <gp-lead-frame .heading=${words.page} .more=${words.more}>
        <p class="hidden" role="status">${this.news}</p>
        ${fault ? html`<p class="warning" role="alert">${fill(words.fault, {why: fault})}</p>` : nothing}
        ${isPaused && !fault ? html`<p class="warning" role="alert">${words.paused}</p>` : nothing}
        ${floor ? this.standing(floor) : nothing}
      </gp-lead-frame>
    `;
  }

  private standing(floor: Floor) {
    const {alerts, now} = this.feed;
    const join = floor.join ?? '';
    return html`
      <div class="bar">
        ${this.teams(floor)}
        <span class="muted">${fill(words.at, {time: clock(Date.parse(floor.at), language)})}</span>
      </div>
      <gp-effort-bands .floor=${floor}></gp-effort-bands>
      <div class="grid">
        <section class="alerts">
          <h2>${words.alerts}</h2>
          <gp-alert-list .alerts=${alerts} .join=${join} .now=${now}
            @aside=${(event: CustomEvent<string>) => this.feed.putAside(event.detail)}>
          </gp-alert-list>
        </section>
        <section class="live">
          <h2>${words.hardest}</h2>
          ${floor.live === 0
            ? html`<p class="notice">${words.nothing}</p>
                <gp-waits-for event="interaction.started"></gp-waits-for>`
            : html`<p class="muted">
                  ${fill(words.hardestMore, {n: floor.interactions.length, live: floor.live})}
                </p>
                <gp-live-list .interactions=${floor.interactions} .join=${join} .now=${now}>
                </gp-live-list>`}
        </section>
        <section class="rest">
          <gp-waiting-list .floor=${floor} .now=${now}></gp-waiting-list>
        </section>
      </div>
    `;
  }

  private teams({teams}: Floor) {
    const {team} = this.feed;
    const all = team && !teams.includes(team) ? [team, ...teams] : teams;
    return html`<label>${words.team}
      <select @change=${this.chosen}>
        <option value="" ?selected=${!team}>${words.allTeams}</option>
        ${all.map(
          each => html`<option value=${each} ?selected=${each === team}>${each}</option>`,
        )}
      </select>
    </label>`;
  }

  private readonly chosen = (event: Event): void => {
    const team = (event.target as HTMLSelectElement).value;
    history.replaceState(null, '', team ? `?team=${encodeURIComponent(team)}` : location.pathname);
    this.feed.watch(team);
  };

  private tell(alert: Alert, isOver: boolean): void {
    const title = said(alert.title);
    const advice = said(alert.advice);
    this.news = fill(isOver ? words.alertOver : words.newAlert, {title, advice});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-floor-page': FloorPage;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Charge} from '../client/types.js';
import {Labels} from '../desk/labels.js';
import {get} from '../shared/api.js';
import {icon} from '../shared/icons.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {language, words} from '../text/floor-strings.js';
import {fill, stringsFor, word} from '../text/strings.js';
import {HARD, joinAt, span, type UnderWay} from './floor.js';
import {liveListStyles} from './live-list.styles.js';

/** Interactions under way, the hardest first, each with its trend and on demand its causes. */
@customElement('gp-live-list')
export class LiveList extends LitElement {
  static override styles = [common, readingStyles, liveListStyles];

  @property({attribute: false}) interactions: UnderWay[] = [];
  @property({type: Number}) now = 0;
  /** Where an interaction is joined, '' if there is no such place. */
  @property() join = '';
  @state() private open = '';
  @state() private causes: [driver: string, points: number][] | undefined;
  private readonly labels = new Labels(() => this.requestUpdate());

  override render() {
    return html`<table>
      <thead>
        <tr>
          <th scope="col" class="number">${words.effort}</th>
          <th scope="col">${words.trend}</th>
          <th scope="col">${words.about}</th>
          <th scope="col" class="number since">${words.since}</th>
          <th scope="col"><span class="hidden">${words.why}, ${words.join}</span></th>
        </tr>
      </thead>
      <tbody>
        ${this.interactions.map(each => this.row(each))}
      </tbody>
    </table>`;
  }

  private row(it: UnderWay) {
    const {interactionId: id, effortScore, startedAt} = it;
    const join = joinAt(this.join, id);
    const isOpen = this.open === id;
    return html`<tr data-interaction=${id}>
        <td class="number"><b class=${effortScore >= HARD ? 'hard' : ''}>${effortScore}</b></td>
        <td class="trend">${this.trend(it.rise)}</td>
        <th scope="row">
          <span class="issue">${this.issue(it)}</span>
          <span class="where">${this.where(it)}</span>
        </th>
        <td class="number since">
          ${startedAt ? span(this.now - Date.parse(startedAt)) : nothing}
        </td>
        <td class="deeds">
          <button class="button plain" aria-expanded=${isOpen ? 'true' : 'false'}
            aria-label=${fill(words.whyWhich, {id})} @click=${() => this.toggle(id)}>
            ${words.why}
          </button>
          ${join
            ? html`<a class="button" href=${join} target="_blank" rel="noopener"
                aria-label=${fill(words.joinWhich, {id})}>${words.join}</a>`
            : nothing}
        </td>
      </tr>
      ${isOpen ? html`<tr class="causes"><td colspan="5">${this.reasons(id)}</td></tr>` : nothing}`;
  }

  private issue({issue}: UnderWay): string {
    return issue ? this.labels.of('issues', language, issue) : words.unknownIssue;
  }

  private where({channel, queue, team, status, waitingSince}: UnderWay) {
    const strings = stringsFor('');
    const waits = waitingSince ? ` ${span(this.now - Date.parse(waitingSince))}` : '';
    const place = team ?? (queue ? this.labels.of('queues', language, queue) : '');
    return html`${icon(channel ?? 'dot')} ${word(strings.statuses, status)}${waits}${place
      ? ` · ${place}`
      : ''}`;
  }

  private trend(rise: number) {
    if (rise === 0) {
      return html`<span aria-hidden="true">–</span><span class="hidden">${words.steady}</span>`;
    }
    const said = fill(rise > 0 ? words.up : words.down, {n: Math.abs(rise)});
    const shown = `${rise > 0 ? '▲' : '▼'} ${Math.abs(rise)}`;
    return html`<span class=${rise > 0 ? 'up' : ''} title=${said} aria-hidden="true">${shown}</span>
      <span class="hidden">${said}</span>`;
  }

  private reasons(id: string) {
    const causes = this.causes ?? [];
    return html`
      <code>${id}</code>
      ${this.causes && causes.length === 0 ? html`<p>${words.noCauses}</p>` : nothing}
      <ul>
        ${causes.map(([driver, points]) => {
          const cause = this.labels.of('causes', language, driver);
          return html`<li class="tag charged">${fill(words.causeOf, {cause, points})}</li>`;
        })}
      </ul>
    `;
  }

  private toggle(id: string): void {
    this.open = this.open === id ? '' : id;
    this.causes = undefined;
    if (this.open) {
      void get<{effort?: {charges: Charge[]}}>(`/v1/interactions/${encodeURIComponent(id)}`).then(
        it => this.explain(id, it.effort?.charges ?? []),
        () => this.explain(id, []),
      );
    }
  }

  private explain(id: string, charges: Charge[]): void {
    if (this.open === id) {
      const points = new Map<string, number>();
      charges.forEach(({driver, points: cost}) =>
        points.set(driver, (points.get(driver) ?? 0) + cost),
      );
      this.causes = [...points].sort((a, b) => b[1] - a[1]);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-live-list': LiveList;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {passOn} from '../../shared/events.js';
import {icon} from '../../shared/icons.js';
import {readingStyles} from '../../shared/reading-styles.js';
import {common} from '../../shared/styles.js';
import {keyHints} from '../key-hints.styles.js';
import {whole, words} from '../../text/audit-strings.js';
import {fill, word} from '../../text/strings.js';
import {labelOf} from '../book/labels.js';
import {moment, whereOf} from '../book/said.js';
import type {QueueItem, Timeline} from '../book/types.js';
import {scoreStrip, stripLabel} from '../queue/score-strip.js';
import {stripStyles} from '../queue/score-strip.styles.js';
import type {ScenarioDialog} from '../scenario/scenario-dialog.js';
import '../scenario/scenario-dialog.js';
import {caseStyles} from './case-view.styles.js';
import {isMinor, type Moment} from './moments.js';
import './overview-curve.js';
import type {TimelineColumn} from './timeline-column.js';
import './timeline-column.js';

/** One interaction: what it was about, why it is here, and what happened. */
@customElement('gp-case-view')
export class CaseView extends LitElement {
  static override styles = [common, readingStyles, stripStyles, keyHints, caseStyles];

  @property({attribute: false}) timeline!: Timeline;
  @property({attribute: false}) moments: Moment[] = [];
  /** The line of the queue through which it was opened, if there is one. */
  @property({attribute: false}) item: QueueItem | null = null;
  @property() chosen = '';
  @state() private minor = false;
  @query('gp-scenario-dialog') private scenario!: ScenarioDialog;
  @query('gp-timeline-column') private column!: TimelineColumn;

  override render() {
    const {timeline, item} = this;
    return html`
      <div class="about">
        <div class="name">
          <h2 tabindex="-1">
            ${icon(timeline.channel)} ${labelOf('issues', timeline.issue) || word(words.channels, timeline.channel)}
          </h2>
          <p class="muted">${this.facts().join(' · ')}</p>
        </div>
        <div class="figure" title=${stripLabel(timeline.score, item?.benchmark)}>
          <p><strong>${whole(timeline.score)}</strong> ${words.effort}</p>
          ${scoreStrip(timeline.score, item?.benchmark)}
        </div>
      </div>
      ${this.reasons()} ${this.personal()} ${this.looks()}
      <gp-overview-curve .moments=${this.moments} chosen=${this.chosen} @look=${this.pass}>
      </gp-overview-curve>
      ${timeline.events.length === 0 ? html`<p class="muted">${words.noEvents}</p>` : nothing}
      <gp-timeline-column .moments=${this.moments} chosen=${this.chosen} ?minor=${this.minor}
        speech=${timeline.language ?? ''} @look=${this.pass}
        @enter=${() => this.dispatchEvent(new CustomEvent('enter'))}></gp-timeline-column>
      ${this.moments.some(row => row.deed && isMinor(row.deed))
        ? html`<button class="button plain" aria-pressed=${String(this.minor)}
            @click=${() => (this.minor = !this.minor)}>
            ${this.minor ? words.minorHide : words.minorShow}
          </button>`
        : nothing}
      ${timeline.events.length > 0
        ? html`<button class="button plain" @click=${this.makeScenario}>
            ${words.makeScenario}
          </button>`
        : nothing}
      <gp-scenario-dialog .timeline=${timeline}></gp-scenario-dialog>
    `;
  }

  private readonly makeScenario = (): void => {
    const row = this.moments.find(each => each.key === this.chosen);
    const seq = row?.seq ?? this.timeline.events.at(-1)?.seq ?? 0;
    void this.scenario.show(row?.deed?.decision.rule ?? '', seq);
  };

  override focus(): void {
    this.column.focus();
  }

  /** Puts the focus on the heading, from where the column is read. */
  focusTop(): void {
    this.renderRoot.querySelector('h2')?.focus();
  }

  private readonly pass = passOn(this);

  private facts(): string[] {
    const {timeline} = this;
    const known: (string | null | undefined)[] = [
      word(words.channels, timeline.channel),
      timeline.language ? word(words.languages, timeline.language.slice(0, 2)) : '',
      ...whereOf(timeline),
      shortened(timeline.customer),
      moment(timeline.startedAt),
      timeline.status === 'ended' ? '' : word(words.interactionStatuses, timeline.status),
    ];
    return known.filter((each): each is string => !!each);
  }

  private reasons() {
    const reasons = this.item?.reasons ?? [];
    return reasons.length > 0
      ? html`<ul class="reasons" aria-label=${words.because}>
          ${reasons.map(
            reason => html`<li>
              <b>${word(words.kinds, reason.kind)}:</b> ${reason.text}
            </li>`,
          )}
        </ul>`
      : nothing;
  }

  private looks() {
    const looks = this.timeline.looks ?? [];
    return looks.length > 0
      ? html`<details class="looks">
          <summary>${fill(words.looks, {n: looks.length})}</summary>
          <ul>
            ${looks.map(
              each => html`<li>${[
                each.by,
                moment(each.at),
                each.recording ? words.heardIt : '',
                each.reason,
              ]
                .filter(Boolean)
                .join(' · ')}</li>`,
            )}
          </ul>
        </details>`
      : nothing;
  }

  private personal() {
    const {personal, unmasked} = this.timeline;
    if (personal !== 'kept') {
      return html`<p class="personal gone">${personal === 'erased' ? words.erased : words.expired}</p>`;
    }
    return unmasked
      ? html`<p class="personal open" role="status">${icon('masked')} ${words.unmasked}</p>`
      : html`<p class="personal">
          ${icon('masked')} <span>${words.masked}</span>
          <button class="button" @click=${() => this.dispatchEvent(new CustomEvent('glass'))}>
            ${words.glass} <kbd aria-hidden="true">U</kbd>
          </button>
        </p>`;
  }
}

/** A pseudonym by its beginning; nobody compares all of it by eye. */
function shortened(customer: string | null | undefined): string {
  return customer && customer.length > 12 ? `${customer.slice(0, 10)}…` : (customer ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-case-view': CaseView;
  }
}

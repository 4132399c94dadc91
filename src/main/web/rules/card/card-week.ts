import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {get} from '../../shared/api.js';
import {listOf} from '../../shared/lists.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';

interface Effort {
  ended: number;
  before: number;
  accepted: number;
  riseAccepted?: number | null;
  others: number;
  riseOthers?: number | null;
}

interface Week {
  rule: string;
  shown: number;
  accepted: number;
  dismissed: number;
  dismissals?: Record<string, number>;
  effort?: Effort | null;
  reviewed: number;
  right: number;
  wrong: number;
  late: number;
  noise: number;
  missed: number;
  precision?: number | null;
  precisionLow?: number | null;
  precisionHigh?: number | null;
  retire?: string | null;
}

const SHARE = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
const POINTS = new Intl.NumberFormat(language, {maximumFractionDigits: 0});
const RISE = new Intl.NumberFormat(language, {
  maximumFractionDigits: 0,
  signDisplay: 'exceptZero',
});

let asked: Promise<Week[]> | null = null;

/** A card's last week: what agents did with it, what came after, and what QA thinks of it. */
@customElement('gp-card-week')
export class CardWeek extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        color: var(--muted);
        font-size: 13.5px;
        font-variant-numeric: tabular-nums;
      }
      b {
        color: var(--ink);
        font-weight: 650;
      }
      .retire {
        color: var(--alert);
      }
    `,
  ];

  @property() rule = '';
  @state() private all: Week[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    asked ??= get<unknown>('/v1/reviews/rules?since=7d').then(
      answer => listOf<Week>(answer, 'rules'),
      () => [],
    );
    void asked.then(all => (this.all = all));
  }

  override render() {
    const week = this.all.find(each => each.rule === this.rule);
    const lines = week ? [this.shown(week), this.effort(week), this.judged(week)] : [];
    const said = lines.filter(Boolean);
    return said.length === 0 && !week?.retire
      ? nothing
      : html`${said.map((line, at) => html`<p>${at === 0 ? html`<b>${words.week}</b> ` : nothing}${line}</p>`)}
          ${week?.retire ? html`<p class="retire">${week.retire}</p>` : nothing}`;
  }

  private shown({shown, accepted, dismissed, dismissals}: Week): string {
    if (!shown && !dismissed) {
      return '';
    }
    const reasons = Object.entries(dismissals ?? {})
      .sort((a, b) => b[1] - a[1])
      .map(([reason, n]) => `${word(words.dismissals, reason)} ${n}`);
    return (
      fill(words.weekShown, {shown, accepted, dismissed}) +
      (reasons.length > 0 ? ` (${reasons.join(', ')})` : '')
    );
  }

  /** What came after is told, and not that the card was the reason. */
  private effort({effort}: Week): string {
    if (!effort) {
      return '';
    }
    const {ended, before, accepted, riseAccepted, others, riseOthers} = effort;
    const rise = (words: string, n: number, by: number | null | undefined) =>
      n > 0 && typeof by === 'number' ? fill(words, {n, rise: RISE.format(by)}) : '';
    return [
      fill(words.weekBefore, {n: ended, score: POINTS.format(before)}),
      rise(words.weekAccepted, accepted, riseAccepted),
      rise(words.weekOthers, others, riseOthers),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  private judged(week: Week): string {
    const {reviewed, missed, precision, precisionLow, precisionHigh} = week;
    const known = precision !== null && precision !== undefined;
    return [
      reviewed ? fill(words.reviewed, {...week, n: reviewed} as never) : '',
      missed ? fill(words.missed, {n: missed}) : '',
      known
        ? fill(words.precision, {
            share: SHARE.format(precision),
            low: SHARE.format(precisionLow ?? precision),
            high: SHARE.format(precisionHigh ?? precision),
          })
        : '',
    ]
      .filter(Boolean)
      .join(' · ');
  }
}

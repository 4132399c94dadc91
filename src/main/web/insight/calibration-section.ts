import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/findings-strings.js';
import {fill} from '../text/strings.js';
import './effort-ces-curve.js';
import type {Step} from './effort-ces-curve.js';
import './figure-table.js';
import type {Cell} from './figure-table.js';
import {number} from './issues.js';

interface Fit {
  n: number;
  enough: boolean;
  rankCorrelation?: number;
  meanAbsoluteError?: number;
  curve?: Step[];
}

interface Unseen {
  rule: string;
  title: string;
  points: number;
  proposed: number;
  n: number;
  others: number;
  difference: number;
  low: number;
  high: number;
}

interface Calibration {
  since: string;
  until: string;
  needs: number;
  all: Fit;
  languages: ({language: string} & Fit)[];
  unseen: Unseen[];
}

/** Whether measured effort shows up in what customers answer, and which charges do not. */
@customElement('gp-calibration-section')
export class CalibrationSection extends LitElement {
  static override styles = [
    common,
    css`
      gp-effort-ces-curve {
        max-width: 560px;
      }
    `,
  ];

  @state() private answer?: Calibration;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<Calibration>('/v1/calibration').then(
      answer => (this.answer = answer.all ? answer : undefined),
      (error: Error) => (this.fault = fill(words.fault, {why: error.message})),
    );
  }

  override render() {
    const {answer} = this;
    if (!answer) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    const {all, needs} = answer;
    if (!all.enough) {
      const sentence = fill(words.calibrationFew, {n: number(all.n), needs: number(needs)});
      return html`<gp-figure-table heading=${words.calibration} sentence=${sentence}>
      </gp-figure-table>`;
    }
    const fits = [{language: words.allLanguages, ...all}, ...answer.languages];
    return html`
      <gp-figure-table heading=${words.calibration} sentence=${sentence(all)}
        note=${fill(words.calibrationNote, {since: answer.since, until: answer.until})}
        .head=${[words.language, words.answers, words.rank, words.off]}
        .rows=${fits.map(fit => fitRow(fit, needs))} file="calibration.csv"
        .columns=${['language', 'n', 'rankCorrelation', 'meanAbsoluteError']}
        .plain=${fits.map(fit => [
          fit.language,
          fit.n,
          fit.rankCorrelation,
          fit.meanAbsoluteError,
        ])}>
        <gp-effort-ces-curve .curve=${all.curve ?? []}></gp-effort-ces-curve>
      </gp-figure-table>
      ${this.charges(answer.unseen)}
    `;
  }

  private charges(unseen: Unseen[]) {
    return html`<gp-figure-table heading=${words.unseen}
      sentence=${unseen.length > 0
        ? fill(words.unseenSome, {n: number(unseen.length)})
        : words.unseenNone}
      note=${unseen.length > 0 ? words.unseenNote : ''}
      .head=${[words.card, words.answers, words.difference, words.pointsNow, words.pointsProposed]}
      .rows=${unseen.map(unseenRow)} file="charges.csv"
      .columns=${['rule', 'n', 'others', 'difference', 'low', 'high', 'points', 'proposed']}
      .plain=${unseen.map(each => [
        each.rule,
        each.n,
        each.others,
        each.difference,
        each.low,
        each.high,
        each.points,
        each.proposed,
      ])}></gp-figure-table>`;
  }
}

function sentence(all: Fit): string {
  const curve = all.curve ?? [];
  return fill(words.calibrationSays, {
    n: number(all.n),
    rank: number(all.rankCorrelation, 2),
    easy: number(curve[0]?.value, 1),
    hard: number(curve[curve.length - 1]?.value, 1),
    off: number(all.meanAbsoluteError, 1),
  });
}

function fitRow(fit: {language: string} & Fit, needs: number): Cell[] {
  return fit.enough
    ? [fit.language, number(fit.n), number(fit.rankCorrelation, 2), number(fit.meanAbsoluteError, 2)]
    : [fit.language, fill(words.ofNeeded, {n: number(fit.n), needs: number(needs)}), '–', '–'];
}

function unseenRow(each: Unseen): Cell[] {
  const between = fill(words.between, {low: number(each.low, 2), high: number(each.high, 2)});
  return [
    html`<a href="/rules#${each.rule.replace('.', '/')}.yaml">${each.title || each.rule}</a>`,
    number(each.n),
    html`${number(each.difference, 2)} <small>${between}</small>`,
    number(each.points),
    number(each.proposed),
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-calibration-section': CalibrationSection;
  }
}

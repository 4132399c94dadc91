import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {get} from '../../shared/api.js';
import {listOf} from '../../shared/lists.js';
import {common} from '../../shared/styles.js';
import {language, words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';

interface Reviewed {
  rule: string;
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

let asked: Promise<Reviewed[]> | null = null;

/** What QA thinks of a rule, in one line; nothing if nobody reviewed it. */
@customElement('gp-reviewed-line')
export class ReviewedLine extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        color: var(--muted);
        font-size: 13.5px;
      }
      .retire {
        color: var(--alert);
      }
    `,
  ];

  @property() rule = '';
  @state() private all: Reviewed[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    asked ??= get<unknown>('/v1/reviews/rules').then(
      answer => listOf<Reviewed>(answer, 'rules'),
      () => [],
    );
    void asked.then(all => (this.all = all));
  }

  override render() {
    const found = this.all.find(each => each.rule === this.rule);
    if (!found?.reviewed && !found?.missed) {
      return nothing;
    }
    const {precision, precisionLow, precisionHigh, reviewed, missed, retire} = found;
    const said = [
      reviewed ? fill(words.reviewed, {...found, n: reviewed} as never) : '',
      missed ? fill(words.missed, {n: missed}) : '',
    ];
    return html`<p>
      ${said.filter(Boolean).join(' · ')}${precision === null ||
      precision === undefined
        ? nothing
        : ` · ${fill(words.precision, {
            share: SHARE.format(precision),
            low: SHARE.format(precisionLow ?? precision),
            high: SHARE.format(precisionHigh ?? precision),
          })}`}
      ${retire ? html`<span class="retire">${retire}</span>` : nothing}
    </p>`;
  }
}

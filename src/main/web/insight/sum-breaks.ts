import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/listening-strings.js';
import {fill, languageOf} from '../text/strings.js';

const DAYS = 30;

interface Break {
  at: string;
  publication: number;
  why?: string;
  files: string[];
}

/** When the rules became others, so that what was measured before and after is not alike. */
@customElement('gp-sum-breaks')
export class SumBreaks extends LitElement {
  static override styles = [
    common,
    css`
      li {
        margin-top: 6px;
        color: var(--muted);
        font-size: 13.5px;
      }
    `,
  ];

  @state() private breaks: Break[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    get<{breaks?: Break[]}>(`/v1/issues/breaks?since=${DAYS - 1}d`).then(
      answer => (this.breaks = answer.breaks ?? []),
      () => undefined,
    );
  }

  override render() {
    return this.breaks.length === 0
      ? nothing
      : html`<ul>${this.breaks.map(each => html`<li>${said(each)}</li>`)}</ul>`;
  }
}

function said({at, publication, why, files}: Break): string {
  const day = new Date(at).toLocaleDateString(languageOf(''), {dateStyle: 'medium'});
  return fill(words.rulesChanged, {
    day,
    publication,
    what: why ?? files.slice(0, 3).join(', '),
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-sum-breaks': SumBreaks;
  }
}

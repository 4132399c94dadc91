import {css, html, nothing} from 'lit';
import {words} from '../../text/audit-strings.js';
import {moment} from '../book/said.js';
import type {Review} from '../book/types.js';

/** What reviewers said so far, each with their note. */
export function reviewsSoFar(reviews: Review[]) {
  return reviews.length > 0
    ? html`<ul class="sofar" aria-label=${words.reviewsSoFar}>
        ${reviews.map(
          each => html`<li>
            <b>${(each.decisionId ? words.verdicts : words.silences)[each.verdict]}</b>
            · ${each.by}, ${moment(each.at)}
            ${each.note ? html`<span class="note">${each.note}</span>` : nothing}
          </li>`,
        )}
      </ul>`
    : nothing;
}

export const soFarStyles = css`
  .sofar {
    display: grid;
    gap: 4px;
    margin-top: 10px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 13.5px;
  }
  .note {
    display: block;
  }
`;

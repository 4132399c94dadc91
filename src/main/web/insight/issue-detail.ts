import {LitElement, css, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, stringsFor, word} from '../text/strings.js';
import {number, percent, type Issue, type Part} from './issues.js';
import './what-if.js';

/** What is behind an issue's place: the formula with its numbers, the causes, the interactions. */
@customElement('gp-issue-detail')
export class IssueDetail extends LitElement {
  static override styles = [
    common,
    readingStyles,
    css`
      .panel {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
        gap: 12px 28px;
        max-width: 1000px;
      }
      h3 {
        margin-bottom: 4px;
        font-size: 13.5px;
      }
      li {
        margin-bottom: 3px;
      }
    `,
  ];

  @property({attribute: false}) issue!: Issue;

  override render() {
    const {issue} = this;
    return html`<div class="panel">
      <section>
        <h3>${words.whyThisPlace}</h3>
        <p>${fill(words.priorityIs, {
          priority: number(issue.priority, 1),
          pain: number(issue.pain, 3),
          time: number(issue.timeShare, 3),
        })}</p>
        <ul>${issue.parts.map(part => html`<li>${partOf(part)}</li>`)}</ul>
        <p class="muted">${words.drawn}</p>
        <p class="muted">${
          issue.sources.length < 2
            ? words.oneSource
            : fill(words.sourcesAre, {
                sources: issue.sources.map(source => word(words.sources, source)).join(', '),
              })
        }</p>
      </section>
      <section>
        <h3>${words.causes}</h3>
        ${issue.drivers.length === 0 ? html`<p>${words.causeUnknown}</p>` : nothing}
        <ul>${issue.drivers.map(
          each => html`<li>${word(stringsFor('').drivers, each.driver)}: ${fill(words.per100, {
            n: number(each.per100, 1),
          })}<br><span class="muted">${each.rules.map(rule => rule.title).join(' · ')}</span></li>`,
        )}</ul>
      </section>
      <section>
        <h3>${words.whatIf}</h3>
        <gp-what-if .issue=${issue}></gp-what-if>
      </section>
      <section>
        <h3>${words.hardest}</h3>
        ${issue.hardest.length === 0 ? html`<p>${words.noneHard}</p>` : nothing}
        <ul>${issue.hardest.map(
          each => html`<li><a href=${each.href}>${each.interactionId}</a>
            · ${number(each.effortScore)}</li>`,
        )}</ul>
      </section>
    </div>`;
  }
}

function partOf(part: Part): string {
  const name = word(words.parts, part.name);
  return part.missing
    ? fill(words.partMissing, {part: name})
    : fill(words.partIs, {
        part: name,
        weight: number(part.weight, 2),
        value: percent(part.value),
        n: number(part.n),
      });
}

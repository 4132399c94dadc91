import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {fill, readable, stringsFor, word} from '../text/strings.js';
import {nameOf, number, percent, type Issue} from './issues.js';

/** Three sentences: what hurts most and why, whether it gets better, what is proposed and to whom. */
@customElement('gp-issue-sentences')
export class IssueSentences extends LitElement {
  static override styles = [
    common,
    css`
      ol {
        display: grid;
        gap: 4px;
      }
      li {
        max-width: 100ch;
        font-size: 15.5px;
      }
      li:first-child {
        font-size: 18px;
        font-weight: 600;
        letter-spacing: -0.005em;
      }
    `,
  ];

  @property({attribute: false}) issue!: Issue;

  override render() {
    return html`<ol>
      <li>${worst(this.issue)}</li>
      <li>${trend(this.issue)}</li>
      <li>${proposal(this.issue)}</li>
    </ol>`;
  }
}

/** What hurts most, and why. */
export function worst(issue: Issue): string {
  const name = nameOf(issue.issue);
  const said = [
    fill(words.hurtsMost, {issue: name, priority: number(issue.priority, 1)}),
    reason(issue),
    fill(words.takesTime, {
      time: percent(issue.timeShare),
      volume: percent(issue.volumeShare, 1),
    }),
  ];
  if (issue.sources.length < 2) {
    said.push(words.oneSource);
  }
  return said.filter(Boolean).join(' ');
}

/** The part that weighs most, in words. */
function reason(issue: Issue): string {
  const known = issue.parts.filter(part => !part.missing);
  const [first] = known.sort((a, b) => b.weight * b.value - a.weight * a.value);
  const answers = issue.intervals['highEffort'];
  if (first?.name === 'high' && answers) {
    return fill(words.becauseHigh, {
      share: percent(issue.highEffort),
      n: number(answers.n),
      low: percent(answers.low),
      high: percent(answers.high),
    });
  }
  return fill(words.becauseEffort, {
    effort: number(issue.effortScore),
    n: number(issue.volume),
  });
}

function trend(issue: Issue): string {
  const {direction, measure, before, after, n} = issue.trend;
  if (direction === 'unknown') {
    return words.trendUnknown;
  }
  return fill(word(words.trends, direction), {
    measure: word(words.measures, measure ?? ''),
    before: number(before, 1),
    after: number(after, 1),
    n: number(n),
  });
}

function proposal(issue: Issue): string {
  const cause = issue.drivers[0];
  const what = cause
    ? fill(words.cause, {
        driver: word(stringsFor('').drivers, cause.driver),
        title: cause.rules[0]?.title ?? '',
      })
    : words.causeUnknown;
  const policy =
    issue.outsideWait.length > 0
      ? fill(words.announce, {who: issue.outsideWait.map(readable).join(', ')})
      : word(words.proposals, issue.policy ?? 'none');
  const owners = Object.entries(issue.owners).map(
    ([role, person]) => `${person} (${word(words.roles, role)})`,
  );
  const owner =
    owners.length > 0 ? fill(words.owned, {who: owners.join(', ')}) : words.nobody;
  return `${policy} ${what} ${owner}`;
}

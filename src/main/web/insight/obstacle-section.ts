import {LitElement, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from '../shared/api.js';
import {common} from '../shared/styles.js';
import {words} from '../text/findings-strings.js';
import {fill, word} from '../text/strings.js';
import './figure-table.js';
import type {Cell} from './figure-table.js';
import {nameOf, number} from './issues.js';

interface Obstacle {
  issue: string;
  kind: string;
  n: number;
  per100: number;
  owners: Record<string, string>;
  interactions: {interactionId: string; href: string}[];
}

interface Obstacles {
  reports: number;
  obstacles: Obstacle[];
  tooFew: string[];
}

/** What agents say stands in the customers' way, by issue and kind. */
@customElement('gp-obstacle-section')
export class ObstacleSection extends LitElement {
  static override styles = [common];

  @state() private answer?: Obstacles;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    get<Obstacles>('/v1/obstacles').then(
      answer => (this.answer = answer.obstacles ? answer : undefined),
      (error: Error) => (this.fault = fill(words.fault, {why: error.message})),
    );
  }

  override render() {
    const {answer} = this;
    if (!answer) {
      return this.fault ? html`<p role="status">${this.fault}</p>` : nothing;
    }
    const {obstacles} = answer;
    return html`<gp-figure-table heading=${words.obstacles} sentence=${sentence(answer)}
      note=${words.obstaclesNote}
      .head=${[words.issue, words.obstacle, words.reports, words.per100, words.owner, words.behind]}
      .rows=${obstacles.map(row)} file="obstacles.csv"
      .columns=${['issue', 'kind', 'n', 'per100', 'owners', 'interactions']}
      .plain=${obstacles.map(plain)}></gp-figure-table>`;
  }
}

function sentence({reports, obstacles}: Obstacles): string {
  const [most] = obstacles;
  return most
    ? fill(words.obstacleMost, {
        kind: word(words.obstacleKinds, most.kind),
        issue: nameOf(most.issue),
        n: number(most.n),
        all: number(reports),
        who: who(most) || words.nobodyYet,
      })
    : fill(reports > 0 ? words.obstaclesFew : words.noObstacles, {n: number(reports)});
}

const who = (obstacle: Obstacle): string => Object.values(obstacle.owners).join(', ');

function row(each: Obstacle): Cell[] {
  const links = each.interactions.map(
    (met, index) =>
      html`${index > 0 ? ', ' : nothing}<a href=${met.href}>${met.interactionId}</a>`,
  );
  return [
    nameOf(each.issue),
    word(words.obstacleKinds, each.kind),
    number(each.n),
    number(each.per100, 1),
    who(each) || words.nobodyYet,
    html`${links}`,
  ];
}

function plain(each: Obstacle): (string | number | undefined)[] {
  const ids = each.interactions.map(met => met.interactionId).join(' ');
  return [each.issue, each.kind, each.n, each.per100, who(each), ids];
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-obstacle-section': ObstacleSection;
  }
}

import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {readingStyles} from '../shared/reading-styles.js';
import {common} from '../shared/styles.js';
import {words as issueWords} from '../text/insight-strings.js';
import {words} from '../text/listening-strings.js';
import {fill, word} from '../text/strings.js';
import './figure-table.js';
import type {Cell} from './figure-table.js';
import {nameOf, number, percent} from './issues.js';
import type {ListeningPost, ListeningPosts, NotHeard} from './posts.js';

interface Figure {
  head: string;
  shown: (post: ListeningPost) => Cell;
  plain: (post: ListeningPost) => string | number | undefined;
}

const COLUMNS: Figure[] = [
  {head: words.post, shown: post => nameWithState(post), plain: post => post.name},
  {head: words.kind, shown: kindOf, plain: post => post.kind},
  {head: words.owner, shown: post => post.owner ?? words.noOwner, plain: post => post.owner},
  {
    head: words.perWeek,
    shown: post => number(post.eventsPerWeek, post.eventsPerWeek < 10 ? 1 : 0),
    plain: post => post.eventsPerWeek,
  },
  {head: words.said, shown: post => number(post.said), plain: post => post.said},
  {head: words.heardOn, shown: post => post.heardOn ?? words.never, plain: post => post.heardOn},
  {head: words.languages, shown: post => list(post.languages), plain: p => p.languages.join(' ')},
  {head: words.segments, shown: post => list(post.segments), plain: p => p.segments.join(' ')},
  {head: words.lacks, shown: post => lacks(post.missing), plain: post => lacks(post.missing)},
  {
    head: words.findings,
    shown: post => percent(post.findingShare),
    plain: post => post.findingShare,
  },
  {
    head: issueWords.interaction,
    shown: post =>
      html`${post.interactions.map(
        each => html`<a href=${each.href}>${each.interactionId}</a> `,
      )}`,
    plain: post => post.interactions.map(each => each.interactionId).join(' '),
  },
];

/** How well the center listens, post by post. */
@customElement('gp-post-list')
export class PostList extends LitElement {
  static override styles = [common, readingStyles];

  @property({attribute: false}) answer!: ListeningPosts;

  override render() {
    const {posts, missing} = this.answer;
    const unheard = lacks(missing);
    return html`<gp-figure-table text heading=${words.posts} file="posts.csv"
        sentence=${this.sentence()} .head=${COLUMNS.map(each => each.head)}
        .rows=${posts.map(post => COLUMNS.map(each => each.shown(post)))}
        .plain=${posts.map(post => COLUMNS.map(each => each.plain(post)))}></gp-figure-table>
      ${unheard ? html`<p>${fill(words.unheard, {what: unheard})}</p>` : nothing}`;
  }

  private sentence(): string {
    const {posts, since, until} = this.answer;
    if (posts.length === 0) {
      return words.noPosts;
    }
    const silent = posts.filter(post => post.silent).map(post => nameOf(post.name));
    const window = fill(words.window, {since, until, n: number(posts.length)});
    return silent.length === 0
      ? `${window} ${words.allListen}`
      : `${window} ${fill(words.areSilent, {posts: silent.join(', ')})}`;
  }
}

function nameWithState(post: ListeningPost) {
  return html`${nameOf(post.name)}
    ${post.silent ? html`<br><strong>${words.silent}</strong>` : nothing}
    ${post.named ? nothing : html`<br>${words.unnamed}`}`;
}

function kindOf(post: ListeningPost): string {
  return post.kind ? word(words.kinds, post.kind) : '–';
}

function list(all: string[]): string {
  return all.length === 0 ? '–' : all.join(', ');
}

function lacks({channels, segments, languages}: NotHeard): string {
  return [
    channels.length > 0 ? fill(words.lacksChannels, {what: channels.join(', ')}) : '',
    segments.length > 0 ? fill(words.lacksSegments, {what: segments.join(', ')}) : '',
    languages.length > 0 ? fill(words.lacksLanguages, {what: languages.join(', ')}) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-post-list': PostList;
  }
}

import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {whoAmI} from '../shared/api.js';
import '../shared/lead-frame.js';
import {common} from '../shared/styles.js';
import {words} from '../text/insight-strings.js';
import {words as listening} from '../text/listening-strings.js';
import {fill} from '../text/strings.js';
import './findings.js';
import './flag-list.js';
import './goal-list.js';
import './issue-overview.js';
import './journey-list.js';
import './post-list.js';
import {learnNames} from './issues.js';
import {readPosts, type ListeningPosts} from './posts.js';
import './sum-breaks.js';

const DAYS = 30;

/** What hurts customers most; then what in the KPI settings works against low effort. */
@customElement('gp-insight-page')
export class InsightPage extends LitElement {
  static override styles = [
    common,
    css`
      h2 {
        margin: 26px 0 8px;
        font-size: 16px;
      }
      .warning {
        margin-bottom: 10px;
        padding: 8px 12px;
        border-radius: 10px;
        background: var(--effort-soft);
        color: var(--effort-ink);
        font-weight: 600;
      }
    `,
  ];

  /** The KPI settings are for leads; others read the issues alone. */
  @state() private readsSettings = false;
  @state() private isNamed = false;
  @state() private posts?: ListeningPosts;
  @state() private fault = '';

  override connectedCallback(): void {
    super.connectedCallback();
    void whoAmI().then(
      session => (this.readsSettings = session.role !== 'product'),
      () => (this.readsSettings = true),
    );
    void learnNames()
      .catch(() => undefined)
      .then(() => (this.isNamed = true));
    readPosts(DAYS).then(
      answer => (this.posts = answer),
      (error: Error) => (this.fault = fill(listening.postsFault, {why: error.message})),
    );
  }

  override render() {
    return html`
      <gp-lead-frame heading=${words.insight} more=${words.more}>
        ${this.isNamed ? this.sections() : nothing}
      </gp-lead-frame>
    `;
  }

  private sections() {
    return html`
      ${this.posts?.onlySurveys
        ? html`<p class="warning">${listening.onlySurveys}</p>`
        : nothing}
      <gp-issue-overview></gp-issue-overview>
      <gp-sum-breaks></gp-sum-breaks>
      <gp-insight-findings></gp-insight-findings>
      <gp-goal-list></gp-goal-list>
      <gp-journey-list></gp-journey-list>
      ${this.fault ? html`<p role="status">${this.fault}</p>` : nothing}
      ${this.posts?.posts
        ? html`<gp-post-list .answer=${this.posts}></gp-post-list>`
        : nothing}
      ${this.readsSettings ? html`<h2>${words.flags}</h2><gp-flag-list></gp-flag-list>` : nothing}
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-insight-page': InsightPage;
  }
}

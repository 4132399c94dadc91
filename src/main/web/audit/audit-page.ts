import {LitElement, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import type {KeyHelp} from '../shared/key-help.js';
import '../shared/key-help.js';
import '../shared/lead-frame.js';
import {common} from '../shared/styles.js';
import {language, words} from '../text/audit-strings.js';
import './agreement/agreement-view.js';
import {auditPageStyles} from './audit-page.styles.js';
import {routeOf, type Route} from './book/route.js';
import {learnLabels} from './book/labels.js';
import {ruleNames} from './book/rule-names.js';
import type {ReviewDesk} from './review/review-desk.js';
import './review/review-desk.js';
import './rules/rule-records.js';
import type {SearchView} from './search/search-view.js';
import './search/search-view.js';
import './seal-line.js';
import './words/word-view.js';
import {deedOf, keyRows, type Deed} from './shortcuts.js';

const VIEWS = ['queue', 'search', 'words', 'agreement', 'rules'] as const;

/** The log as QA works on it: what is worth hearing, what happened and why, a verdict. */
@customElement('gp-audit-page')
export class AuditPage extends LitElement {
  static override styles = [common, auditPageStyles];

  @state() private isNamed = false;
  @state() private route: Route = routeOf(location.hash);
  @query('gp-review-desk') private desk!: ReviewDesk | null;
  @query('gp-search-view') private search!: SearchView | null;
  @query('gp-key-help') private help!: KeyHelp;
  /** Where the reviewer was in the queue's part, to come back to it. */
  private review = '#/queue';

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = language;
    document.title = `${words.audit} · Glidepath`;
    void ruleNames();
    void learnLabels().then(() => (this.isNamed = true));
    addEventListener('keydown', this.press);
    addEventListener('hashchange', this.go);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.press);
    removeEventListener('hashchange', this.go);
  }

  /** In a narrow window the parts do not all have room; the one that is open is in sight. */
  override updated(): void {
    this.renderRoot
      .querySelector('.views a[aria-current]')
      ?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  override render() {
    return html`
      <gp-lead-frame wide heading=${words.audit}>
        <div class="actions" slot="actions">
          <gp-seal-line></gp-seal-line>
          <button class="button plain" aria-label=${words.help} title=${words.help}
            @click=${() => this.help.show()}>?</button>
        </div>
        ${this.views()} ${this.isNamed ? this.shown() : nothing}
      </gp-lead-frame>
      <gp-key-help .words=${words} .rows=${keyRows()}></gp-key-help>
    `;
  }

  private views() {
    const open = this.route.view === 'interaction' ? 'queue' : this.route.view;
    return html`<nav class="views" aria-label=${words.viewsLabel}>
      ${VIEWS.map(
        view => html`<a href=${view === 'queue' ? this.review : `#/${view}`}
          aria-current=${view === open ? 'page' : nothing}>${words.views[view]}</a>`,
      )}
    </nav>`;
  }

  private shown() {
    const {view, query} = this.route;
    switch (view) {
      case 'search':
        return html`<gp-search-view .query=${query}></gp-search-view>`;
      case 'words':
        return html`<gp-word-view .query=${query}></gp-word-view>`;
      case 'agreement':
        return html`<gp-agreement-view .query=${query}></gp-agreement-view>`;
      case 'rules':
        return html`<gp-rule-records .query=${query}></gp-rule-records>`;
      default:
        return html`<gp-review-desk .route=${this.route}></gp-review-desk>`;
    }
  }

  private readonly go = (): void => {
    this.route = routeOf(location.hash);
    if (this.route.view === 'queue' || this.route.view === 'interaction') {
      this.review = location.hash || '#/queue';
    }
  };

  private readonly press = (event: KeyboardEvent): void => {
    const deed = this.dialogIsOpen() ? null : deedOf(event);
    if (deed && this.do(deed)) {
      event.preventDefault();
    }
  };

  private do(deed: Deed): boolean {
    switch (deed) {
      case 'help':
        this.help.show();
        return true;
      case 'queue':
        location.hash = this.review;
        return true;
      case 'rules':
        location.hash = '#/rules';
        return true;
      case 'search':
        void this.find();
        return true;
      default:
        return this.desk?.do(deed) ?? this.search?.do(deed) ?? false;
    }
  }

  private async find(): Promise<void> {
    if (this.route.view !== 'search') {
      location.hash = '#/search';
      this.go();
    }
    await this.updateComplete;
    await this.search?.updateComplete;
    this.search?.focus();
  }

  private dialogIsOpen(): boolean {
    const hosts = [...this.renderRoot.querySelectorAll('*')];
    return this.desk?.isAsking === true ||
      hosts.some(host => host.shadowRoot?.querySelector('dialog[open]'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-audit-page': AuditPage;
  }
}

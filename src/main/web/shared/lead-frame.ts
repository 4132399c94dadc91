import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {Refused, signOut, toSignIn, whoAmI} from './api.js';
import {icon, mark} from './icons.js';
import {languageOf} from '../text/strings.js';
import {common} from './styles.js';

const WORDS = {
  en: {floor: 'Floor', rules: 'Rules', audit: 'Audit', insight: 'Insight', people: 'People', pages: 'Pages', leave: 'Sign out'},
  fr: {
    floor: 'Plateau',
    rules: 'Règles',
    audit: 'Audit',
    insight: 'Analyse',
    people: 'Personnes',
    pages: 'Pages',
    leave: 'Se déconnecter',
  },
  es: {
    floor: 'Sala',
    rules: 'Reglas',
    audit: 'Auditoría',
    insight: 'Análisis',
    people: 'Personas',
    pages: 'Páginas',
    leave: 'Cerrar sesión',
  },
};
const words = WORDS[languageOf('')];

const PAGES = [
  {path: '/floor', name: words.floor, roles: ['team-lead']},
  {path: '/rules', name: words.rules, roles: ['cx-lead', 'qa']},
  {path: '/audit', name: words.audit, roles: ['qa']},
  {path: '/insight', name: words.insight, roles: ['cx-lead', 'team-lead', 'product']},
  {path: '/people', name: words.people, roles: ['admin']},
];

/** The frame of the leads' and QA's pages: where one is, where else one may go. */
@customElement('gp-lead-frame')
export class LeadFrame extends LitElement {
  static override styles = [
    common,
    css`
      :host {
        display: block;
        max-width: 1080px;
        margin: 0 auto;
        padding: 10px 16px 60px;
      }
      :host([wide]) {
        display: flex;
        flex-direction: column;
        max-width: none;
        height: 100dvh;
        padding: 6px 16px 12px;
      }
      :host([wide]) main {
        display: flex;
        flex: 1;
        flex-direction: column;
        min-height: 0;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 10px;
        min-height: 44px;
      }
      .mark {
        width: 24px;
        height: 24px;
      }
      nav {
        display: flex;
        flex: 1;
        gap: 2px;
      }
      a {
        padding: 6px 10px;
        border-radius: 8px;
        color: var(--muted);
        font-weight: 600;
        text-decoration: none;
      }
      a:hover {
        background: var(--sunken);
      }
      a[aria-current] {
        color: var(--ink);
        background: var(--sunken);
      }
      @media (max-width: 420px) {
        header {
          gap: 4px 2px;
        }
        a {
          padding: 6px 7px;
        }
      }
      @media print {
        header {
          display: none;
        }
        :host,
        :host([wide]),
        :host([wide]) main {
          display: block;
          max-width: none;
          height: auto;
          padding: 0;
        }
      }
      h1 {
        margin: 18px 0 2px;
        font-size: 24px;
        letter-spacing: -0.01em;
      }
      .more {
        max-width: 70ch;
        margin-bottom: 18px;
        color: var(--muted);
      }
    `,
  ];

  @property() heading = '';
  @property() more = '';
  /** Whether the page fills the window, with its heading for screen readers only. */
  @property({type: Boolean, reflect: true}) wide = false;
  @state() private reader = '';

  override connectedCallback(): void {
    super.connectedCallback();
    whoAmI().then(
      session => (this.reader = session.role),
      error => {
        if (error instanceof Refused && error.status === 401) {
          toSignIn();
        }
      },
    );
  }

  override render() {
    const open = PAGES.filter(page => page.roles.includes(this.reader));
    return html`
      <header>
        ${mark}
        <nav aria-label=${words.pages}>
          ${open.map(
            page => html`<a href=${page.path}
              aria-current=${page.path === location.pathname ? 'page' : nothing}>${page.name}</a>`,
          )}
        </nav>
        <slot name="actions"></slot>
        <button class="button plain" title=${words.leave} aria-label=${words.leave} @click=${signOut}>
          ${icon('leave')}
        </button>
      </header>
      <main>
        <h1 class=${this.wide ? 'hidden' : ''}>${this.heading}</h1>
        ${this.wide ? nothing : html`<p class="more">${this.more}</p>`}
        <slot></slot>
      </main>
    `;
  }
}

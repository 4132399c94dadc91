import {LitElement, html, nothing} from 'lit';
import {customElement, query, state} from 'lit/decorators.js';
import {decoded} from '../shared/decoded.js';
import '../shared/key-help.js';
import '../shared/lead-frame.js';
import {common} from '../shared/styles.js';
import {language, words} from '../text/rules-strings.js';
import {fill} from '../text/strings.js';
import type {NewCardDialog} from './card/new-card-dialog.js';
import './card/new-card-dialog.js';
import type {RuleWork} from './card/rule-work.js';
import './card/rule-work.js';
import {itemOf, scenariosOf} from './book/paths.js';
import {firstScenarios} from './card/templates.js';
import type {PublishAnswer} from './book/types.js';
import {Workbench} from './book/workbench.js';
import './banners.js';
import {deedOf, keyRows, type Deed} from './shortcuts.js';
import type {PublishDialog} from './publish/publish-dialog.js';
import './publish/publish-dialog.js';
import './publish/conflict-dialog.js';
import './publish/history-dialog.js';
import './publish/proposal-dialog.js';
import './backtest/backtest-dialog.js';
import {pageStyles} from './rules-page.styles.js';
import type {RuleTree} from './tree/rule-tree.js';
import './tree/rule-tree.js';

interface Shown {
  show(): void;
}

/** The rulebook as CX leads work on it: find, edit, check, try, publish, take back. */
@customElement('gp-rules-page')
export class RulesPage extends LitElement {
  static override styles = [common, pageStyles];

  @state() private menu = false;
  @query('gp-rule-tree') private tree!: RuleTree;
  @query('gp-rule-work') private work!: RuleWork | null;
  @query('gp-publish-dialog') private publishDialog!: PublishDialog;
  @query('gp-new-card-dialog') private newCard!: NewCardDialog;

  private readonly bench = new Workbench(this);
  private followed = false;

  override connectedCallback(): void {
    super.connectedCallback();
    document.documentElement.lang = language;
    document.title = `${words.rules} · Glidepath`;
    addEventListener('keydown', this.press);
    addEventListener('hashchange', this.follow);
    addEventListener('beforeunload', this.leaving);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.press);
    removeEventListener('hashchange', this.follow);
    removeEventListener('beforeunload', this.leaving);
  }

  override updated(): void {
    if (!this.followed && this.bench.book) {
      this.followed = true;
      this.follow();
    }
  }

  override render() {
    const {bench} = this;
    return html`
      <gp-lead-frame wide heading=${words.rules}>
        <div class="actions" slot="actions">${this.actions()}</div>
        <gp-rule-banners .bench=${bench} ticks=${bench.ticks}
          @go=${this.goTo} @look=${() => this.show('gp-proposal-dialog')}></gp-rule-banners>
        <p class="hidden" role="status">${bench.news}</p>
        <div class="desk ${this.menu || !bench.chosen ? 'menu' : ''}">
          <nav aria-label=${words.tree}>
            <gp-rule-tree .files=${bench.files} .dirty=${Object.keys(bench.unsaved())}
              chosen=${bench.chosen} @open=${this.open}></gp-rule-tree>
          </nav>
          ${this.main()}
        </div>
      </gp-lead-frame>
      ${this.dialogs()}
    `;
  }

  private actions() {
    const {bench} = this;
    const count = bench.drafts.length;
    return html`
      <button class="button plain narrow" aria-expanded=${String(this.menu)}
        @click=${() => (this.menu = !this.menu)}>${words.find}</button>
      ${bench.book ? html`<span class="live">${this.liveLine()}</span>` : nothing}
      ${bench.canWrite
        ? html`<button class="button plain" @click=${() => this.newCard.show()}>
            ${words.newCard}
          </button>`
        : nothing}
      ${bench.canWrite
        ? html`<button class="button plain" @click=${() => this.show('gp-backtest-dialog')}>
            ${words.backtest}
          </button>`
        : nothing}
      <button class="button plain" @click=${() => this.show('gp-history-dialog')}>
        ${words.history}
      </button>
      ${bench.canWrite
        ? html`<button class="button ${count > 0 ? 'primary' : ''}" @click=${this.publish}>
            ${count > 0 ? fill(words.publishCount, {n: count}) : words.publish}
          </button>`
        : nothing}
      <button class="button plain" aria-label=${words.help} title=${words.help}
        @click=${() => this.show('gp-key-help')}>?</button>
    `;
  }

  private liveLine(): string {
    const {book} = this.bench;
    const n = book?.cards?.filter(card => card.status === 'live').length ?? 0;
    return fill(words.liveLine, {n, revision: book?.revision.slice(0, 8) ?? ''});
  }

  private main() {
    const {bench} = this;
    if (bench.chosen) {
      return html`<gp-rule-work .bench=${bench} ticks=${bench.ticks} @go=${this.goTo}>
      </gp-rule-work>`;
    }
    return html`<div class="welcome">
      ${bench.book
        ? html`<h2>${words.pick}</h2><p>${words.pickMore}</p>`
        : html`<p role="status">
            ${bench.fault ? fill(words.faultRead, {why: bench.fault}) : words.loading}
          </p>`}
    </div>`;
  }

  private dialogs() {
    const {bench} = this;
    return html`
      <gp-publish-dialog .drafts=${bench.drafts} @published=${this.published} @go=${this.goTo}>
      </gp-publish-dialog>
      <gp-proposal-dialog .bench=${bench} ticks=${bench.ticks} @published=${this.published}>
      </gp-proposal-dialog>
      <gp-history-dialog ?writes=${bench.canWrite} @published=${this.published}>
      </gp-history-dialog>
      <gp-backtest-dialog .texts=${() => bench.unsaved()}></gp-backtest-dialog>
      <gp-conflict-dialog .bench=${bench} ticks=${bench.ticks}></gp-conflict-dialog>
      <gp-new-card-dialog .files=${bench.files} @create=${this.create}></gp-new-card-dialog>
      <gp-key-help .words=${words} .rows=${keyRows()}></gp-key-help>
    `;
  }

  private async search(): Promise<void> {
    this.menu = true;
    await this.updateComplete;
    this.tree.search();
  }

  private show(name: string): void {
    this.renderRoot.querySelector<HTMLElement & Shown>(name)?.show();
  }

  /** Opens the file that the address names after its `#`. */
  private readonly follow = (): void => {
    const path = decoded(location.hash.slice(1));
    if (path !== this.bench.chosen && this.bench.fileOf(path)) {
      void this.bench.open(path);
    }
  };

  private readonly open = (event: CustomEvent<string>): void => {
    this.menu = false;
    history.replaceState(null, '', `#${event.detail}`);
    void this.bench.open(event.detail).then(() => this.focusText());
  };

  private async focusText(): Promise<void> {
    await this.updateComplete;
    await this.work?.updateComplete;
    this.work?.focus();
  }

  private readonly create = (event: CustomEvent<{path: string; text: string}>): void => {
    const {path, text} = event.detail;
    this.bench.create(path, text);
    this.bench.edit(scenariosOf(path), firstScenarios(path));
    // The dialog is modal until its form is done, and takes no focus elsewhere before.
    requestAnimationFrame(() => void this.focusText());
  };

  private readonly goTo = async (
    event: CustomEvent<{file: string; line: number; column?: number}>,
  ): Promise<void> => {
    const {file, line, column} = event.detail;
    if (itemOf(file, this.bench.files) !== this.bench.chosen) {
      await this.bench.open(file);
    }
    await this.updateComplete;
    await this.work?.goTo(file, line, column);
  };

  private readonly publish = async (): Promise<void> => {
    if (await this.bench.save()) {
      await this.updateComplete;
      this.publishDialog.show();
    }
  };

  private readonly published = (event: CustomEvent<PublishAnswer | null>): void => {
    this.bench.tell(newsOf(event.detail));
    void this.bench.refresh();
  };

  private readonly press = (event: KeyboardEvent): void => {
    if (this.dialogIsOpen()) {
      return;
    }
    const deed = deedOf(event);
    if (deed) {
      event.preventDefault();
      this.do(deed);
    }
  };

  private dialogIsOpen(): boolean {
    const hosts = [...this.renderRoot.querySelectorAll('*')];
    return hosts.some(host => host.shadowRoot?.querySelector('dialog[open]'));
  }

  private do(deed: Deed): void {
    const deeds: Record<Deed, () => unknown> = {
      save: () => this.bench.save(),
      search: () => this.search(),
      editor: () => this.work?.focus(),
      next: () => this.work?.turn(1),
      previous: () => this.work?.turn(-1),
      publish: () => this.publish(),
      create: () => this.bench.canWrite && this.newCard.show(),
      history: () => this.show('gp-history-dialog'),
      backtest: () => this.bench.canWrite && this.show('gp-backtest-dialog'),
      help: () => this.show('gp-key-help'),
    };
    void deeds[deed]();
  }

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.bench.isDirty) {
      event.preventDefault();
    }
  };
}

function newsOf(answer: PublishAnswer | null): string {
  if (answer === null) {
    return words.rejected;
  }
  if (answer.status !== 'published') {
    return answer.status === 'unchanged' ? words.unchanged : words.awaiting;
  }
  const told = answer.publication?.action === 'rollback' ? words.rolledBack : words.published;
  return fill(told, {no: answer.publication?.no ?? ''});
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rules-page': RulesPage;
  }
}

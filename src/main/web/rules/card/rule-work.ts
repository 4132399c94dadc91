import {LitElement, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {LANGUAGES} from '../../shared/languages.js';
import '../../shared/tab-list.js';
import type {Tab} from '../../shared/tab-list.js';
import {language, words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import {isScenarios, kindOf, scenariosOf} from '../book/paths.js';
import {moment, said} from '../book/said.js';
import {tally} from '../scenarios/tally.js';
import type {Finding} from '../book/types.js';
import type {Workbench} from '../book/workbench.js';
import type {RuleEditor} from '../editor/rule-editor.js';
import '../builder/card-builder.js';
import type {CardBuilder} from '../builder/card-builder.js';
import {CardDocument} from '../builder/card-document.js';
import '../table/table-grid.js';
import './card-form.js';
import './card-week.js';
import './finding-panel.js';
import './scenario-panel.js';
import {firstScenarios} from './templates.js';
import './three-languages.js';

import {workStyles} from './rule-work.styles.js';

/** The file that is open: its text, and the other ways to see it. */
@customElement('gp-rule-work')
export class RuleWork extends LitElement {
  static override styles = [common, workStyles];

  @property({attribute: false}) bench!: Workbench;
  @property({type: Number}) ticks = 0;
  @state() private tab = '';
  @query('gp-rule-editor') private editor!: RuleEditor | null;
  @query('gp-card-builder') private builder!: CardBuilder | null;

  override render() {
    const {bench} = this;
    const kind = kindOf(bench.chosen, bench.files);
    const tabs = this.tabs(kind);
    const open = tabs.find(tab => tab.key === this.tab) ?? tabs[0]!;
    return html`
      ${this.head()}
      <gp-tab-list .tabs=${tabs} chosen=${open.key} label=${bench.chosen}
        @choose=${(event: CustomEvent<string>) => (this.tab = event.detail)}></gp-tab-list>
      <div class="panel" role="tabpanel" aria-label=${open.title}>${this.panel(open.key)}</div>
    `;
  }

  override willUpdate(): void {
    if (this.seen !== this.bench.chosen) {
      this.seen = this.bench.chosen;
      this.tab = '';
    }
  }

  private seen = '';

  override focus(): void {
    void this.settle().then(() => (this.builder ?? this.editor)?.focus());
  }

  private async settle(): Promise<void> {
    await this.updateComplete;
    await this.builder?.updateComplete;
  }

  /** Shows a place of a file that is open. */
  async goTo(path: string, line: number, column = 1): Promise<void> {
    const isCard = kindOf(path, this.bench.files) === 'card';
    this.tab = isScenarios(path) ? 'scenarios' : isCard ? 'yaml' : 'text';
    await import('../editor/rule-editor.js');
    this.requestUpdate();
    await this.updateComplete;
    await this.editor?.updateComplete;
    this.editor?.goTo(line, column);
  }

  /** Turns to the next tab, or the one before. */
  turn(by: number): void {
    const tabs = this.tabs(kindOf(this.bench.chosen, this.bench.files));
    const at = Math.max(0, tabs.findIndex(tab => tab.key === this.tab));
    this.tab = tabs[(at + by + tabs.length) % tabs.length]?.key ?? '';
  }

  private tabs(kind: string): Tab[] {
    const titled = (key: string): Tab => ({key, title: word(words.tabs, key)});
    if (kind === 'card') {
      return [
        titled('card'),
        {...titled('scenarios'), ...this.scenarioMark()},
        titled('languages'),
        titled('yaml'),
        titled('drl'),
      ];
    }
    return kind === 'table' ? [titled('table'), titled('text')] : [titled('text')];
  }

  private scenarioMark(): Partial<Tab> {
    if (this.bench.checker.running) {
      return {mark: '…'};
    }
    const {passed, failed, todo} = tally(
      this.bench.checker.resultsOf(scenariosOf(this.bench.chosen)),
    );
    const told = [
      failed > 0 ? fill(words.failed, {n: failed}) : '',
      passed > 0 ? fill(words.passed, {n: passed}) : '',
      todo > 0 ? fill(words.todo, {n: todo}) : '',
    ];
    const mark = told.filter(Boolean).join(' · ');
    return mark ? {mark, bad: failed > 0} : {};
  }

  private head() {
    const {bench} = this;
    const file = bench.fileOf(bench.chosen);
    const drafts = [bench.chosen, scenariosOf(bench.chosen)].filter(
      path => bench.fileOf(path)?.draft,
    );
    const draft = bench.fileOf(drafts[0] ?? '')?.draft;
    return html`<header>
      <div class="name">
        <h2>${this.heading()}</h2>
        <p class="muted">
          <code>${file?.cardId ?? bench.chosen}</code>
          ${file?.owner ? html` · ${file.owner}` : nothing}
          ${draft
            ? html` · <span class="draft">${fill(words.draftBy, {who: draft.by})},
                ${moment(draft.at)}</span>`
            : nothing}
        </p>
        ${file?.cardId
          ? html`<gp-card-week rule=${file.cardId}></gp-card-week>`
          : nothing}
      </div>
      ${bench.canWrite ? this.deeds(drafts) : nothing}
    </header>`;
  }

  private heading(): string {
    const {bench} = this;
    const card = CardDocument.read(bench.texts.get(bench.chosen)?.text ?? '');
    const titles = LANGUAGES.map(each => [each, card?.get(['title', each]) ?? '']);
    return said(Object.fromEntries(titles.filter(([, title]) => title))) || bench.chosen;
  }

  private deeds(drafts: string[]) {
    const {bench} = this;
    return html`
      ${drafts.length > 0
        ? html`<button class="button plain" @click=${() => this.discard(drafts)}>
            ${words.discard}
          </button>`
        : nothing}
      <button class="button ${bench.isDirty ? 'primary' : ''}" ?disabled=${!bench.isDirty}
        @click=${() => void bench.save()}>
        ${bench.saving ? words.saving : bench.isDirty ? words.save : words.allSaved}
        ${bench.isDirty ? html`<kbd aria-hidden="true">Ctrl S</kbd>` : nothing}
      </button>
    `;
  }

  private panel(tab: string) {
    const {bench} = this;
    const text = bench.texts.get(bench.chosen);
    switch (tab) {
      case 'scenarios':
        return this.scenarios();
      case 'languages':
        return html`<gp-three-languages .text=${text?.text ?? ''} .reading=${bench.checker.reading}
          ?readonly=${!bench.canWrite} @edit=${this.edit}
          @go=${(event: CustomEvent<number>) => this.goTo(bench.chosen, event.detail)}>
        </gp-three-languages>`;
      case 'drl':
        return html`<p class="hint">${bench.checker.reading?.drl ? words.drlHint : words.noDrl}</p>
          <pre tabindex="0">${bench.checker.reading?.drl ?? ''}</pre>`;
      case 'table':
        return html`<gp-table-grid .text=${text?.text ?? ''} ?readonly=${!bench.canWrite}
            @edit=${(event: CustomEvent<string>) => bench.edit(bench.chosen, event.detail)}>
          </gp-table-grid>
          ${this.findings(bench.chosen)}`;
      case 'card':
        return text ? this.sentences(text.text) : this.textOf(bench.chosen);
      default:
        return this.textOf(bench.chosen);
    }
  }

  private textOf(path: string) {
    const {bench} = this;
    const text = bench.texts.get(path);
    if (!text) {
      const draft = bench.fileOf(path)?.draft;
      const removed = draft?.removed && fill(words.removed, {who: draft.by});
      return html`<p class="hint">${removed || words.loading}</p>`;
    }
    void import('../editor/rule-editor.js');
    return html`
      <gp-rule-editor path=${path} .text=${text.text} language=${language}
        label=${fill(words.editorLabel, {path})} useWords=${words.use} ?readonly=${!bench.canWrite}
        .findings=${bench.checker.marksOf(path)} .reading=${bench.checker.reading}
        .sentences=${bench.sentences} .events=${bench.events} .cards=${bench.cardIds}
        @edit=${(event: CustomEvent<string>) => bench.edit(path, event.detail)}></gp-rule-editor>
      ${this.findings(path)}
    `;
  }

  /** The card as sentences; its text is the same document in another tab. */
  private sentences(text: string) {
    const {bench} = this;
    return html`
      <gp-card-form .text=${text} ?readonly=${!bench.canWrite} @edit=${this.edit}></gp-card-form>
      <gp-card-builder .text=${text} .reading=${bench.checker.reading}
        .findings=${bench.checker.of(bench.chosen)} .sentences=${bench.sentences}
        ?readonly=${!bench.canWrite} @edit=${this.edit}
        @languages=${() => (this.tab = 'languages')}></gp-card-builder>
      ${this.findings(bench.chosen)}
    `;
  }

  private findings(path: string) {
    return html`<gp-finding-panel .checker=${this.bench.checker} ticks=${this.ticks} path=${path}
      .mends=${(finding: Finding) => this.bench.canWrite && Boolean(this.editor?.mends?.(finding))}
      @mend=${(event: CustomEvent<Finding>) => this.editor?.mend(event.detail)}
      @go=${this.goToFinding}></gp-finding-panel>`;
  }

  private scenarios() {
    const {bench} = this;
    const path = scenariosOf(bench.chosen);
    if (!bench.texts.has(path)) {
      return html`<div class="empty">
        <p>${words.noScenarios}</p>
        ${bench.canWrite
          ? html`<button class="button primary"
              @click=${() => bench.edit(path, firstScenarios(bench.chosen))}>
              ${words.writeScenarios}
            </button>`
          : nothing}
      </div>`;
    }
    return html`${this.textOf(path)}
      <gp-scenario-panel .checker=${bench.checker} ticks=${this.ticks} path=${path}
        @go=${this.goToFinding}></gp-scenario-panel>`;
  }

  private readonly edit = (event: CustomEvent<string>): void => {
    this.bench.edit(this.bench.chosen, event.detail);
  };

  private readonly goToFinding = (event: CustomEvent<{file: string; line: number}>): void => {
    this.dispatchEvent(new CustomEvent('go', {detail: event.detail}));
  };

  private async discard(paths: string[]): Promise<void> {
    if (confirm(fill(words.discardAsk, {path: paths.join(', ')}))) {
      await this.bench.discard(paths);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rule-work': RuleWork;
  }
}

import {
  acceptCompletion,
  autocompletion,
  closeBrackets,
  completionKeymap,
  snippet,
} from '@codemirror/autocomplete';
import {defaultKeymap, history, historyKeymap, indentWithTab} from '@codemirror/commands';
import {yaml} from '@codemirror/lang-yaml';
import {indentOnInput, bracketMatching, indentUnit} from '@codemirror/language';
import {lintGutter, nextDiagnostic, setDiagnostics, type Diagnostic} from '@codemirror/lint';
import {highlightSelectionMatches, searchKeymap} from '@codemirror/search';
import {Compartment, EditorState, type Extension} from '@codemirror/state';
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  hoverTooltip,
  keymap,
  lineNumbers,
  tooltips,
} from '@codemirror/view';
import {LitElement, css, html, type PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import type {EventShape, Finding, Reading, Sentences} from '../book/types.js';
import {completions} from './completion.js';
import {look} from './editor-look.js';
import {fixOf, templateOf, type Fix} from './finding-fix.js';
import {isGap} from './gaps.js';
import {nextItem} from './next-item.js';
import {sentenceHover} from './sentence-hover.js';

/** The text of one rule file. Fires `edit` with the text, at every change made by a person. */
@customElement('gp-rule-editor')
export class RuleEditor extends LitElement {
  static override styles = [
    common,
    css`
      :host,
      .text {
        display: block;
        height: 100%;
        min-height: 0;
      }
    `,
  ];

  @property() path = '';
  @property() text = '';
  @property() label = '';
  @property() language = 'en';
  /** The words on the button of a fix, with {words} in them. */
  @property() useWords = '{words}';
  @property({type: Boolean}) readonly = false;
  @property({attribute: false}) findings: Finding[] = [];
  @property({attribute: false}) reading: Reading | null = null;
  @property({attribute: false}) sentences: Record<string, Sentences> = {};

  @property({attribute: false}) events: EventShape[] = [];
  @property({attribute: false}) cards: string[] = [];

  private view?: EditorView;
  /** Keeps the cursor in sight when what stands below takes room away. */
  private readonly room = new ResizeObserver(() => {
    if (this.view?.hasFocus) {
      this.view.dispatch({effects: EditorView.scrollIntoView(this.view.state.selection.main.head)});
    }
  });
  private readonly locks = new Compartment();

  override render() {
    return html`<div class="text"></div>`;
  }

  override firstUpdated(): void {
    this.view = new EditorView({
      parent: this.renderRoot.querySelector('.text')!,
      root: this.shadowRoot!,
      state: this.fresh(),
    });
    this.room.observe(this);
    this.underline();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.room.disconnect();
    this.view?.destroy();
    this.view = undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated && !this.view) {
      this.firstUpdated();
    }
  }

  override updated(changed: PropertyValues<this>): void {
    const {view} = this;
    if (!view) {
      return;
    }
    if (changed.has('path') && changed.get('path') !== undefined) {
      view.setState(this.fresh());
    } else if (changed.has('text') && this.text !== view.state.doc.toString()) {
      view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: this.text}});
    }
    if (changed.has('readonly') || changed.has('label')) {
      view.dispatch({effects: this.locks.reconfigure(this.lock())});
    }
    if (changed.has('findings') || changed.has('path')) {
      this.underline();
    }
  }

  override focus(): void {
    this.view?.focus();
  }

  /** Shows a line, with the cursor at a column of it. */
  goTo(line: number, column = 1): void {
    const {view} = this;
    if (view) {
      const at = view.state.doc.line(Math.min(Math.max(line, 1), view.state.doc.lines));
      const anchor = Math.min(at.from + column - 1, at.to);
      view.dispatch({selection: {anchor}, effects: EditorView.scrollIntoView(anchor, {y: 'center'})});
      view.focus();
    }
  }

  /** Writes words over a part of a line, as if they had been typed. */
  write(line: number, column: number, length: number, words: string): void {
    const {view} = this;
    if (view && line >= 1 && line <= view.state.doc.lines) {
      const from = view.state.doc.line(line).from + column - 1;
      view.dispatch({changes: {from, to: from + length, insert: words}, userEvent: 'input'});
    }
  }

  /** What a finding proposes, done; whether there was something to do. */
  mend(finding: Finding): boolean {
    const fix = this.view && fixOf(finding, this.view.state.doc);
    return fix ? this.apply(fix) : false;
  }

  /** Whether a finding proposes something that can be done. */
  mends(finding: Finding): boolean {
    return this.view !== undefined && fixOf(finding, this.view.state.doc) !== null;
  }

  private apply(fix: Fix): boolean {
    const {view} = this;
    if (!view || this.readonly) {
      return false;
    }
    snippet(templateOf(fix.insert, this.settings()))(view, null, fix.from, fix.to);
    view.focus();
    return true;
  }

  /** Mends what stands at the cursor's line or after it, else the first that can be mended. */
  private readonly mendNext = (): boolean => {
    const {state} = this.view!;
    const at = state.doc.lineAt(state.selection.main.head).number;
    const order = [...this.findings].sort(
      (one, other) => Number(one.line < at) - Number(other.line < at) || one.line - other.line,
    );
    return order.some(finding => this.mend(finding));
  };

  private fresh(): EditorState {
    return EditorState.create({doc: this.text, extensions: this.extensions()});
  }

  private lock(): Extension {
    return [
      EditorState.readOnly.of(this.readonly),
      EditorView.contentAttributes.of({'aria-label': this.label, tabindex: '0'}),
    ];
  }

  private extensions(): Extension {
    return [
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      indentOnInput(),
      indentUnit.of('  '),
      bracketMatching(),
      closeBrackets(),
      EditorView.lineWrapping,
      this.path.endsWith('.yaml') ? yaml() : [],
      autocompletion({override: [completions(() => this.known())], icons: false}),
      hoverTooltip(sentenceHover(() => this.beside()), {hideOnChange: true, hoverTime: 400}),
      tooltips({position: 'fixed'}),
      keymap.of([
        {key: 'Mod-.', run: this.mendNext},
        {key: 'F8', run: nextDiagnostic},
        {key: 'Tab', run: acceptCompletion},
        ...completionKeymap,
        {key: 'Enter', run: nextItem},
        ...defaultKeymap,
        ...historyKeymap,
        ...searchKeymap,
        indentWithTab,
      ]),
      this.locks.of(this.lock()),
      look,
      EditorView.updateListener.of(update => {
        if (update.docChanged) {
          this.say(update.state.doc.toString());
        }
      }),
    ];
  }

  private say(text: string): void {
    if (text !== this.text) {
      this.text = text;
      this.dispatchEvent(new CustomEvent('edit', {detail: text}));
    }
  }

  private beside() {
    return {reading: this.reading, sentences: this.sentences};
  }

  private known() {
    return {
      sentences: this.sentences,
      settings: this.settings(),
      language: this.language,
      events: this.events,
      cards: this.cards,
      scenarios: this.path.endsWith('.test.yaml'),
    };
  }

  private settings(): string[] {
    return (this.reading?.settings ?? []).map(setting => setting.name);
  }

  private underline(): void {
    const {view} = this;
    if (view) {
      const marks = this.findings.map(finding => this.mark(finding, view));
      view.dispatch(setDiagnostics(view.state, marks));
    }
  }

  private mark(finding: Finding, view: EditorView): Diagnostic {
    const {doc} = view.state;
    const line = doc.line(Math.min(Math.max(finding.line, 1), doc.lines));
    const start = Math.min(line.from + Math.max(finding.column - 1, 0), line.to);
    const fix = this.readonly ? null : fixOf(finding, doc);
    return {
      from: start === line.to ? line.from + line.text.search(/\S|$/) : start,
      to: line.to,
      severity: isGap(finding) ? 'hint' : finding.severity,
      message: finding.message,
      actions: fix
        ? [{name: this.useWords.replace('{words}', fix.words), apply: () => void this.mend(finding)}]
        : [],
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rule-editor': RuleEditor;
  }
}

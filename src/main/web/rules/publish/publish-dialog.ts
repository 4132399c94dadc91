import {LitElement, css, html, nothing} from 'lit';
import {customElement, property, query, state} from 'lit/decorators.js';
import {Refused} from '../../shared/api.js';
import {dialogStyles} from '../../shared/dialog-styles.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill} from '../../text/strings.js';
import {publish} from '../book/rule-calls.js';
import type {Change, Finding, PublishAnswer, RuleFile, ScenarioRun} from '../book/types.js';
import '../editor/findings-list.js';
import '../scenarios/scenario-results.js';
import './card-changes.js';
import './changes-view.js';
import {Trial} from './trial.js';
import './trial-lines.js';

/** How far back recorded traffic is tried again. */
const TRIED = '7d';

/** What is about to go live, in sentences, with what trying it showed, and why. Fires `published` and `go`. */
@customElement('gp-publish-dialog')
export class PublishDialog extends LitElement {
  static override styles = [
    common,
    dialogStyles,
    css`
      :host {
        --dialog-width: 1080px;
      }
      summary {
        min-height: 28px;
        color: var(--muted);
        cursor: pointer;
        font-size: 14px;
        font-weight: 600;
      }
    `,
  ];

  @property({attribute: false}) drafts: RuleFile[] = [];
  @state() private changes: Change[] = [];
  /** The changed cards that are still there. */
  @state() private cards: RuleFile[] = [];
  @state() private busy = false;
  @state() private problem = '';
  @state() private findings: Finding[] = [];
  @state() private scenarios: ScenarioRun | null = null;
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private why!: HTMLTextAreaElement;

  private readonly trial = new Trial(this);

  override render() {
    return html`<dialog aria-labelledby="title" @close=${() => this.trial.stop()}>
      <div class="head">
        <h2 id="title">${words.publishTitle}</h2>
        ${this.busy ? html`<p role="status">${words.publishing}</p>` : nothing}
      </div>
      <div class="body">
        <div role="alert">${this.refusal()}</div>
        ${this.changes.length === 0
          ? html`<p class="hint">${words.nothingToPublish}</p>`
          : html`<label class="field">
              <span>${words.publishWhy}</span>
              <textarea rows="2" maxlength="500" placeholder=${words.publishWhyHint}
                @keydown=${this.press}></textarea>
            </label>`}
        ${this.changes.length === 0
          ? nothing
          : html`<gp-trial .trial=${this.trial} .cards=${this.cards.map(card => card.cardId ?? '')}
              ticks=${this.trial.ticks}></gp-trial>`}
        ${this.cards.map(card => html`<gp-card-changes path=${card.path}></gp-card-changes>`)}
        <details ?open=${this.cards.length === 0}>
          <summary>${fill(words.changedFiles, {n: this.changes.length})}</summary>
          <gp-changes .changes=${this.changes} from="live" beforeTitle=${words.liveSide}
            afterTitle=${words.candidateSide}></gp-changes>
        </details>
      </div>
      <div class="foot">
        <span class="rest"></span>
        <button class="button" @click=${() => this.dialog.close()}>${words.cancel}</button>
        <button class="button primary" ?disabled=${this.busy || this.changes.length === 0}
          @click=${this.send}>
          ${words.publishNow} <kbd aria-hidden="true">Ctrl Enter</kbd>
        </button>
      </div>
    </dialog>`;
  }

  show(): void {
    this.problem = '';
    this.findings = [];
    this.scenarios = null;
    this.changes = this.drafts.map(file => ({path: file.path, kind: kindOfChange(file)}));
    this.cards = this.drafts.filter(file => file.kind === 'card' && !file.draft?.removed);
    if (this.changes.length > 0) {
      this.trial.begin(TRIED);
    }
    this.dialog.showModal();
    void this.updateComplete.then(() => this.why?.focus());
  }

  private refusal() {
    return this.problem === ''
      ? nothing
      : html`<p class="problem">${this.problem}</p>
          <gp-findings .findings=${this.findings} @go=${this.leaveFor}></gp-findings>
          <gp-scenario-results .results=${this.scenarios?.results ?? []} withFile
            @go=${this.leaveFor}></gp-scenario-results>`;
  }

  private readonly press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      void this.send();
    }
  };

  private readonly leaveFor = (event: CustomEvent<{file: string; line: number}>): void => {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('go', {detail: event.detail}));
  };

  private readonly send = async (): Promise<void> => {
    if (this.busy || this.changes.length === 0) {
      return;
    }
    this.busy = true;
    this.problem = '';
    try {
      const answer = await publish(this.why.value.trim());
      this.dialog.close();
      this.dispatchEvent(new CustomEvent<PublishAnswer>('published', {detail: answer}));
    } catch (fault) {
      this.refuse(fault as Error);
    }
    this.busy = false;
  };

  private refuse(fault: Error): void {
    const problem = fault instanceof Refused ? fault.problem : {};
    const status = fault instanceof Refused ? fault.status : 0;
    this.findings = (problem['findings'] as Finding[] | undefined) ?? [];
    this.scenarios = (problem['scenarios'] as ScenarioRun | undefined) ?? null;
    const paths = (problem['paths'] as string[] | undefined)?.join(', ');
    this.problem =
      status === 422
        ? words.refusedPublish
        : paths
          ? fill(words.changedOnDisk, {paths})
          : fault.message;
  }
}

function kindOfChange(file: RuleFile): Change['kind'] {
  return file.draft?.removed ? 'removed' : 'edited';
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-publish-dialog': PublishDialog;
  }
}

import {LitElement, html, nothing, type TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import type {Finding, Sentences} from '../book/types.js';
import type {CardDocument, Condition, Path, Way} from './card-document.js';
import {listStyles} from './condition-list.styles.js';
import './sentence-line.js';
import './sentence-picker.js';

/** What a change of the card does to it; answers with the new text. */
export type CardChange = (card: CardDocument) => string;

const WAYS: readonly Way[] = ['any', 'all', 'none'];

/** The sentences of a card: filled, ordered by dragging or by keys, joined to groups. */
@customElement('gp-condition-list')
export class ConditionList extends LitElement {
  static override styles = [common, listStyles];

  @property({attribute: false}) conditions: Condition[] = [];
  @property({attribute: false}) book: Sentences | undefined;
  @property({attribute: false}) findings: Finding[] = [];
  @property({attribute: false}) settings: Record<string, string> = {};
  @property({type: Boolean}) readonly = false;
  /** Makes a change of the card. */
  @property({attribute: false}) change: (how: CardChange) => void = () => undefined;
  @state() private dragged: Path | null = null;

  override render() {
    return this.list(this.conditions);
  }

  private list(conditions: Condition[]): TemplateResult {
    return html`<ol>
      ${conditions.map((each, at) => this.item(each, at, conditions.length))}
    </ol>`;
  }

  private item(condition: Condition, at: number, of: number) {
    const drags = !this.readonly && of > 1 && typeof condition.path.at(-1) === 'number';
    return html`<li class=${condition.way ? 'group' : ''} draggable=${String(drags)}
      data-path=${condition.path.join('.')}
      @dragstart=${(event: DragEvent) => this.drag(event, condition)}
      @dragover=${(event: DragEvent) => this.over(event, condition)}
      @drop=${(event: DragEvent) => this.drop(event, condition)}
      @keydown=${(event: KeyboardEvent) => this.press(event, condition, at, of)}>
      ${drags ? html`<span class="grip" aria-hidden="true">⋮⋮</span>` : nothing}
      <div class="what">${condition.way ? this.group(condition) : this.line(condition)}</div>
      ${this.readonly ? nothing : this.tools(condition, at, of)}
    </li>`;
  }

  private line(condition: Condition) {
    const {path, line} = condition;
    return html`<gp-sentence-line .line=${condition.sentence} .book=${this.book}
      .settings=${this.settings} ?readonly=${this.readonly}
      @say=${(event: CustomEvent<string>) =>
        this.change(card => card.setSentence(path, event.detail))}
      @setting=${(event: CustomEvent<{name: string; value: string}>) =>
        this.change(card => card.setValue(['settings', event.detail.name], event.detail.value))}>
      </gp-sentence-line>
      ${this.findings
        .filter(each => each.line === line)
        .map(each => html`<p class=${each.severity}>${each.message}</p>`)}`;
  }

  private group(condition: Condition) {
    const {path, way = 'any', parts} = condition;
    const inner = [...path, way];
    return html`
      ${way === 'not'
        ? html`<p class="way">${words.ways['not']}</p>`
        : html`<select class="way" aria-label=${words.way} ?disabled=${this.readonly}
            @change=${(event: Event) => this.join(path, event)}>
            ${WAYS.map(
              each => html`<option value=${each} ?selected=${each === way}>
                ${word(words.ways, each)}
              </option>`,
            )}
          </select>`}
      ${this.list(parts)}
      ${this.readonly || way === 'not'
        ? nothing
        : html`<gp-sentence-picker .book=${this.book} label=${words.addToGroup}
            @pick=${(event: CustomEvent<string>) =>
              this.change(card => card.add(inner, event.detail))}></gp-sentence-picker>`}
    `;
  }

  private tools(condition: Condition, at: number, of: number) {
    const {path, way, parts} = condition;
    const top = path.length === 2;
    const tool = (sign: string, label: string, how: CardChange, off = false) =>
      html`<button title=${label} aria-label=${label} ?disabled=${off}
        @click=${() => this.change(how)}>${sign}</button>`;
    return html`<div class="tools" role="group" aria-label=${fill(words.lineTools, {n: at + 1})}>
      ${of > 1
        ? html`${tool('↑', words.up, card => card.move(path, at - 1), at === 0)}
            ${tool('↓', words.down, card => card.move(path, at + 1), at === of - 1)}`
        : nothing}
      ${way
        ? parts.length === 1
          ? tool('⊟', words.ungroup, card => card.ungroup(path))
          : nothing
        : top
          ? html`${tool(words.orSign, words.makeAny, card => card.group(path, 'any'))}
              ${tool(words.notSign, words.makeNot, card => card.group(path, 'not'))}`
          : nothing}
      ${tool('×', words.removeLine, card => card.remove(path))}
    </div>`;
  }

  private join(path: Path, event: Event): void {
    const way = (event.target as HTMLSelectElement).value as Way;
    this.change(card => card.join(path, way));
  }

  private press(event: KeyboardEvent, condition: Condition, at: number, of: number): void {
    const by = event.altKey ? {ArrowUp: -1, ArrowDown: 1}[event.key] : undefined;
    const to = at + (by ?? 0);
    if (by && !this.readonly && to >= 0 && to < of) {
      event.preventDefault();
      event.stopPropagation();
      this.change(card => card.move(condition.path, to));
    }
  }

  private drag(event: DragEvent, condition: Condition): void {
    event.stopPropagation();
    this.dragged = condition.path;
    event.dataTransfer?.setData('text/plain', condition.sentence);
  }

  private over(event: DragEvent, condition: Condition): void {
    if (this.dragged && areSiblings(this.dragged, condition.path)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  private drop(event: DragEvent, condition: Condition): void {
    const from = this.dragged;
    const to = condition.path.at(-1);
    if (from && typeof to === 'number' && areSiblings(from, condition.path)) {
      event.preventDefault();
      event.stopPropagation();
      this.dragged = null;
      this.change(card => card.move(from, to));
    }
  }
}

function areSiblings(one: Path, other: Path): boolean {
  return one.length === other.length && one.slice(0, -1).join() === other.slice(0, -1).join();
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-condition-list': ConditionList;
  }
}

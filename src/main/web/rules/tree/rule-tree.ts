import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {common} from '../../shared/styles.js';
import {words} from '../../text/rules-strings.js';
import {fill, word} from '../../text/strings.js';
import type {RuleFile} from '../book/types.js';
import {branches, type Branch, type Leaf} from './tree-nodes.js';
import {treeStyles} from './rule-tree.styles.js';

/** The rulebook's files as a tree. Fires `open` with the path of the file that is chosen. */
@customElement('gp-rule-tree')
export class RuleTree extends LitElement {
  static override styles = [common, treeStyles];

  @property({attribute: false}) files: RuleFile[] = [];
  @property({attribute: false}) dirty: string[] = [];
  @property() chosen = '';
  @state() private wanted = '';
  @state() private shut = new Set<string>(['dictionaries', 'others']);
  @state() private at = '';

  override render() {
    const shown = branches(this.files, this.dirty, this.wanted);
    const found = shown.reduce((sum, branch) => sum + branch.leaves.length, 0);
    const walk = this.at || this.chosen || shown[0]?.key || '';
    return html`
      <label class="hidden" for="find">${words.find}</label>
      <input id="find" type="search" placeholder=${`${words.find}: ${words.findHint}`}
        @input=${this.find} @keydown=${this.fromSearch}>
      <p class="hidden" role="status">
        ${this.wanted ? fill(words.found, {n: found}) : nothing}
      </p>
      ${found === 0 && this.files.length > 0
        ? html`<p class="nothing">${words.nothingFound}</p>`
        : nothing}
      <ul role="tree" aria-label=${words.tree} @keydown=${this.press}>
        ${shown.map(branch => this.branch(branch, walk))}
      </ul>
    `;
  }

  /** Puts the cursor into the search box. */
  search(): void {
    this.renderRoot.querySelector('input')?.select();
    this.renderRoot.querySelector('input')?.focus();
  }

  private branch(branch: Branch, walk: string) {
    const open = this.wanted !== '' || !this.shut.has(branch.key);
    return html`<li role="none">
      <div role="treeitem" class="branch" data-key=${branch.key} aria-expanded=${String(open)}
        aria-level="1" tabindex=${walk === branch.key ? 0 : -1}
        @click=${() => this.toggle(branch.key)}>
        <span class="twist" aria-hidden="true"></span>${branch.title}
        <span class="count">${branch.leaves.length}</span>
      </div>
      ${open
        ? html`<ul role="group">${branch.leaves.map(leaf => this.leaf(leaf, walk))}</ul>`
        : nothing}
    </li>`;
  }

  private leaf(leaf: Leaf, walk: string) {
    const {draft} = leaf;
    const status = leaf.status ? word(words.statuses, leaf.status) : '';
    return html`<li role="none">
      <div role="treeitem" class="leaf ${draft?.removed ? 'removed' : ''}" data-key=${leaf.path}
        aria-level="2" aria-selected=${String(leaf.path === this.chosen)}
        tabindex=${walk === leaf.path ? 0 : -1} @click=${() => this.choose(leaf.path)}>
        ${leaf.status
          ? html`<span class="dot ${leaf.status}" role="img" aria-label=${status}
              title=${status}></span>`
          : html`<span class="dot none" aria-hidden="true"></span>`}
        <span class="words">
          <span class="title">${leaf.title}</span>
          ${leaf.id && leaf.id !== leaf.title ? html`<span class="id">${leaf.id}</span>` : nothing}
          ${draft
            ? html`<span class="mark">
                ${fill(draft.removed ? words.draftRemoved : words.draftBy, {who: draft.by})}
              </span>`
            : nothing}
        </span>
        ${leaf.dirty
          ? html`<span class="unsaved" role="img" aria-label=${words.unsavedMark}
              title=${words.unsavedMark}></span>`
          : nothing}
      </div>
    </li>`;
  }

  private readonly find = (event: InputEvent): void => {
    this.wanted = (event.target as HTMLInputElement).value.trim();
    this.at = '';
  };

  private readonly fromSearch = (event: KeyboardEvent): void => {
    const leaves = [...this.renderRoot.querySelectorAll<HTMLElement>('.leaf')];
    if (event.key === 'ArrowDown') {
      this.walkTo(leaves[0]);
      event.preventDefault();
    } else if (event.key === 'Enter' && this.wanted && leaves[0]) {
      this.choose(leaves[0].dataset['key'] ?? '');
    }
  };

  private readonly press = (event: KeyboardEvent): void => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[role=treeitem]');
    if (!item || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (this.walk(event.key, item)) {
      event.preventDefault();
    }
  };

  private walk(key: string, item: HTMLElement): boolean {
    const items = [...this.renderRoot.querySelectorAll<HTMLElement>('[role=treeitem]')];
    const at = items.indexOf(item);
    const branch = item.classList.contains('branch');
    const name = item.dataset['key'] ?? '';
    switch (key) {
      case 'ArrowDown':
        return this.walkTo(items[at + 1]);
      case 'ArrowUp':
        return at === 0 ? this.toSearch() : this.walkTo(items[at - 1]);
      case 'Home':
        return this.walkTo(items[0]);
      case 'End':
        return this.walkTo(items[items.length - 1]);
      case 'ArrowRight':
        return branch ? this.widen(name, items[at + 1]) : true;
      case 'ArrowLeft':
        return branch ? this.close(name) : this.walkTo(branchOf(items, at));
      case 'Enter':
      case ' ':
        branch ? this.toggle(name) : this.choose(name);
        return true;
      default:
        return /^\p{L}$/u.test(key) && this.walkTo(startingWith(items, at, key));
    }
  }

  private toSearch(): boolean {
    this.search();
    return true;
  }

  private widen(key: string, next: HTMLElement | undefined): boolean {
    if (this.shut.has(key)) {
      this.toggle(key);
      return true;
    }
    return this.walkTo(next);
  }

  private close(key: string): boolean {
    this.shut = new Set([...this.shut, key]);
    return true;
  }

  private toggle(key: string): void {
    const shut = new Set(this.shut);
    if (!shut.delete(key)) {
      shut.add(key);
    }
    this.shut = shut;
  }

  private walkTo(item: HTMLElement | undefined): boolean {
    if (item) {
      this.at = item.dataset['key'] ?? '';
      void this.updateComplete.then(() => item.focus());
    }
    return true;
  }

  private choose(path: string): void {
    this.at = path;
    this.dispatchEvent(new CustomEvent('open', {detail: path}));
  }
}

function branchOf(items: HTMLElement[], at: number): HTMLElement | undefined {
  return items.slice(0, at).reverse().find(item => item.classList.contains('branch'));
}

function startingWith(items: HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const round = [...items.slice(at + 1), ...items.slice(0, at)];
  return round.find(item =>
    (item.querySelector('.title') ?? item).textContent?.trim().toLowerCase().startsWith(key),
  );
}

declare global {
  interface HTMLElementTagNameMap {
    'gp-rule-tree': RuleTree;
  }
}

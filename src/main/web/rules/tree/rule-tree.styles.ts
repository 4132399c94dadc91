import {css} from 'lit';

export const treeStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  input {
    width: 100%;
    min-height: 38px;
    flex: none;
    padding: 0 12px;
    border: 1px solid var(--control);
    border-radius: 10px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  [role='tree'] {
    flex: 1;
    min-height: 0;
    margin-top: 8px;
    padding: 2px;
    overflow-y: auto;
    scrollbar-width: thin;
  }
  [role='treeitem'] {
    display: flex;
    gap: 8px;
    border-radius: 8px;
    cursor: pointer;
  }
  [role='treeitem']:hover {
    background: var(--sunken);
  }
  [role='treeitem']:focus-visible {
    outline-offset: -2px;
  }
  .branch {
    align-items: center;
    padding: 7px 8px 5px 4px;
    color: var(--muted);
    font-size: 13px;
    font-weight: 650;
  }
  .twist {
    width: 6px;
    height: 6px;
    margin: 0 4px 0 2px;
    border-right: 1.6px solid currentColor;
    border-bottom: 1.6px solid currentColor;
    transform: rotate(-45deg);
    transition: transform var(--gentle);
  }
  [aria-expanded='true'] > .twist {
    transform: rotate(45deg);
  }
  .count {
    margin-left: auto;
    font-weight: 400;
  }
  .leaf {
    align-items: baseline;
    padding: 5px 8px 5px 14px;
    font-size: 14px;
    line-height: 1.35;
  }
  .leaf[aria-selected='true'] {
    background: var(--accent-soft);
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .title {
    display: block;
    overflow-wrap: anywhere;
  }
  .leaf[aria-selected='true'] .title {
    font-weight: 600;
  }
  .removed .title {
    text-decoration: line-through;
  }
  .id {
    display: block;
    overflow: hidden;
    color: var(--muted);
    font-size: 12px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .mark {
    display: inline-block;
    margin-top: 1px;
    padding: 0 6px;
    border-radius: 6px;
    background: var(--effort-soft);
    color: var(--effort-ink);
    font-size: 12px;
    font-weight: 600;
  }
  .dot {
    width: 9px;
    height: 9px;
    flex: none;
    border: 2px solid var(--control);
    border-radius: 50%;
  }
  .dot.live {
    border-color: var(--accent);
    background: var(--accent);
  }
  .dot.shadow {
    border-color: var(--accent);
    background: linear-gradient(90deg, var(--accent) 50%, transparent 50%);
  }
  .dot.retired {
    border-color: var(--control);
    border-radius: 2px;
    background: var(--control);
  }
  .dot.none {
    visibility: hidden;
  }
  .unsaved {
    align-self: center;
    width: 8px;
    height: 8px;
    flex: none;
    border-radius: 50%;
    background: var(--effort);
  }
  .nothing {
    padding: 14px 6px;
    color: var(--muted);
    font-size: 14px;
  }
`;

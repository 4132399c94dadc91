import {css} from 'lit';

export const listStyles = css`
  :host {
    display: block;
  }
  li {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    margin: 4px 0;
    padding: 3px 6px 3px 8px;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
  }
  li li {
    margin: 3px 0;
  }
  .group {
    background: var(--sunken);
  }
  .grip {
    padding-top: 6px;
    color: var(--muted);
    cursor: grab;
    user-select: none;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .way {
    min-height: 32px;
    color: var(--ink);
    font: 650 14px/2 var(--sans);
  }
  select.way {
    padding: 0 7px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
  }
  .error,
  .warning {
    padding-bottom: 4px;
    color: var(--alert);
    font-size: 13.5px;
    font-weight: 550;
  }
  .warning {
    color: var(--effort-ink);
  }
  .tools {
    display: flex;
    flex: none;
    gap: 1px;
    padding-top: 2px;
  }
  .tools button {
    min-width: 28px;
    min-height: 28px;
    padding: 0 5px;
    border: 0;
    border-radius: 7px;
    background: none;
    color: var(--muted);
    font-size: 14px;
  }
  .tools button:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .tools button[disabled] {
    visibility: hidden;
  }
`;

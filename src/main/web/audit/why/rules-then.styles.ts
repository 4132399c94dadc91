import {css} from 'lit';

export const rulesThenStyles = css`
  :host {
    display: block;
  }
  .helped {
    margin: 6px 0 4px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 14px;
  }
  h4 {
    margin: 12px 0 4px;
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 650;
  }
  .rule {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 1px 10px;
    width: 100%;
    min-height: 34px;
    padding: 6px 10px;
    border: 0;
    border-radius: 9px;
    background: none;
    font-size: 14px;
    text-align: left;
  }
  .rule:hover {
    background: var(--sunken);
  }
  .rule:focus-visible {
    outline-offset: -2px;
  }
  .name {
    font-weight: 600;
  }
  .met {
    color: var(--muted);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .yes .met {
    color: var(--accent);
  }
  .met .icon {
    width: 16px;
    height: 16px;
    stroke-width: 2.6;
  }
  .back,
  .miss {
    grid-column: 1 / -1;
    color: var(--muted);
    font-size: 13px;
  }
  .miss::before {
    content: '✗ ';
    color: var(--alert);
  }
`;

import {css} from 'lit';

export const tabStyles = css`
  :host {
    display: block;
  }
  .row,
  /* Three rows; further ones are scrolled to, so that the interaction itself stays in sight. */
  [role='tablist'] {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    gap: 6px;
    min-width: 0;
    max-height: min(172px, 30vh);
    margin: -3px;
    padding: 3px;
    overflow-y: auto;
  }
  [role='tab'],
  .recent {
    min-height: 44px;
    border: 1px solid transparent;
    border-radius: 12px;
    background: none;
    color: var(--muted);
    text-align: left;
  }
  [role='tab'] {
    display: grid;
    flex: 0 1 auto;
    grid-template-columns: auto minmax(0, auto) auto;
    align-items: center;
    gap: 0 8px;
    min-width: 0;
    max-width: 100%;
    padding: 5px 10px;
  }
  [role='tab'][aria-selected='true'] {
    flex: 1 1 260px;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 0 10px;
    max-width: min(100%, 420px);
    min-height: 52px;
    padding: 6px 14px;
    border-color: var(--line);
    background: var(--surface);
    color: var(--ink);
  }
  .recent {
    flex: none;
    padding: 5px 10px;
    font-size: 13.5px;
    font-weight: 600;
  }
  .recent[aria-expanded='true'] {
    color: var(--ink);
  }
  .icon {
    grid-row: span 2;
    color: var(--accent);
  }
  .status {
    display: flex;
    align-items: center;
    min-width: 0;
    font-weight: 600;
  }
  .word {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .held {
    color: var(--effort-ink);
    font-weight: 600;
  }
  .customer {
    overflow: hidden;
    grid-column: 2 / -1;
    font-size: 12.5px;
    color: var(--muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  time {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .score {
    flex: none;
    margin-left: 8px;
    padding: 0 7px;
    border-radius: 9px;
    background: var(--effort-soft);
    color: var(--effort-ink);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
  }
  .score.none,
  .score.low {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .waiting {
    flex: none;
    min-width: 18px;
    margin-left: 6px;
    padding: 0 5px;
    border-radius: 9px;
    background: var(--accent);
    color: var(--accent-ink);
    font-size: 12px;
    text-align: center;
  }
  [aria-selected='false'] .customer {
    max-width: 22ch;
  }
  @media (max-width: 640px) {
    [aria-selected='false'] .customer,
    [aria-selected='false'] .word {
      display: none;
    }
    [aria-selected='false'] .icon {
      grid-row: auto;
    }
    [aria-selected='false'] .waiting {
      margin-left: 0;
    }
  }
`;

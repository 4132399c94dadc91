import {css} from 'lit';

export const historyStyles = css`
  :host {
    --dialog-width: 940px;
  }
  li {
    padding: 12px 0;
    border-top: 1px solid var(--line);
    font-size: 14px;
  }
  li:first-child {
    border-top: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: flex-start;
  }
  .no {
    min-width: 34px;
    padding: 2px 7px;
    border-radius: 8px;
    background: var(--sunken);
    color: var(--muted);
    font-weight: 650;
    text-align: center;
  }
  .live .no {
    background: var(--accent);
    color: var(--accent-ink);
  }
  .what {
    flex: 1;
    min-width: 260px;
  }
  .why {
    margin-top: 2px;
  }
  .paths {
    margin-top: 2px;
    font: 12.5px/1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .question {
    margin: 4px 0 12px;
    padding: 14px 16px;
    border: 1px solid var(--effort);
    border-radius: 12px;
    background: var(--effort-soft);
  }
  .question .hint {
    color: var(--ink);
  }
`;

import {css} from 'lit';

export const wordStyles = css`
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  label {
    flex: 1;
    min-width: 110px;
    max-width: 170px;
  }
  .text {
    flex: 3;
    min-width: min(280px, 100%);
    max-width: 480px;
  }
  #how {
    max-width: 84ch;
    margin: 8px 0;
    font-size: 13px;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    align-items: center;
    margin: 6px 0;
  }
  progress {
    width: 120px;
    height: 8px;
    border: 0;
    border-radius: 4px;
    overflow: hidden;
    appearance: none;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .count {
    color: var(--muted);
    font-size: 13.5px;
  }
  .button {
    min-height: 34px;
  }
  .progress .button {
    min-height: 28px;
    font-size: 13px;
  }
  li {
    border-top: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-size: auto 66px;
  }
  li a {
    display: grid;
    gap: 3px;
    padding: 9px 6px 10px;
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
  }
  li a:hover {
    background: var(--sunken);
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    font-size: 13.5px;
  }
  .where .icon {
    width: 16px;
    height: 16px;
    color: var(--muted);
  }
  .said {
    max-width: 90ch;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .who {
    color: var(--muted);
    font-size: 13px;
    font-weight: 650;
  }
  mark {
    padding: 0 1px;
    border-radius: 3px;
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 650;
  }
`;

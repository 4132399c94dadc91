import {css} from 'lit';

export const wordStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 4px 4px 30px;
    overflow-y: auto;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: end;
  }
  label {
    display: grid;
    flex: 1;
    gap: 2px;
    min-width: 110px;
    max-width: 170px;
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  .text {
    flex: 3;
    min-width: min(280px, 100%);
    max-width: 480px;
  }
  input,
  select {
    width: 100%;
    min-width: 0;
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 14px var(--sans);
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

import {css} from 'lit';

export const verdictStyles = css`
  :host {
    display: block;
    padding: 11px 16px 6px;
    border-top: 1px solid var(--line);
  }
  .verdicts {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 6px;
  }
  .button {
    justify-content: center;
    min-width: 0;
    padding: 0 4px;
  }
  .button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--paper);
  }
  .button[aria-pressed='true'] kbd {
    border-color: color-mix(in srgb, var(--paper) 45%, transparent);
    background: transparent;
    color: inherit;
  }
  form {
    display: flex;
    gap: 8px;
    align-items: center;
    margin-top: 8px;
  }
  input {
    flex: 1;
    min-width: 0;
    min-height: 34px;
    padding: 0 10px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 14px var(--sans);
  }
  input::placeholder {
    color: var(--muted);
    opacity: 1;
  }
  p {
    min-height: 20px;
    margin-top: 3px;
    color: var(--muted);
    font-size: 13px;
    line-height: 20px;
  }
`;

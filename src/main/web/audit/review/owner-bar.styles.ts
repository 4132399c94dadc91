import {css} from 'lit';

export const ownerStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    padding: 8px 16px 6px;
    border-bottom: 1px solid var(--line);
    color: var(--muted);
    font-size: 13px;
  }
  .icon {
    width: 15px;
    height: 15px;
  }
  label {
    display: inline-flex;
    gap: 6px;
    align-items: center;
  }
  select {
    min-height: 28px;
    max-width: 170px;
    padding: 0 6px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
    color: var(--ink);
    font: 13px var(--sans);
  }
  .button {
    min-height: 28px;
    font-size: 13px;
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

import {css} from 'lit';

/** Fields under their names, as they stand over lists. */
export const fieldStyles = css`
  label {
    display: grid;
    gap: 2px;
    min-width: 0;
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
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
`;

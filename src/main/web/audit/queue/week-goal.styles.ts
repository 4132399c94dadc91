import {css} from 'lit';

export const goalStyles = css`
  :host {
    display: block;
    padding: 0 2px 6px;
    font-size: 13px;
  }
  .week {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
    align-items: center;
    color: var(--muted);
  }
  progress {
    flex: 1;
    min-width: 60px;
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
  .said {
    display: inline-flex;
    gap: 3px;
    align-items: center;
    color: var(--ink);
    font-variant-numeric: tabular-nums;
  }
  .said .icon {
    width: 14px;
    height: 14px;
    color: var(--accent);
  }
  .week .button {
    min-width: 28px;
    min-height: 28px;
    padding: 0 5px;
  }
  .week .button .icon {
    width: 15px;
    height: 15px;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 10px;
    align-items: end;
    padding: 8px 0 4px;
  }
  input {
    width: 110px;
  }
  p {
    flex-basis: 100%;
    color: var(--muted);
  }
  p[role='alert'] {
    color: var(--alert);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

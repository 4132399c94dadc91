import {css} from 'lit';

export const peoplePageStyles = css`
  section[aria-labelledby] {
    display: grid;
    gap: 10px;
    margin-top: 34px;
  }
  h3 {
    margin-top: 8px;
    font-size: 15px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 9px 12px 9px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    overflow-wrap: anywhere;
    min-width: 84px;
  }
  thead th {
    color: var(--muted);
    font-size: 13px;
    font-weight: 550;
  }
  form {
    display: grid;
    gap: 12px;
    max-width: 420px;
    margin-top: 30px;
    padding: 18px 20px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
  }
  h2 {
    font-size: 17px;
  }
  label {
    display: grid;
    gap: 4px;
    font-weight: 600;
  }
  small {
    color: var(--muted);
    font-weight: 400;
  }
  input,
  select {
    min-height: 38px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }
  .button.primary {
    justify-content: center;
    min-height: 42px;
  }
  .made {
    display: grid;
    gap: 10px;
    justify-items: start;
    max-width: 640px;
    margin-top: 16px;
    padding: 16px 20px;
    border: 1px solid var(--accent);
    border-radius: 14px;
  }
  code {
    font: 12.5px/1.5 var(--mono);
    overflow-wrap: anywhere;
  }
  .error {
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--alert-soft);
    color: var(--alert);
  }
`;

import {css} from 'lit';

/** The look of dialogs and of the fields in them. */
export const dialogStyles = css`
  dialog {
    width: min(var(--dialog-width, 560px), calc(100vw - 32px));
    max-height: calc(100dvh - 40px);
    padding: 0;
    border: 1px solid var(--control);
    border-radius: 16px;
    background: var(--surface);
    color: var(--ink);
    box-shadow: 0 20px 60px rgb(0 0 0 / 25%);
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(10 16 18 / 45%);
  }
  .head {
    padding: 18px 22px 10px;
  }
  .head h2 {
    font-size: 18px;
    letter-spacing: -0.01em;
  }
  .head p {
    margin-top: 4px;
    color: var(--muted);
    font-size: 14px;
  }
  .body {
    flex: 1;
    min-height: 0;
    padding: 4px 22px 16px;
    overflow-y: auto;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 12px 22px;
    border-top: 1px solid var(--line);
  }
  .foot .rest {
    flex: 1;
  }
  .field {
    display: block;
    margin: 10px 0;
  }
  .field > span,
  label > span {
    display: block;
    margin-bottom: 4px;
    font-size: 13.5px;
    font-weight: 600;
  }
  .hint {
    color: var(--muted);
    font-size: 13px;
  }
  input:not([type='checkbox'], [type='radio'], [type='search']),
  select,
  textarea {
    width: 100%;
    min-height: 36px;
    padding: 6px 10px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
  }
  textarea {
    display: block;
    resize: vertical;
  }
  .problem {
    margin: 8px 0;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--alert-soft);
    color: var(--alert);
    font-size: 14px;
  }
  .good {
    margin: 8px 0;
    padding: 10px 14px;
    border-radius: 10px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 14px;
    font-weight: 600;
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
`;

import {css} from 'lit';

export const builderStyles = css`
  :host {
    display: block;
    min-height: 0;
    overflow-y: auto;
    scrollbar-width: thin;
    container-type: inline-size;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(280px, 380px);
    gap: 18px;
    padding: 12px 14px 18px;
  }
  @container (max-width: 760px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  section {
    margin-bottom: 18px;
  }
  h3 {
    margin-bottom: 6px;
    font-size: 14px;
  }
  h3 small {
    color: var(--muted);
    font-weight: 500;
  }
  .text {
    display: block;
    margin: 8px 0;
  }
  .text > span {
    color: var(--muted);
    font-size: 13px;
    font-weight: 600;
  }
  textarea {
    display: block;
    width: 100%;
    min-height: 36px;
    margin-top: 2px;
    padding: 7px 10px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 15px/1.45 var(--sans);
    field-sizing: content;
    resize: vertical;
  }
  textarea[readonly] {
    border-color: var(--line);
    background: transparent;
  }
  textarea::placeholder {
    color: var(--muted);
  }
  .text small {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    min-height: 18px;
    color: var(--muted);
    font-size: 12.5px;
  }
  .long {
    color: var(--alert);
  }
  .text button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--accent);
    font-weight: 600;
    text-decoration: underline;
  }
  gp-card-preview {
    position: sticky;
    top: 12px;
    align-self: start;
  }
  .hint {
    padding: 12px 16px;
    color: var(--muted);
    font-size: 14px;
  }
`;

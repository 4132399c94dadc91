import {css} from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 14px 16px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  h2 {
    font-size: 18px;
    letter-spacing: -0.01em;
    width: fit-content;
    margin-bottom: 6px;
    border-radius: 6px;
    overflow-wrap: anywhere;
  }
  .fate {
    margin-top: 6px;
    font-size: 14px;
  }
  .advice {
    margin-top: 8px;
  }
  blockquote {
    margin-top: 6px;
    padding-left: 12px;
    border-left: 3px solid var(--accent);
    font: 15.5px/1.5 var(--serif);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    align-items: center;
    margin-top: 16px;
  }
  h3 {
    flex: 1;
    font-size: 14px;
  }
  .books {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .books button {
    min-height: 28px;
    padding: 0 10px;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: none;
    font-size: 13px;
    font-weight: 550;
  }
  .books button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
    color: var(--accent);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    margin: -6px 0 6px -10px;
  }
  .wide {
    margin-top: 12px;
  }
  details {
    margin-top: 12px;
    font-size: 13.5px;
  }
  summary {
    min-height: 24px;
    color: var(--muted);
    cursor: pointer;
    font-weight: 600;
  }
  dl {
    display: grid;
    grid-template-columns: minmax(80px, auto) minmax(0, 1fr);
    gap: 3px 14px;
    margin: 6px 0 10px;
    overflow-wrap: anywhere;
  }
  dt {
    color: var(--muted);
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
`;

import {css} from 'lit';

/** What every component shares: controls, keycaps, text for screen readers only. */
export const common = css`
  :host,
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  a {
    color: var(--accent);
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  summary {
    min-height: 24px;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  kbd {
    display: inline-block;
    min-width: 1.55em;
    padding: 0 0.35em;
    border: 1px solid var(--line);
    border-bottom-width: 2px;
    border-radius: 5px;
    background: var(--surface);
    color: var(--muted);
    font: 500 11px/1.5 var(--sans);
    text-align: center;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    gap: 7px;
    min-height: 34px;
    padding: 0 11px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: transparent;
    font-size: 14px;
    font-weight: 550;
  }
  .button:hover {
    background: var(--sunken);
  }
  .button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .button.primary:hover {
    filter: brightness(1.08);
  }
  .button.primary kbd {
    border-color: color-mix(in srgb, var(--accent-ink) 45%, transparent);
    background: transparent;
    color: inherit;
  }
  .button.plain {
    border-color: transparent;
    color: var(--muted);
  }
  @media print {
    .button,
    kbd {
      display: none;
    }
  }
  .icon {
    width: 18px;
    height: 18px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`;

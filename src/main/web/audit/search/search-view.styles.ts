import {css} from 'lit';

export const searchStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
    justify-content: space-between;
    margin: 10px 0 4px;
    padding-top: 10px;
    border-top: 1px solid var(--line);
  }
  .exports {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    align-items: center;
    color: var(--muted);
    font-size: 13.5px;
  }
  .exports .button {
    min-height: 30px;
    color: var(--ink);
    font-size: 13px;
    text-decoration: none;
  }
  .button[disabled] {
    opacity: 0.55;
    cursor: default;
  }
  .count {
    min-height: 22px;
    margin: 6px 0;
    color: var(--muted);
    font-size: 13.5px;
  }
  ol[aria-busy='true'] {
    opacity: 0.6;
  }
  li {
    border-top: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-size: auto 56px;
  }
  a {
    color: inherit;
    text-decoration: none;
  }
  figure {
    margin: 4px 0 12px;
  }
  figure svg {
    display: block;
    width: 100%;
    height: 44px;
    border-bottom: 1px solid var(--control);
  }
  rect {
    fill: var(--accent);
  }
  figcaption {
    display: flex;
    justify-content: space-between;
    color: var(--muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  .heads {
    position: sticky;
    top: -4px;
    z-index: 1;
    background: var(--paper);
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  .heads,
  li a {
    display: grid;
    grid-template-columns: 112px minmax(180px, 1.2fr) minmax(170px, 1fr) minmax(0, 2fr) 40px;
    gap: 2px 14px;
    align-items: baseline;
    padding: 8px 10px;
  }
  li a {
    border-radius: 8px;
    font-size: 14px;
  }
  li a:hover {
    background: var(--sunken);
  }
  li a:focus-visible {
    outline-offset: -2px;
  }
  time,
  .where {
    color: var(--muted);
    font-size: 13px;
  }
  time,
  .score {
    font-variant-numeric: tabular-nums;
  }
  .rule {
    font-weight: 600;
  }
  .did,
  .where {
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .did b {
    font-weight: 600;
  }
  .score {
    text-align: right;
  }
  ol + .button {
    margin: 12px 10px;
  }
  @media (max-width: 900px) {
    .heads {
      display: none;
    }
    li a {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 9px 4px;
    }
    .rule {
      grid-row: 1;
    }
    .score {
      grid-row: 1;
      grid-column: 2;
    }
    .did,
    .where,
    time {
      grid-column: 1 / -1;
    }
  }
`;

import {css} from 'lit';

export const recordStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 4px 4px 30px;
    overflow-y: auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: end;
  }
  .name {
    flex: 1;
    min-width: min(280px, 100%);
  }
  h2 {
    font-size: 17px;
  }
  h3 {
    margin: 18px 0 6px;
    font-size: 15px;
  }
  label {
    display: grid;
    gap: 2px;
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  select {
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: 14px var(--sans);
  }
  li {
    padding: 9px 4px;
    border-top: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-size: auto 58px;
  }
  .retire {
    display: grid;
    gap: 8px;
  }
  .retire li {
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--alert);
    border-radius: 10px;
    background: var(--surface);
  }
  .go {
    margin-top: 4px;
    font-size: 14px;
  }
  .record {
    display: grid;
    grid-template-columns: minmax(200px, 1.3fr) minmax(170px, 1fr) minmax(150px, 1fr) 178px;
    gap: 6px 26px;
    align-items: center;
  }
  .title .muted {
    display: block;
  }
  .caption {
    color: var(--muted);
    font-size: 13px;
  }
  .caption b {
    color: var(--ink);
    font-size: 14px;
  }
  .bar {
    display: block;
    width: calc(100% - 12px);
    height: 20px;
    margin: 0 6px;
    overflow: visible;
  }
  .scale {
    fill: var(--line);
  }
  .range {
    fill: var(--accent);
    opacity: 0.35;
  }
  .best {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }
  .rate {
    fill: var(--control);
  }
  .rate.odd {
    fill: var(--effort);
  }
  .usual {
    fill: var(--ink);
  }
  .links {
    display: flex;
    justify-content: flex-end;
    gap: 6px;
  }
  .links .button {
    min-height: 30px;
    color: inherit;
    font-size: 13px;
    text-decoration: none;
  }
  @media (max-width: 900px) {
    .record {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 6px 16px;
    }
    .title,
    .links {
      grid-column: 1 / -1;
      justify-content: flex-start;
    }
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    li {
      content-visibility: visible;
    }
  }
`;

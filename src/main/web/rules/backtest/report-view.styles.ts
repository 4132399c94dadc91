import {css} from 'lit';

export const reportStyles = css`
  .muted {
    color: var(--muted);
    font-size: 13.5px;
  }
  .totals {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(260px, 100%), 1fr));
    gap: 10px;
    margin: 12px 0 18px;
  }
  .totals > div {
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-radius: 12px;
  }
  dt {
    color: var(--muted);
    font-size: 13px;
    font-weight: 600;
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: baseline;
  }
  .figure {
    font-size: 24px;
    font-weight: 650;
    letter-spacing: -0.02em;
  }
  .delta {
    padding: 0 7px;
    border-radius: 7px;
    background: var(--effort-soft);
    color: var(--effort-ink);
    font-size: 13px;
    font-weight: 650;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 18px;
    align-items: center;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--line);
    font-size: 13.5px;
  }
  h3 {
    font-size: 16px;
  }
  .bar label {
    display: flex;
    gap: 7px;
    align-items: center;
  }
  .bar select {
    min-height: 34px;
    padding: 0 8px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--surface);
    color: var(--ink);
    font: inherit;
  }
  input[type='checkbox'] {
    width: 18px;
    height: 18px;
    accent-color: var(--accent);
  }
  .legend {
    display: flex;
    flex: 1;
    gap: 14px;
    color: var(--muted);
  }
  .key::before {
    content: '';
    display: inline-block;
    width: 12px;
    height: 12px;
    margin-right: 6px;
    border-radius: 3px;
    background: var(--control);
    vertical-align: -1px;
  }
  .key.candidate::before {
    background: var(--accent);
  }
  .rules > li {
    padding: 9px 0;
    border-bottom: 1px solid var(--line);
  }
  .rule {
    display: grid;
    grid-template-columns: minmax(180px, 2fr) minmax(120px, 3fr) 70px;
    gap: 14px;
    align-items: center;
    font-size: 14px;
  }
  .id {
    display: block;
    color: var(--muted);
    font-size: 12px;
  }
  .tag {
    padding: 1px 7px;
    border-radius: 7px;
    background: var(--accent-soft);
    color: var(--accent);
    font-size: 12px;
    font-weight: 600;
  }
  .bars {
    width: 100%;
    height: 26px;
  }
  .bars .live {
    fill: var(--control);
  }
  .bars .candidate {
    fill: var(--accent);
  }
  .numbers {
    display: grid;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
    text-align: right;
  }
  .numbers b {
    color: var(--accent);
  }
  .none {
    padding: 22px 0;
    color: var(--muted);
  }
`;

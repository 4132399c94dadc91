import {css} from 'lit';

export const columnStyles = css`
  :host {
    display: block;
  }
  li {
    display: grid;
    grid-template-columns: 52px 62px minmax(0, 1fr);
    scroll-margin: 130px 0 60px;
    break-inside: avoid;
  }
  time,
  .at {
    align-self: start;
    min-height: 24px;
    margin-top: 7px;
    padding: 2px 6px 2px 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--muted);
    font: 12.5px/20px var(--sans);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  .at:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  .at:focus-visible {
    outline-offset: -2px;
  }
  li.chosen .at {
    background: var(--accent-soft);
    color: var(--accent);
    font-weight: 650;
  }
  .effort {
    position: relative;
    margin-right: 12px;
    border-left: 1px solid var(--line);
  }
  .gutter {
    position: absolute;
    inset: 0;
    width: 100%;
    height: calc(100% + 1px);
    overflow: visible;
  }
  .gutter .area {
    fill: var(--effort-soft);
  }
  .gutter .line {
    fill: none;
    stroke: var(--effort);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .gutter.easy .line {
    stroke: var(--accent);
  }
  .effort b {
    position: absolute;
    top: calc(50% - 19px);
    left: 3px;
    color: var(--effort-ink);
    font-size: 11.5px;
    font-variant-numeric: tabular-nums;
    line-height: 15px;
  }
  .what {
    padding: 4px 3px 4px 0;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .speech {
    max-width: 68ch;
    padding: 5px 0;
  }
  .who {
    display: block;
    color: var(--muted);
    font-size: 12px;
    font-weight: 650;
    line-height: 1.4;
  }
  .customer {
    padding: 6px 12px 7px;
    border-radius: 4px 12px 12px;
    background: var(--surface);
    box-shadow: inset 0 0 0 1px var(--line);
  }
  .bot {
    color: var(--muted);
  }
  .state {
    display: flex;
    gap: 8px;
    align-items: center;
    min-height: 30px;
    color: var(--muted);
    font-size: 13.5px;
  }
  .state .icon {
    width: 16px;
    height: 16px;
    margin: 0 -3px;
  }
  .state b {
    font-variant-numeric: tabular-nums;
    font-weight: 650;
  }
  .more::before {
    content: ' · ';
  }
  .length {
    flex: none;
  }
  .length line {
    stroke: var(--control);
    stroke-width: 3;
    stroke-dasharray: 0.1 7;
    stroke-linecap: round;
  }
  .length.hold line,
  .length.queue line {
    stroke: var(--effort);
    stroke-width: 10;
    stroke-dasharray: 3 2.5;
    stroke-linecap: butt;
  }
  .length.queue line {
    stroke: var(--control);
  }
  .deed {
    display: flex;
    flex-wrap: wrap;
    gap: 1px 8px;
    align-items: baseline;
    width: 100%;
    min-height: 36px;
    padding: 6px 12px 7px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--control);
    border-radius: 10px;
    background: var(--surface);
    font-size: 14px;
    text-align: left;
  }
  .deed:hover {
    border-color: var(--control);
  }
  .deed strong {
    font-weight: 650;
  }
  .deed .more {
    color: var(--muted);
    font-size: 13px;
  }
  .deed .more::before {
    content: none;
  }
  .outcome {
    padding: 0 7px;
    border-radius: 7px;
    background: var(--sunken);
    color: var(--muted);
    font-size: 12px;
    font-weight: 650;
    line-height: 19px;
  }
  .deed.shown {
    border-left-color: var(--accent);
  }
  .shown .outcome {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .deed.failed {
    border-left-color: var(--alert);
  }
  .failed .outcome {
    background: var(--alert-soft);
    color: var(--alert);
  }
  .deed.suppressed,
  .deed.shadow {
    border-style: dashed dashed dashed solid;
    background: transparent;
  }
  .deed.charged {
    border-left-color: var(--effort);
  }
  .charged .outcome {
    background: var(--effort-soft);
    color: var(--effort-ink);
  }
  .deed[aria-current] {
    border-color: var(--accent);
    border-style: solid;
    background: var(--accent-soft);
  }
  .deed[aria-current] .more,
  .deed[aria-current] .outcome {
    color: var(--ink);
  }
  .verdict {
    margin-left: auto;
    padding: 0 8px;
    border-radius: 8px;
    background: var(--ink);
    color: var(--paper);
    font-size: 12px;
    font-weight: 650;
    line-height: 20px;
  }
  @media (max-width: 560px) {
    li {
      grid-template-columns: 40px 46px minmax(0, 1fr);
    }
    .effort {
      margin-right: 8px;
    }
    time,
    .at {
      padding-right: 4px;
    }
  }
`;

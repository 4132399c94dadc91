import {css} from 'lit';

export const overviewStyles = css`
  :host {
    display: block;
  }
  svg {
    display: block;
    width: 100%;
    height: 84px;
    overflow: visible;
    cursor: pointer;
  }
  .base,
  .grid {
    stroke: var(--line);
  }
  .grid {
    stroke-dasharray: 2 5;
  }
  .area {
    fill: var(--effort-soft);
  }
  .line {
    fill: none;
    stroke: var(--effort);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .hold {
    fill: var(--effort);
    opacity: 0.28;
  }
  .queue {
    fill: var(--control);
    opacity: 0.25;
  }
  text {
    fill: var(--ink);
    font: 11px var(--sans);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0 14px;
    color: var(--muted);
    font-size: 12px;
  }
  .legend svg {
    display: inline-block;
    width: 11px;
    height: 11px;
    margin-right: 4px;
    vertical-align: -1px;
  }
  .mark {
    stroke: var(--control);
    stroke-width: 1.5;
  }
  .head {
    fill: var(--surface);
    stroke: var(--control);
    stroke-width: 2;
  }
  .shown .head {
    fill: var(--accent);
    stroke: var(--accent);
  }
  .shown .mark {
    stroke: var(--accent);
  }
  .shadow .head {
    stroke-dasharray: 2.4 2;
  }
  .failed .head {
    stroke: var(--alert);
  }
  .chosen .mark {
    stroke: var(--ink);
    stroke-width: 2;
  }
  .chosen .head {
    stroke: var(--ink);
    stroke-width: 3;
  }
`;

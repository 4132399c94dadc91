import {css} from 'lit';

export const stripStyles = css`
  .strip {
    display: block;
    width: calc(100% - 12px);
    height: 20px;
    margin: 0 6px;
    overflow: visible;
  }
  .strip .scale {
    fill: var(--line);
  }
  .strip .usual {
    fill: var(--control);
  }
  .strip .tick {
    fill: var(--muted);
  }
  .strip .score {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2;
  }
  .strip .score.hard {
    fill: var(--effort);
  }
`;

import {css} from 'lit';

export const whyStyles = css`
  :host {
    display: block;
    min-height: 90px;
  }
  .sum {
    margin: 4px 0 6px;
    font-size: 14px;
    font-weight: 650;
  }
  [aria-busy='true'] {
    opacity: 0.6;
  }
  li {
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr);
    gap: 8px;
    padding: 6px 8px;
    border-radius: 9px;
    font-size: 14px;
    overflow-wrap: anywhere;
  }
  .sign {
    display: grid;
    place-content: center;
    width: 22px;
    height: 22px;
    border-radius: 50%;
  }
  .sign .icon {
    width: 14px;
    height: 14px;
    stroke-width: 2.6;
  }
  .yes .sign {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .no .sign {
    background: var(--alert-soft);
    color: var(--alert);
  }
  .met {
    display: block;
    color: var(--muted);
    font-size: 13px;
  }
  .met b {
    color: var(--ink);
    font-weight: 600;
  }
  .alone {
    background: var(--effort-soft);
  }
  .alone .met {
    color: var(--ink);
  }
  .near {
    display: inline-block;
    padding: 0 7px;
    border-radius: 7px;
    background: var(--surface);
    color: var(--effort-ink);
    font-size: 12px;
    font-weight: 650;
  }
  .change {
    margin-top: 8px;
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 14px;
  }
  .fault {
    padding: 10px 0;
    color: var(--muted);
    font-size: 14px;
  }
  .wait {
    padding: 6px 0;
  }
`;

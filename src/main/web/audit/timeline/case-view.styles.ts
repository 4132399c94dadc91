import {css} from 'lit';

export const caseStyles = css`
  :host {
    display: block;
  }
  .about {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    align-items: flex-start;
  }
  .name {
    flex: 1;
    min-width: min(240px, 100%);
  }
  h2 {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 20px;
    letter-spacing: -0.01em;
    width: fit-content;
    border-radius: 6px;
    overflow-wrap: anywhere;
  }
  h2 .icon {
    color: var(--muted);
  }
  h2 + .muted {
    margin-top: 6px;
  }
  .figure {
    width: 190px;
    color: var(--muted);
    font-size: 13px;
  }
  .figure strong {
    color: var(--ink);
    font-size: 20px;
    font-variant-numeric: tabular-nums;
    line-height: 28px;
  }
  .reasons {
    display: grid;
    gap: 3px;
    margin-top: 8px;
    padding: 9px 13px;
    border-radius: 11px;
    background: var(--effort-soft);
    color: var(--ink);
    font-size: 14px;
  }
  .reasons b {
    color: var(--effort-ink);
  }
  @media (min-width: 1180px) {
    .reasons {
      display: none;
    }
  }
  .personal {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    min-height: 34px;
    margin: 8px 0 10px;
    color: var(--muted);
    font-size: 13.5px;
  }
  .personal .button {
    min-height: 28px;
    font-size: 13px;
  }
  .personal.open {
    padding: 6px 12px;
    border-radius: 10px;
    background: var(--alert-soft);
    color: var(--alert);
    font-weight: 600;
  }
  .looks {
    margin: -6px 0 10px;
    color: var(--muted);
    font-size: 13px;
  }
  .looks summary {
    min-height: 24px;
    cursor: pointer;
  }
  .personal.gone {
    padding: 8px 12px;
    border-radius: 10px;
    background: var(--sunken);
    color: var(--ink);
  }
  gp-overview-curve {
    position: sticky;
    top: -14px;
    z-index: 1;
    margin: 0 -16px 8px;
    padding: 8px 16px 6px;
    border-bottom: 1px solid var(--line);
    background: var(--paper);
  }
  @media (max-width: 819px) {
    gp-overview-curve {
      top: -12px;
      margin: 0 -10px 8px;
      padding: 8px 10px 6px;
    }
  }
  gp-timeline-column + .button {
    margin-top: 12px;
  }
  @media print {
    .plain {
      display: none;
    }
    gp-overview-curve {
      position: static;
    }
  }
`;

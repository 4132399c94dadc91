import {css} from 'lit';

export const queueStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 14px;
    align-items: baseline;
    padding: 2px 2px 8px;
  }
  h2 {
    font-size: 17px;
  }
  .head p {
    flex: 1;
    color: var(--muted);
    font-size: 13px;
  }
  form {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(98px, 1fr));
    gap: 8px;
    max-width: 620px;
    padding: 0 2px 10px;
  }
  .lists {
    flex: 1;
    min-height: 0;
    padding: 2px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .lists h3 {
    padding: 8px 4px 3px;
    color: var(--muted);
    font-size: 13px;
  }
  .lists[aria-busy='true'] {
    opacity: 0.6;
  }
  li {
    content-visibility: auto;
    contain-intrinsic-size: auto 118px;
    padding: 2px;
  }
  a {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 128px;
    gap: 3px 16px;
    padding: 10px 12px 11px;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    border-color: var(--control);
  }
  a[aria-current] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }
  .what {
    display: flex;
    gap: 7px;
    align-items: center;
    min-width: 0;
    font-weight: 650;
  }
  .what .icon {
    color: var(--muted);
  }
  .what b {
    overflow: hidden;
    font-weight: inherit;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .figure {
    display: grid;
    grid-row: span 2;
    align-content: start;
    text-align: right;
  }
  .figure strong {
    padding-right: 6px;
    font-size: 17px;
    font-variant-numeric: tabular-nums;
    line-height: 1.25;
  }
  .where {
    color: var(--muted);
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .reasons {
    display: grid;
    grid-column: 1 / -1;
    gap: 3px;
    margin-top: 3px;
    font-size: 14px;
    line-height: 1.4;
  }
  .reasons .kind {
    color: var(--effort-ink);
    font-weight: 650;
  }
  .reasons .kind.random,
  .reasons .kind.assigned,
  .reasons .kind.second {
    color: var(--muted);
  }
  a[aria-current] .where,
  a[aria-current] .reasons .kind:is(.random, .assigned, .second) {
    color: var(--ink);
  }
  .has {
    display: flex;
    grid-column: 1 / -1;
    gap: 4px;
    align-items: center;
    color: var(--muted);
    font-size: 13px;
  }
  .has.mine {
    color: var(--accent);
    font-weight: 650;
  }
  a[aria-current] .has:not(.mine) {
    color: var(--ink);
  }
  .has .icon {
    width: 14px;
    height: 14px;
  }
  .done {
    margin-left: auto;
    color: var(--accent);
    font-size: 12.5px;
    white-space: nowrap;
  }
  .done .icon {
    width: 14px;
    height: 14px;
    color: inherit;
    stroke-width: 2.4;
    vertical-align: -2px;
  }
  .notice h3 {
    color: var(--ink);
    font-size: 16px;
  }
  @container (max-width: 420px) {
    a {
      grid-template-columns: minmax(0, 1fr) 84px;
    }
  }
  @media print {
    .lists {
      overflow: visible;
    }
    li {
      content-visibility: visible;
    }
  }
`;

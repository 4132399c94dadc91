import {css} from 'lit';

export const liveListStyles = css`
  table {
    width: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 7px 8px;
    border-bottom: 1px solid var(--line);
    text-align: left;
    vertical-align: middle;
  }
  thead th {
    color: var(--muted);
    font-size: 12.5px;
    font-weight: 600;
  }
  .number {
    text-align: right;
    white-space: nowrap;
  }
  td b {
    font-size: 17px;
  }
  b.hard,
  .up {
    color: var(--alert);
  }
  .trend {
    position: relative;
    color: var(--muted);
    white-space: nowrap;
  }
  tbody th {
    width: 60%;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .issue,
  .where {
    display: block;
  }
  .where {
    color: var(--muted);
    font-size: 13px;
    font-weight: 450;
  }
  .where .icon {
    width: 14px;
    height: 14px;
    vertical-align: -2px;
  }
  .deeds {
    text-align: right;
    white-space: nowrap;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  tr.causes td {
    background: var(--sunken);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-top: 6px;
  }
  ul:empty {
    margin: 0;
  }
  /* Narrow: what it is about has the whole width, the rest stands beside and below it. */
  @media (max-width: 520px) {
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: 52px 1fr auto;
      padding: 6px 0;
      border-bottom: 1px solid var(--line);
    }
    tbody th,
    tbody td {
      width: auto;
      padding: 2px 6px;
      border: 0;
    }
    tbody tr > :nth-child(1) {
      grid-area: 1 / 1;
    }
    tbody tr > :nth-child(2) {
      grid-area: 2 / 1;
      text-align: right;
    }
    tbody tr > :nth-child(3) {
      grid-area: 1 / 2;
    }
    tbody tr > :nth-child(4) {
      grid-area: 1 / 3;
    }
    tbody tr > :nth-child(5) {
      grid-area: 2 / 2 / auto / span 2;
    }
    tbody tr.causes > td {
      grid-area: 1 / 1 / auto / span 3;
      text-align: left;
    }
  }
`;

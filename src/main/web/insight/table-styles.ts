import {css} from 'lit';

/** A heading with its file beside it, over a table of figures that scrolls sideways. */
export const tableStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 12px;
    margin-bottom: 6px;
  }
  h2 {
    flex: 1;
    font-size: 16px;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 13.5px;
    font-variant-numeric: tabular-nums;
  }
  th,
  td {
    padding: 6px 8px;
    border-bottom: 1px solid var(--line);
    text-align: right;
  }
  thead th {
    color: var(--muted);
    font-size: 12px;
    font-weight: 600;
  }
  tbody th,
  thead th:first-child {
    font-weight: 600;
    text-align: left;
  }
  thead th:first-child {
    white-space: nowrap;
  }
`;

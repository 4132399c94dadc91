import {css} from 'lit';

export const auditPageStyles = css`
  .actions {
    display: flex;
    gap: 4px;
    align-items: center;
  }
  .views {
    display: flex;
    gap: 2px;
    margin: 2px 0 8px;
    overflow-x: auto;
    border-bottom: 1px solid var(--line);
  }
  .views a {
    flex: none;
    padding: 7px 12px 8px;
    border-bottom: 3px solid transparent;
    color: var(--muted);
    font-size: 14px;
    font-weight: 600;
    text-decoration: none;
  }
  .views a:hover {
    color: var(--ink);
  }
  .views a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--ink);
  }
  .views a:focus-visible {
    outline-offset: -2px;
  }
  gp-review-desk,
  gp-search-view,
  gp-word-view,
  gp-agreement-view,
  gp-rule-records {
    flex: 1;
    min-height: 0;
  }
  @media print {
    .views {
      display: none;
    }
  }
`;

import {css} from 'lit';

export const formStyles = css`
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
    gap: 8px 10px;
  }
  details {
    margin-top: 6px;
  }
  summary {
    display: inline-block;
    min-height: 24px;
    margin-bottom: 4px;
    color: var(--accent);
    cursor: pointer;
    font-size: 13.5px;
    font-weight: 600;
  }
  summary::before {
    content: '+ ';
  }
  details[open] summary::before {
    content: '– ';
  }
  @media (max-width: 560px) {
    .row {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;

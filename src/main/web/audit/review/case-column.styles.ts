import {css} from 'lit';

export const caseColumnStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 6px;
    align-items: center;
    padding: 6px 10px;
    border-bottom: 1px solid var(--line);
  }
  .ways .button {
    min-height: 30px;
    color: inherit;
    text-decoration: none;
  }
  .ways .icon {
    width: 15px;
    height: 15px;
  }
  .place,
  .news {
    color: var(--muted);
    font-size: 13px;
  }
  .place {
    white-space: nowrap;
  }
  .news {
    flex: 1;
    overflow: hidden;
    text-align: right;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 14px 16px 40px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-gutter: stable;
  }
  @media print {
    :host {
      display: block;
      border: 0;
    }
    .ways {
      display: none;
    }
    .scroll {
      padding: 0;
      overflow: visible;
    }
  }
  @media (min-width: 1180px) {
    .ways a {
      display: none;
    }
  }
  @media (max-width: 819px) {
    :host {
      margin: 0 -8px;
      border-radius: 12px;
    }
    .scroll {
      padding: 12px 10px 40px;
    }
  }
  @media (max-width: 560px) {
    .ways {
      flex-wrap: nowrap;
    }
    .ways .button {
      padding: 0 7px;
    }
  }
`;

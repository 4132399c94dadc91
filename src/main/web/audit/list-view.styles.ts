import {css} from 'lit';

/** A part of the page that is read from its head down and scrolls for itself. */
export const listView = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .scroll {
    flex: 1;
    min-height: 0;
    padding: 4px 4px 30px;
    overflow-y: auto;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 14px;
    align-items: end;
  }
  .name {
    flex: 1;
    min-width: min(300px, 100%);
  }
  h2 {
    font-size: 17px;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  @media print {
    .scroll {
      overflow: visible;
    }
    li {
      content-visibility: visible;
    }
  }
`;

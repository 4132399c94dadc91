import {css} from 'lit';

export const hearStyles = css`
  :host {
    display: flex;
    padding: 8px 16px;
  }
  a {
    text-decoration: none;
  }
  .button {
    min-height: 32px;
    font-size: 13.5px;
  }
`;

import {css} from 'lit';

/** Narrow windows have no room for the keys beside the words; the list of keys has them all. */
export const keyHints = css`
  @media (max-width: 560px) {
    kbd {
      display: none;
    }
  }
`;

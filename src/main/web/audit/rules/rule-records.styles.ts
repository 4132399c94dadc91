import {css} from 'lit';

export const recordStyles = css`
  h3 {
    margin: 18px 0 6px;
    font-size: 15px;
  }
  li {
    padding: 9px 4px;
    border-top: 1px solid var(--line);
    content-visibility: auto;
    contain-intrinsic-size: auto 58px;
  }
  .retire {
    display: grid;
    gap: 8px;
  }
  .retire li {
    padding: 10px 14px;
    border: 1px solid var(--line);
    border-left: 4px solid var(--alert);
    border-radius: 10px;
    background: var(--surface);
  }
  .go {
    margin-top: 4px;
    font-size: 14px;
  }
  .record {
    display: grid;
    grid-template-columns: minmax(200px, 1.3fr) minmax(170px, 1fr) minmax(150px, 1fr) 178px;
    gap: 6px 26px;
    align-items: center;
  }
  .title .muted {
    display: block;
  }
  .caption {
    color: var(--muted);
    font-size: 13px;
  }
  .caption b {
    color: var(--ink);
    font-size: 14px;
  }
  .links {
    display: flex;
    justify-content: flex-end;
    gap: 6px;
  }
  .links .button {
    min-height: 30px;
    font-size: 13px;
  }
  @media (max-width: 900px) {
    .record {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 6px 16px;
    }
    .title,
    .links {
      grid-column: 1 / -1;
      justify-content: flex-start;
    }
  }
`;

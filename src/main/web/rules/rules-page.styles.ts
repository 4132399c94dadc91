import {css} from 'lit';

export const pageStyles = css`
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    align-items: center;
    justify-content: flex-end;
  }
  @media (max-width: 720px) {
    .actions {
      order: 1;
      flex-basis: 100%;
      justify-content: flex-start;
      margin-left: -10px;
    }
  }
  .live {
    margin-right: 8px;
    color: var(--muted);
    font-size: 13px;
  }
  .narrow {
    display: none;
  }
  .desk {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(230px, 290px) minmax(0, 1fr);
    gap: 14px;
    min-height: 0;
    margin-top: 6px;
  }
  nav {
    display: grid;
    min-height: 0;
  }
  .welcome {
    display: grid;
    align-content: center;
    justify-items: center;
    padding: 30px;
    border: 1px dashed var(--line);
    border-radius: 14px;
    text-align: center;
  }
  .welcome h2 {
    font-size: 20px;
  }
  .welcome p {
    max-width: 52ch;
    margin-top: 6px;
    color: var(--muted);
  }
  @media (max-width: 900px) {
    .desk {
      position: relative;
      grid-template-columns: minmax(0, 1fr);
    }
    .narrow {
      display: inline-flex;
    }
    .live {
      display: none;
    }
    nav {
      display: none;
      position: absolute;
      inset: 0 auto 0 0;
      z-index: 6;
      width: min(340px, 90%);
      padding: 12px;
      border: 1px solid var(--control);
      border-radius: 14px;
      background: var(--paper);
      box-shadow: 0 8px 40px rgb(0 0 0 / 25%);
    }
    .menu nav {
      display: grid;
    }
  }
`;

import {css} from 'lit';

export const deskStyles = css`
  :host {
    display: flex;
    flex-direction: column;
  }
  .desk {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(300px, 360px) minmax(0, 1fr) minmax(350px, 420px);
    grid-template-rows: minmax(0, 1fr);
    gap: 14px;
    min-height: 0;
  }
  .side {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
  }
  .side gp-deed-panel {
    flex: 1;
  }
  .welcome {
    display: grid;
    grid-column: 2 / -1;
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
  .notice h3 {
    color: var(--ink);
    font-size: 16px;
  }
  .narrow {
    display: none;
  }
  .narrow .icon {
    width: 15px;
    height: 15px;
  }
  @media (max-width: 1179px) {
    .desk {
      grid-template-columns: minmax(0, 1fr);
    }
    .desk.case {
      grid-template-columns: minmax(0, 1fr) minmax(330px, 400px);
    }
    .case gp-queue-list,
    .welcome {
      display: none;
    }
  }
  @media (max-width: 819px) {
    .desk.case {
      grid-template-columns: minmax(0, 1fr);
    }
    .side,
    .deed gp-case-column {
      display: none;
    }
    .deed .side {
      display: flex;
    }
    .narrow {
      display: flex;
      align-self: start;
      margin: 4px 4px -10px;
    }
  }
`;

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
  @media print {
    .desk,
    .desk.case {
      display: block;
    }
    .case gp-queue-list,
    gp-case-side,
    .deed gp-case-side {
      display: none;
    }
    .deed gp-case-column {
      display: block;
    }
  }
  @media screen and (max-width: 1179px) {
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
  @media screen and (max-width: 819px) {
    .desk.case {
      grid-template-columns: minmax(0, 1fr);
    }
    gp-case-side,
    .deed gp-case-column {
      display: none;
    }
    .deed gp-case-side {
      display: flex;
    }
  }
`;

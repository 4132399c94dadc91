import {css} from 'lit';

export const caseSideStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
  }
  gp-deed-panel,
  .notice {
    flex: 1;
  }
  .notice h3 {
    width: fit-content;
    margin-inline: auto;
    border-radius: 6px;
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
  @media (max-width: 819px) {
    .narrow {
      display: flex;
      align-self: start;
      margin: 4px 4px -10px;
    }
  }
  .aside {
    margin: 0;
    overflow-wrap: anywhere;
    padding: 8px 16px;
    border-top: 1px solid var(--line);
    color: var(--muted);
    font-size: 13px;
  }
`;

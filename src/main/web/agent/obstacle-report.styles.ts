import {css} from 'lit';

export const obstacleStyles = css`
  :host {
    display: inline-flex;
    position: relative;
  }
  .button.plain {
    min-width: 36px;
    justify-content: center;
    padding: 0 9px;
  }
  gp-choice-menu {
    top: calc(100% + 2px);
    right: 0;
  }
  .said {
    display: flex;
    position: fixed;
    inset: auto 0 0;
    z-index: 7;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: center;
    padding: 10px 14px;
    border-top: 1px solid var(--line);
    background: var(--surface);
    box-shadow: 0 -6px 24px rgb(0 0 0 / 14%);
  }
  .said p {
    font-size: 14px;
    font-weight: 600;
  }
  .said input {
    flex: 1 1 180px;
    min-width: 0;
    max-width: 420px;
    min-height: 36px;
    padding: 0 10px;
    border: 1px solid var(--control);
    border-radius: 9px;
    background: var(--paper);
    color: var(--ink);
    font: inherit;
    font-size: 14px;
  }
  @media (max-width: 420px) {
    .button.plain kbd {
      display: none;
    }
  }
  @media (max-width: 560px) {
    .word {
      display: none;
    }
    gp-choice-menu {
      position: fixed;
      inset: 54px 8px auto;
    }
  }
`;

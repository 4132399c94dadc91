import {css} from 'lit';

export const agentPageStyles = css`
  :host {
    display: block;
  }
  .page {
    display: grid;
    gap: 8px;
    max-width: 1080px;
    margin: 0 auto;
    padding: 6px 14px 72px;
  }
  .head {
    position: sticky;
    top: 0;
    z-index: 6;
    padding-bottom: 4px;
    background: var(--paper);
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-areas: 'effort' 'list' 'causes';
    gap: 12px;
    align-items: start;
  }
  gp-effort-panel {
    grid-area: effort;
  }
  .list {
    grid-area: list;
    min-width: 0;
  }
  gp-cause-list {
    grid-area: causes;
  }
  .banner {
    position: fixed;
    inset: auto 0 0;
    z-index: 8;
    padding: 12px 16px;
    background: var(--effort-soft);
    color: var(--effort-ink);
    text-align: center;
    visibility: hidden;
  }
  .banner[data-shown] {
    visibility: visible;
  }
  .banner span {
    font-size: 13.5px;
  }
  .problem {
    padding: 2rem;
  }
  @media (min-width: 860px) {
    .page {
      padding: 12px 28px 72px;
    }
    main {
      grid-template-columns: minmax(0, 1fr) 360px;
      grid-template-rows: auto 1fr;
      grid-template-areas: 'list effort' 'list causes';
      gap: 14px 24px;
    }
    gp-effort-panel {
      position: sticky;
      top: 116px;
    }
  }
`;

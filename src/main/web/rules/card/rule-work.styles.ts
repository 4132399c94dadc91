import {css} from 'lit';

export const workStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 12px 14px 6px;
  }
  .name {
    flex: 1;
    min-width: 200px;
  }
  h2 {
    font-size: 18px;
    letter-spacing: -0.01em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .muted {
    color: var(--muted);
    font-size: 13px;
  }
  code {
    font: 12.5px var(--mono);
  }
  .draft {
    color: var(--effort-ink);
    font-weight: 600;
  }
  .button[disabled] {
    color: var(--muted);
    cursor: default;
  }
  gp-tab-list {
    padding: 0 6px;
    border-bottom: 1px solid var(--line);
  }
  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-height: 0;
  }
  gp-rule-editor {
    flex: 1;
    min-height: 120px;
  }
  gp-card-builder,
  gp-three-languages,
  gp-table-grid {
    flex: 1;
    min-height: 0;
  }
  gp-finding-panel,
  gp-scenario-panel {
    flex: none;
    max-height: 34%;
    overflow-y: auto;
    border-top: 1px solid var(--line);
  }
  .hint {
    padding: 12px 16px;
    color: var(--muted);
    font-size: 14px;
  }
  pre {
    flex: 1;
    min-height: 0;
    margin: 0 14px 14px;
    padding: 12px 14px;
    overflow: auto;
    border-radius: 10px;
    background: var(--sunken);
    font: 12.5px/1.6 var(--mono);
    white-space: pre-wrap;
  }
  .empty {
    display: grid;
    gap: 14px;
    justify-items: center;
    margin: auto;
    padding: 40px 20px;
    max-width: 46ch;
    color: var(--muted);
    text-align: center;
  }
`;

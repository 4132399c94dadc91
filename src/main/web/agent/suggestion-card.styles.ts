import {css} from 'lit';

export const cardStyles = css`
  :host {
    display: block;
  }
  article {
    position: relative;
    padding: 14px 16px 12px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    box-shadow: var(--shadow);
    transition:
      opacity var(--gentle),
      border-color var(--gentle);
  }
  article:focus {
    outline: none;
  }
  :host([selected]) article {
    border-color: var(--accent);
    box-shadow: 0 0 0 1px var(--accent), var(--shadow);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 9px;
  }
  h3 {
    flex: 1;
    min-width: 0;
    font-size: 20px;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  .row {
    display: flex;
    gap: 9px;
    align-items: center;
    width: 100%;
    height: 40px;
    padding: 0 14px;
    overflow: hidden;
    border: 1px solid var(--line);
    border-radius: 10px;
    background: var(--surface);
    text-align: left;
  }
  .row:hover {
    border-color: var(--accent);
  }
  .row h3 {
    flex: 0 1 auto;
    overflow: hidden;
    font-size: 14.5px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  @media (max-width: 480px) {
    .why {
      display: none;
    }
  }
  .why {
    flex: 1 1 0;
    min-width: 0;
    overflow: hidden;
    color: var(--muted);
    font-size: 13px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header kbd {
    position: relative;
    top: -1px;
  }
  :host([selected]) header kbd {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--accent-ink);
  }
  .pillar {
    flex: none;
    margin-left: auto;
    color: var(--muted);
    font-size: 12px;
    white-space: nowrap;
  }
  .more {
    padding: 2px 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: var(--accent);
    font-weight: 600;
    white-space: nowrap;
  }
  .more:disabled {
    visibility: hidden;
  }
  .more:hover {
    text-decoration: underline;
  }
  .advice {
    margin-top: 5px;
  }
  .say {
    position: relative;
    margin: 10px 0 0;
    padding: 9px 40px 10px 13px;
    border-left: 3px solid var(--accent);
    border-radius: 4px 10px 10px 4px;
    background: var(--accent-soft);
  }
  blockquote {
    font: 400 18px/1.4 var(--serif);
    quotes: auto;
    text-wrap: pretty;
    user-select: all;
  }
  blockquote:lang(fr) {
    quotes: '«\\202f' '\\202f»';
  }
  blockquote:lang(es) {
    quotes: '«' '»';
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  .copy {
    position: absolute;
    top: 5px;
    right: 5px;
    display: grid;
    width: 32px;
    height: 32px;
    place-items: center;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--muted);
  }
  .copy:hover {
    background: var(--surface);
    color: var(--accent);
  }
  .reason {
    margin-top: 9px;
    color: var(--muted);
    font-size: 13.5px;
  }
  .reason span {
    font-weight: 600;
  }
  .link {
    display: inline-block;
    margin-top: 6px;
    color: var(--accent);
    font-size: 13.5px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .evidence {
    margin-top: 10px;
    padding: 9px 12px;
    border-radius: 10px;
    background: var(--sunken);
    font-size: 13.5px;
  }
  .source,
  .rule {
    margin-top: 3px;
    color: var(--muted);
  }
  .rule {
    font: 12px/1.5 var(--mono);
  }
  footer,
  .farewell {
    display: flex;
    position: relative;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px;
    min-height: 34px;
    margin-top: 11px;
  }
  gp-choice-menu {
    bottom: calc(100% + 6px);
    left: 0;
  }
  .button.accent {
    border-color: var(--accent);
    color: var(--accent);
  }
  .farewell {
    color: var(--muted);
    font-weight: 600;
  }
  .row.leaving {
    color: var(--muted);
  }
  article.leaving:not(.accepted) > :not(.farewell) {
    opacity: 0.42;
  }
  .leaving {
    box-shadow: none;
  }
  .accepted .farewell {
    color: var(--accent);
  }
  @media (max-width: 420px) {
    article {
      padding: 12px 13px 10px;
    }
    .button {
      gap: 6px;
      padding: 0 9px;
    }
    .pillar {
      display: none;
    }
    .row {
      padding: 0 10px;
    }
  }
`;

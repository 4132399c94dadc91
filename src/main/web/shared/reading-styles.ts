import {css} from 'lit';

/** The look of what is read rather than worked with: panels, tags, code, notices. */
export const readingStyles = css`
  .panel {
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    overflow-wrap: anywhere;
    break-inside: avoid;
  }
  .tag {
    display: inline-block;
    padding: 1px 8px;
    border-radius: 8px;
    background: var(--sunken);
    color: var(--muted);
    font-size: 12px;
    font-weight: 600;
    white-space: nowrap;
  }
  .tag.high,
  .tag.failed {
    background: var(--alert-soft);
    color: var(--alert);
  }
  .tag.warn,
  .tag.charged {
    background: var(--effort-soft);
    color: var(--effort-ink);
  }
  .tag.shown,
  .tag.live {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .muted {
    color: var(--muted);
    font-size: 13.5px;
  }
  code,
  pre {
    margin: 0;
    font: 12.5px/1.55 var(--mono);
  }
  pre {
    padding: 10px 12px;
    border-radius: 10px;
    background: var(--sunken);
    white-space: pre-wrap;
  }
  .notice {
    padding: 32px 16px;
    color: var(--muted);
    text-align: center;
  }
`;

import {css, html} from 'lit';

/** The look of {@link unifiedDiff}. */
export const unifiedDiffStyles = css`
  .diff {
    margin: 0;
    padding: 8px 0;
    overflow-x: auto;
    border-radius: 10px;
    background: var(--sunken);
    font: 12.5px/1.55 var(--mono);
    white-space: pre;
    scrollbar-width: thin;
  }
  .diff span {
    display: block;
    min-width: max-content;
    padding: 0 12px;
  }
  .diff .gone {
    background: var(--alert-soft);
    color: var(--alert);
  }
  .diff .come {
    background: var(--accent-soft);
    color: var(--accent);
  }
  .diff .where {
    color: var(--muted);
  }
`;

/** A unified diff of one file, a line each, told apart by sign and colour. */
export function unifiedDiff(diff: string, label: string) {
  const lines = diff.trimEnd().split('\n').slice(2);
  return html`<pre class="diff" role="group" tabindex="0" aria-label=${label}
    >${lines.map(line => html`<span class=${kindOf(line)}>${line}</span>`)}</pre>`;
}

function kindOf(line: string): string {
  const kinds: Record<string, string> = {'-': 'gone', '+': 'come', '@': 'where'};
  return kinds[line.charAt(0)] ?? 'same';
}

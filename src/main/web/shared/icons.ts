import {svg, type SVGTemplateResult} from 'lit';

/** Line drawings on a 24-unit grid. They repeat a word beside them, and say nothing themselves. */
const paths: Record<string, string> = {
  voice:
    'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a2 2 0 0 1-2 2C10.5 20 4 13.5 4 5a2 2 0 0 1 2-2z',
  chat: 'M4 5h16v11H10l-5 4v-4H4z',
  message: 'M4 5h16v11H10l-5 4v-4H4z',
  email: 'M3 6h18v12H3zM3 7l9 7 9-7',
  social:
    'M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM2 20c0-4 3-6 7-6s7 2 7 6M17 11a3 3 0 1 0 0-6M18 14c2.5.5 4 2.5 4 5',
  video: 'M3 6h12v12H3zM15 10l6-3v10l-6-3z',
  web: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM3 12h18M12 3c5 5 5 13 0 18M12 3c-5 5-5 13 0 18',
  quiet: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4M4 3l16 18',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  keys: 'M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M5 12.5l4.5 4.5L19 7.5',
};

export function icon(name: string): SVGTemplateResult {
  const path = paths[name] ?? paths['chat'] ?? '';
  return svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path}></path></svg>`;
}

export const mark = svg`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
  <rect width="32" height="32" rx="9" fill="var(--accent)"></rect>
  <path d="M6 10c8 0 8 12 21 12" fill="none" stroke="var(--accent-ink)" stroke-width="3"
    stroke-linecap="round"></path>
  <circle cx="6.5" cy="10" r="2.6" fill="var(--effort)"></circle>
</svg>`;

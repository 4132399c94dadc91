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
  cross: 'M6 6l12 12M18 6L6 18',
  hold: 'M9 5v14M15 5v14',
  wait: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 3',
  transfer: 'M4 8h13l-4-4M20 16H7l4 4',
  bot: 'M5 9h14v10H5zM12 9V5M9 13v2M15 13v2',
  end: 'M6 6h12v12H6z',
  dot: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  down: 'M12 4v12M7 12l5 5 5-5M5 20h14',
  seal: 'M12 3l7 3v6c0 4-3 7-7 9-4-2-7-5-7-9V6zM9 12l2.2 2.2L15.5 10',
  masked: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  person: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4 21c0-4 4-6 8-6s8 2 8 6',
  flag: 'M5 21V4h12l-2 4 2 4H5',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
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

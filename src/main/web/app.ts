/** Every page is one element; the shell that is open decides which, and only that one is loaded. */
const PAGES: Record<string, () => Promise<unknown>> = {
  'gp-agent-page': () => import('./agent/agent-page.js'),
  'gp-audit-page': () => import('./audit/audit-page.js'),
  'gp-embed-page': () => import('./embed/embed-page.js'),
  'gp-floor-page': () => import('./floor/floor-page.js'),
  'gp-insight-page': () => import('./insight/insight-page.js'),
  'gp-people-page': () => import('./people/people-page.js'),
  'gp-popup-page': () => import('./sign-in/popup-page.js'),
  'gp-rules-page': () => import('./rules/rules-page.js'),
  'gp-sign-in-page': () => import('./sign-in/sign-in-page.js'),
};

for (const [name, load] of Object.entries(PAGES)) {
  if (document.querySelector(name)) {
    void load();
  }
}

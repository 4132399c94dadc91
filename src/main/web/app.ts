/** Every page is one element; the shell that is open decides which. */
import './agent/agent-page.js';
import './audit/audit-page.js';
import './insight/insight-page.js';
import './rules/rules-page.js';
import './sign-in/sign-in-page.js';

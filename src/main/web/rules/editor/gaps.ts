import type {Finding} from '../book/types.js';

/** Findings that say that something is not written yet, not that it is wrong. */
const GAPS = new Set([
  'unwritten',
  'missing-text',
  'missing-language',
  'missing-evidence',
  'missing-scenarios',
  'missing-then',
  'missing-fix',
  'when',
  'no-sentence',
]);

export const isGap = (finding: Finding) => GAPS.has(finding.code);

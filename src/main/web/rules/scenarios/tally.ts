import type {ScenarioResult} from '../book/types.js';

export interface Tally {
  passed: number;
  failed: number;
  /** What holds nobody back, whether or not it would pass. */
  todo: number;
}

/** How many passed, failed and are to do; each is counted once. */
export function tally(results: ScenarioResult[]): Tally {
  const todo = results.filter(result => result.todo).length;
  const passed = results.filter(result => result.passed && !result.todo).length;
  return {passed, failed: results.length - todo - passed, todo};
}

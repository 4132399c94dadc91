/** One row of two texts laid side by side. */
export interface DiffRow {
  kind: 'same' | 'changed' | 'left' | 'right' | 'gap';
  left?: string;
  right?: string;
  leftLine?: number;
  rightLine?: number;
  /** How many equal lines a gap stands for. */
  lines?: number;
}

const AROUND = 3;
const SHORTEST = 4;

/** The rows of two texts: equal lines beside each other, changed ones in the same place. */
export function rowsOf(left: string, right: string): DiffRow[] {
  return folded(paired(steps(left === '' ? [] : lines(left), right === '' ? [] : lines(right))));
}

const lines = (text: string) => text.replace(/\n$/, '').split('\n');

/** The longest common lines; both ends that are alike are left out of the table. */
function steps(left: string[], right: string[]): DiffRow[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) {
    start++;
  }
  let end = 0;
  const most = Math.min(left.length, right.length) - start;
  while (end < most && left[left.length - 1 - end] === right[right.length - 1 - end]) {
    end++;
  }
  const rows: DiffRow[] = [];
  for (let at = 0; at < start; at++) {
    rows.push(same(left, at, at));
  }
  rows.push(...middle(left, right, start, end));
  for (let at = end; at > 0; at--) {
    rows.push(same(left, left.length - at, right.length - at));
  }
  return rows;
}

function middle(left: string[], right: string[], start: number, end: number): DiffRow[] {
  const [height, width] = [left.length - end, right.length - end];
  const best = lengths(left.slice(start, height), right.slice(start, width));
  const rows: DiffRow[] = [];
  let [i, j] = [start, start];
  const rest = (x: number, y: number) => best[x - start]?.[y - start] ?? 0;
  while (i < height || j < width) {
    if (i < height && j < width && left[i] === right[j]) {
      rows.push(same(left, i++, j++));
    } else if (j >= width || (i < height && rest(i + 1, j) >= rest(i, j + 1))) {
      rows.push({kind: 'left', left: left[i], leftLine: ++i});
    } else {
      rows.push({kind: 'right', right: right[j], rightLine: ++j});
    }
  }
  return rows;
}

/** For each pair of places, how many lines the rests have in common. */
function lengths(left: string[], right: string[]): Uint16Array[] {
  const table = Array.from({length: left.length + 1}, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const skip = Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
      table[i]![j] = left[i] === right[j] ? table[i + 1]![j + 1]! + 1 : skip;
    }
  }
  return table;
}

function same(left: string[], at: number, other: number): DiffRow {
  return {
    kind: 'same',
    left: left[at],
    right: left[at],
    leftLine: at + 1,
    rightLine: other + 1,
  };
}

/** Removed lines and the added ones after them, in the same rows. */
function paired(rows: DiffRow[]): DiffRow[] {
  const result: DiffRow[] = [];
  for (let at = 0; at < rows.length; ) {
    const removed = run(rows, at, 'left');
    const added = run(rows, at + removed.length, 'right');
    if (removed.length === 0 && added.length === 0) {
      result.push(rows[at++]!);
      continue;
    }
    for (let row = 0; row < Math.max(removed.length, added.length); row++) {
      const both = removed[row] && added[row];
      const kind = both ? 'changed' : removed[row] ? 'left' : 'right';
      result.push({...removed[row], ...added[row], kind});
    }
    at += removed.length + added.length;
  }
  return result;
}

function run(rows: DiffRow[], from: number, kind: DiffRow['kind']): DiffRow[] {
  let end = from;
  while (rows[end]?.kind === kind) {
    end++;
  }
  return rows.slice(from, end);
}

/** Long stretches of equal lines, folded into a gap. */
function folded(rows: DiffRow[]): DiffRow[] {
  const near = (at: number) =>
    rows.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(row => row.kind !== 'same');
  const result: DiffRow[] = [];
  for (let at = 0; at < rows.length; ) {
    let end = at;
    while (end < rows.length && !near(end)) {
      end++;
    }
    if (end - at >= SHORTEST) {
      result.push({kind: 'gap', lines: end - at});
    } else {
      result.push(...rows.slice(at, end));
    }
    if (end < rows.length) {
      result.push(rows[end]!);
    }
    at = end + 1;
  }
  return result;
}

/** The words of two lines that differ, as the lengths of what is alike before and after them. */
export function alike(left: string, right: string): {before: number; after: number} {
  const most = Math.min(left.length, right.length);
  let before = 0;
  while (before < most && left[before] === right[before]) {
    before++;
  }
  let after = 0;
  while (after < most - before && left.at(-1 - after) === right.at(-1 - after)) {
    after++;
  }
  return {before: wordStart(left, before), after: wordEnd(left, right, before, after)};
}

function wordStart(text: string, at: number): number {
  return at - (/[\p{L}\d]*$/u.exec(text.slice(0, at))?.[0].length ?? 0);
}

function wordEnd(left: string, right: string, before: number, after: number): number {
  const rest = left.slice(left.length - after);
  const same = /^[\p{L}\d]*/u.exec(rest)?.[0].length ?? 0;
  const differs = left.length - after > before || right.length - after > before;
  return differs ? after - same : after;
}

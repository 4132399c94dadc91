import {get} from '../shared/api.js';
import {languageOf, readable, type Words} from '../text/strings.js';

export interface Part {
  name: string;
  weight: number;
  value: number;
  n: number;
  missing: boolean;
}

export interface Driver {
  driver: string;
  times: number;
  per100: number;
  rules: {rule: string; title: string; times: number}[];
}

export interface Issue {
  issue: string;
  rank: number;
  priority: number;
  pain: number;
  parts: Part[];
  volume: number;
  customers: number;
  agentHours: number;
  timeShare: number;
  volumeShare: number;
  handleSeconds?: number;
  csat?: number;
  ces?: number;
  highEffort?: number;
  effortScore?: number;
  expects?: number;
  repeat7d?: number;
  churnAtRisk?: number;
  answers: number;
  intervals: Record<string, {n: number; low: number; high: number}>;
  sources: string[];
  product?: string;
  policy?: string;
  owners: Record<string, string>;
  outsideWait: string[];
  trend: {
    direction: string;
    measure?: string;
    before?: number;
    after?: number;
    n?: number;
  };
  drivers: Driver[];
  patience?: {word: string; week: string; mean: number; limit: number; n: number};
  kindAgentHardProcess?: boolean;
  hardest: {interactionId: string; effortScore: number; href: string}[];
}

export interface Issues {
  since: string;
  until: string;
  countedTo?: string;
  center: {volume: number; agentHours: number; answers: number; unnamed: number};
  issues: Issue[];
  tooFew: string[];
}

export function readIssues(days: number): Promise<Issues> {
  return get<Issues>(`/v1/issues?since=${days - 1}d`);
}

const language = languageOf('');

/** A number as the reader writes it. */
export function number(value: number | undefined, digits = 0): string {
  return value === undefined
    ? '–'
    : value.toLocaleString(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
}

export function percent(share: number | undefined, digits = 0): string {
  return share === undefined
    ? '–'
    : share.toLocaleString(language, {style: 'percent', maximumFractionDigits: digits});
}

let names: Words = {};

/** Asks what the center calls its issues; without an answer they go by their own words. */
export async function learnNames(): Promise<void> {
  const answer = await get<{issues?: Words}>(`/v1/labels?language=${language}`);
  names = answer.issues ?? {};
}

/** What an issue is called: as the center says, else its key without dashes; with a capital. */
export function nameOf(issue: string): string {
  const name = names[issue] ?? readable(issue);
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Hands rows to the reader as a file of comma-separated values. */
export function saveCsv(file: string, rows: (string | number | undefined)[][]): void {
  const cell = (value: string | number | undefined): string => {
    const text = String(value ?? '');
    // A spreadsheet would take these for formulas.
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const text = rows.map(row => row.map(cell).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], {type: 'text/csv;charset=utf-8'}));
  link.download = file;
  link.click();
  URL.revokeObjectURL(link.href);
}

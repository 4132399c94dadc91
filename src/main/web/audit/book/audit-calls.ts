import {call, get} from '../../shared/api.js';
import {listOf} from '../../shared/lists.js';
import type {Judgement} from './judging.js';
import type {
  Agreement,
  Book,
  Decision,
  Goal,
  Head,
  Places,
  QueueCounts,
  QueueItem,
  Review,
  RuleRecord,
  RuleThen,
  SavedSearch,
  Timeline,
  Why,
} from './types.js';

/** The questions that the page asks of the server. */

export interface DecisionPage {
  decisions: Decision[];
  next: string;
}

export interface QueuePage {
  items: QueueItem[];
  counts: QueueCounts;
}

export async function queue(query: URLSearchParams): Promise<QueuePage> {
  const answer = await get<{counts?: QueueCounts}>(`/v1/reviews/queue?${query}`);
  const counts = answer.counts ?? {reasons: {}, states: {}};
  return {items: listOf<QueueItem>(answer, 'items'), counts};
}

export const assign = (id: string, reviewer: string) =>
  call<unknown>('PUT', queued(id), {reviewer});

export const release = (id: string) => call<unknown>('DELETE', queued(id));

export async function reviewers(): Promise<string[]> {
  return listOf<string>(await get('/v1/reviews/reviewers'), 'reviewers');
}

export const goal = () => get<Goal>('/v1/reviews/goal');

export const setGoal = (perWeek: number) => call<Goal>('PUT', '/v1/reviews/goal', {perWeek});

export const agreement = (since: string) =>
  get<Agreement>(`/v1/reviews/agreement?${new URLSearchParams({since})}`);

export const timeline = (id: string) => get<Timeline>(`${interaction(id)}/timeline`);

export const unmask = (id: string, reason: string) =>
  call<Timeline>('POST', `${interaction(id)}/unmask`, {reason});

/** The address of the recording at a moment; that it was asked for goes on the log. */
export const recording = (id: string, at: string, reason: string) =>
  call<{url: string}>('POST', `${interaction(id)}/recording`, {at, reason});

export const places = (query: URLSearchParams) => get<Places>(`/v1/words?${query}`);

export const why = (id: string, rule: string, seq: number, rulebook: Book) =>
  get<Why>(`${interaction(id)}/why?${new URLSearchParams({rule, seq: String(seq), rulebook})}`);

export async function whyAll(id: string, seq: number, rulebook: Book): Promise<RuleThen[]> {
  const query = new URLSearchParams({seq: String(seq), rulebook});
  return listOf<RuleThen>(await get(`${interaction(id)}/why?${query}`), 'rules');
}

/** Members that are undefined are not sent. */
export const review = ({judged, verdict, note}: Judgement) =>
  call<Review>('POST', '/v1/reviews', {
    ...(judged.decision
      ? {decisionId: judged.decision.id}
      : {
          interactionId: judged.interactionId,
          rule: judged.rule || undefined,
          seq: judged.seq ?? undefined,
        }),
    verdict,
    note: note || undefined,
  });

export async function ruleRecords(since: string): Promise<RuleRecord[]> {
  const answer = await get(`/v1/reviews/rules?${new URLSearchParams({since})}`);
  return listOf<RuleRecord>(answer, 'rules');
}

export async function decisions(query: URLSearchParams, after: string): Promise<DecisionPage> {
  const asked = new URLSearchParams([...query, ['limit', '50']]);
  if (after) {
    asked.set('after', after);
  }
  const answer = await get<{next?: string | null}>(`/v1/decisions?${asked}`);
  const found = listOf<Decision>(answer, 'items', 'decisions');
  return {decisions: found, next: answer.next ?? ''};
}

/** How many decisions a search finds, and how they lie in time. */
export interface Spread {
  total: number;
  whole: boolean;
  since?: string | null;
  until?: string | null;
  bars: number[];
}

export const spread = (query: URLSearchParams) => get<Spread>(`/v1/decisions/spread?${query}`);

export async function searches(): Promise<SavedSearch[]> {
  return listOf<SavedSearch>(await get('/v1/searches'), 'searches', 'items');
}

export const saveSearch = (name: string, query: Record<string, string>) =>
  call<unknown>('PUT', `/v1/searches/${encodeURIComponent(name)}`, {query});

export const dropSearch = (name: string) =>
  call<unknown>('DELETE', `/v1/searches/${encodeURIComponent(name)}`);

export const head = () => get<Head>('/v1/audit/head');

function queued(id: string): string {
  return `/v1/reviews/queue/${encodeURIComponent(id)}`;
}

function interaction(id: string): string {
  return `/v1/interactions/${encodeURIComponent(id)}`;
}

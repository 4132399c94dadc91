import {call, get} from '../../shared/api.js';
import {listOf} from '../../shared/lists.js';
import type {Judgement} from './judging.js';
import type {
  Book,
  Decision,
  Head,
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

export async function queue(query: URLSearchParams): Promise<QueueItem[]> {
  return listOf<QueueItem>(await get(`/v1/reviews/queue?${query}`), 'items');
}

export const timeline = (id: string) => get<Timeline>(`${interaction(id)}/timeline`);

export const unmask = (id: string, reason: string) =>
  call<Timeline>('POST', `${interaction(id)}/unmask`, {reason});

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

function interaction(id: string): string {
  return `/v1/interactions/${encodeURIComponent(id)}`;
}

import {call, get, parsed, send} from '../../shared/api.js';
import type {BackTest, Report, Sample} from '../backtest/types.js';
import type {Check, EventShape, Overview, PublishAnswer, Publication, Saved, Sentences} from './types.js';

/** A file as it was read, with what proves that it is still the same when it is saved. */
export interface ReadFile {
  text: string;
  etag: string;
  by: string;
  at: string;
}

export type Texts = Record<string, string | null>;

export const overview = () => get<Overview>('/v1/rulebook');

export const sentences = (language: string) =>
  get<Sentences>(`/v1/rulebook/sentences?language=${language}`);

export const events = () =>
  get<{schemas: EventShape[]}>('/schemas/').then(answer => answer.schemas ?? []);

export async function read(path: string, revision = ''): Promise<ReadFile> {
  const {headers, text} = await send('GET', address(path, revision));
  return {
    text,
    etag: headers.get('etag') ?? '',
    by: headers.get('glidepath-draft-by') ?? '',
    at: headers.get('glidepath-draft-at') ?? '',
  };
}

/** The text at a revision, or an empty one if the file was not there. */
export async function textAt(path: string, revision = ''): Promise<string> {
  try {
    return (await read(path, revision)).text;
  } catch (fault) {
    if ((fault as {status?: number}).status === 404) {
      return '';
    }
    throw fault;
  }
}

/** Saves a draft; an empty etag means a file that must not be there yet. */
export async function save(path: string, text: string, etag: string): Promise<Saved> {
  const condition: Record<string, string> = etag ? {'if-match': etag} : {'if-none-match': '*'};
  const headers = {'content-type': 'text/plain; charset=utf-8', ...condition};
  const answer = await send('PUT', address(path), {body: text, headers});
  return parsed<Saved>(answer.text);
}

export const remove = (path: string) => call<unknown>('DELETE', address(path));

export const discard = (paths: string[]) =>
  call<unknown>('POST', '/v1/rulebook/discard', {paths});

export const check = (body: {files?: Texts; scenarios?: boolean; read?: string[]}) =>
  call<Check>('POST', '/v1/rulebook/check', body);

/** What is wrong in the working copy, and how one card was understood. */
export const reading = (path: string) =>
  call<Check>('GET', `/v1/rulebook/readings?path=${encodeURIComponent(path)}`);

export const publish = (why: string) =>
  call<PublishAnswer>('POST', '/v1/rulebook/publish', why ? {why} : {});

export const approve = (no: number) =>
  call<PublishAnswer>('POST', '/v1/rulebook/approve', {no});

export const reject = (no: number, why: string) =>
  call<unknown>('POST', '/v1/rulebook/reject', why ? {no, why} : {no});

export const rollback = (to: number, why: string) =>
  call<PublishAnswer>('POST', '/v1/rulebook/rollback', why ? {to, why} : {to});

export const publications = (after?: number) =>
  get<{revisions: Publication[]; next?: number}>(
    `/v1/rulebook/revisions?limit=25${after ? `&after=${after}` : ''}`,
  );

export const startBackTest = (since: string, files: Texts) =>
  call<BackTest | Report>('POST', '/v1/rulebook/backtest', {since, files}, {prefer: 'respond-async'});

export const backTest = (id: string) => get<BackTest>(`/v1/rulebook/backtests/${id}`);

export const stopBackTest = (id: string) => call<unknown>('DELETE', `/v1/rulebook/backtests/${id}`);

export const sample = (id: string, interaction: string, rule: string) =>
  get<Sample>(
    `/v1/rulebook/backtests/${id}/sample?interaction=${encodeURIComponent(interaction)}` +
      `&rule=${encodeURIComponent(rule)}`,
  );

function address(path: string, revision = ''): string {
  const steps = path.split('/').map(encodeURIComponent).join('/');
  return `/v1/rules/${steps}${revision ? `?revision=${revision}` : ''}`;
}

/** Calls to the server, with its problem details turned into sentences. */

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
    /** The members of the problem beside its title and detail. */
    readonly problem: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

let bearer = '';

/** From here on calls show this token, as a frame does, which has no cookie; '' shows the cookie. */
export function showToken(token: string): void {
  bearer = token;
}

export interface Session {
  role: string;
  agentId?: string | null;
}

interface Problem extends Record<string, unknown> {
  title?: string;
  detail?: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

export async function call<T>(
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const answer = await send(method, path, {
    headers: body === undefined ? headers : {'content-type': 'application/json', ...headers},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return parsed<T>(answer.text);
}

/** The answer as it stands; throws {@link Refused} unless it is a good one. */
export async function send(method: string, path: string, more: RequestInit = {}): Promise<Answer> {
  const headers = new Headers(more.headers);
  if (bearer) {
    headers.set('authorization', `Bearer ${bearer}`);
  }
  const response = await fetch(path, {method, credentials: 'same-origin', ...more, headers});
  const text = await response.text();
  if (!response.ok) {
    const problem = problemOf(text);
    const message = problem.detail ?? problem.title ?? response.statusText;
    throw new Refused(response.status, message || `status ${response.status}`, problem);
  }
  return {status: response.status, headers: response.headers, text};
}

/** Whether something was refused because the sign-in names no person. */
export function isNameless(fault: unknown): boolean {
  return fault instanceof Refused && String(fault.problem['type']).endsWith(':nameless');
}

export function get<T>(path: string): Promise<T> {
  return call<T>('GET', path);
}

export function whoAmI(): Promise<Session> {
  return get<Session>('/v1/session');
}

export function toSignIn(): void {
  location.replace('/sign-in');
}

export async function signOut(): Promise<void> {
  sessionStorage.clear();
  await call('DELETE', '/v1/session').catch(() => undefined);
  toSignIn();
}

export function parsed<T>(text: string): T {
  try {
    return (text === '' ? {} : JSON.parse(text)) as T;
  } catch {
    throw new Refused(502, 'the server’s answer is not JSON.');
  }
}

function problemOf(text: string): Problem {
  try {
    return (JSON.parse(text) ?? {}) as Problem;
  } catch {
    return {};
  }
}

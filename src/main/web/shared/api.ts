/** Calls to the server, with its problem details turned into sentences. */

export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export interface Session {
  role: string;
  agentId?: string | null;
}

interface Problem {
  title?: string;
  detail?: string;
}

export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: body === undefined ? {} : {'content-type': 'application/json'},
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Refused(response.status, problemOf(text, response));
  }
  return parsed<T>(text);
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

function parsed<T>(text: string): T {
  try {
    return (text === '' ? {} : JSON.parse(text)) as T;
  } catch {
    throw new Refused(502, 'the server’s answer is not JSON.');
  }
}

function problemOf(text: string, response: Response): string {
  try {
    const problem = JSON.parse(text) as Problem;
    return problem.detail ?? problem.title ?? response.statusText;
  } catch {
    return response.statusText || `status ${response.status}`;
  }
}

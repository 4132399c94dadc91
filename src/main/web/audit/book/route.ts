import {decoded} from '../../shared/decoded.js';

/**
 * What is open, as the part of the address after `#`: `/queue`, `/search?rule=…`, `/words?text=…`,
 * `/agreement`, `/rules`, or `/interaction/ID` with the decision or the moment that is looked at.
 */
export interface Route {
  view: 'queue' | 'search' | 'words' | 'agreement' | 'rules' | 'interaction';
  interaction: string;
  query: URLSearchParams;
}

const PARTS = ['search', 'words', 'agreement', 'rules'] as const;

export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [first = '', ...rest] = path.split('/');
  const id = rest.join('/');
  if (first === 'interaction' && id) {
    return {
      view: 'interaction',
      interaction: decoded(id),
      query: new URLSearchParams(query),
    };
  }
  const view = PARTS.find(each => each === first) ?? 'queue';
  return {view, interaction: '', query: new URLSearchParams(query)};
}

export function interactionAt(id: string, more: Record<string, string | number> = {}): string {
  return `#/interaction/${encodeURIComponent(id)}${queryOf(more)}`;
}

export function searchAt(query: Record<string, string>): string {
  return `#/search${queryOf(query)}`;
}

function queryOf(values: Record<string, string | number>): string {
  const entries = Object.entries(values).filter(([, value]) => value !== '');
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
  return entries.length > 0 ? `?${query}` : '';
}

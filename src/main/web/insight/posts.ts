import {get} from '../shared/api.js';

/** What of the center was not heard of. */
export interface NotHeard {
  channels: string[];
  segments: string[];
  languages: string[];
}

export interface ListeningPost {
  name: string;
  kind: string;
  named: boolean;
  owner?: string;
  events: number;
  said: number;
  eventsPerWeek: number;
  heardOn?: string;
  silent: boolean;
  languages: string[];
  segments: string[];
  missing: NotHeard;
  findings: number;
  findingShare: number;
  interactions: {interactionId: string; href: string}[];
}

export interface ListeningPosts {
  since: string;
  until: string;
  onlySurveys: boolean;
  missing: NotHeard;
  findings: number;
  posts: ListeningPost[];
}

export function readPosts(days: number): Promise<ListeningPosts> {
  return get<ListeningPosts>(`/v1/posts?since=${days - 1}d`);
}

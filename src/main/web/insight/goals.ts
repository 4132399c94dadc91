import {get} from '../shared/api.js';
import type {Estimate} from './journeys.js';

export interface Goal {
  id: string;
  cause: string;
  issue?: string;
  kind: string;
  owner: string;
  due: string;
  baseline: number;
  target: number;
  now?: Estimate;
  state: string;
  sources: string[];
  speaking: string[];
  counter: {measure: string; state: string; unit?: string; value?: Estimate; worse: boolean};
  hardest: {interactionId: string; effortScore: number; href: string}[];
}

export interface Goals {
  since: string;
  until: string;
  goals: Goal[];
  proposed?: {issue: string; cause: string; baseline: number; contacts: number};
}

export interface GoalRevision {
  no: number;
  at: string;
  by: string;
  why: string;
  goal: string;
  diff: string;
}

export function readGoals(days: number): Promise<Goals> {
  return get<Goals>(`/v1/goals?since=${days - 1}d`);
}

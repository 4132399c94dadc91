import {get} from '../shared/api.js';

export interface Estimate {
  value: number;
  n: number;
  low: number;
  high: number;
}

export interface Measure {
  measure: string;
  state: 'measured' | 'missing';
  why?: string;
  unit?: string;
  value?: Estimate;
  before?: Estimate;
  after?: Estimate;
}

export interface Stage {
  touchpoint: string;
  tool: string;
  owners: string[];
  tooFew: boolean;
  contacts?: number;
  interaction?: Measure;
  perception?: Measure;
  outcome?: Measure;
  contradicting?: boolean;
  repeat7d?: Estimate;
  effortScore?: Estimate;
  priority?: number;
  causes?: {rule: string; title: string; driver: string; times: number}[];
  signals: {topic: string; n: number}[];
  hardest?: {interactionId: string; effortScore: number; href: string}[];
  reached: number;
  fallingOff?: {
    since: string;
    until: string;
    within: number;
    tooFew: boolean;
    n?: number;
    share?: Estimate;
    reasons?: {reason: string; n: number}[];
    unknown?: number;
  };
}

export interface Journey {
  id: string;
  goal: string;
  stages: Stage[];
}

export interface QuickWin {
  journey: string;
  touchpoint: string;
  owners: string[];
  priority: number;
  rule: string;
  title?: string;
  driver?: string;
  times: number;
  contacts: number;
  share: number;
}

export interface Journeys {
  since: string;
  until: string;
  journeys: Journey[];
  quickWin?: QuickWin;
  noQuickWin?: string;
}

export function readJourneys(days: number): Promise<Journeys> {
  return get<Journeys>(`/v1/journeys?since=${days - 1}d`);
}

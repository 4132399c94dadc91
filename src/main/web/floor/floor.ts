import type {Alert} from '../client/types.js';
import {language} from '../text/floor-strings.js';

/** An interaction under way, as GET /v1/floor has it. */
export interface UnderWay {
  interactionId: string;
  status: string;
  channel?: string;
  language?: string;
  issue?: string;
  queue?: string;
  team?: string;
  startedAt?: string;
  effortScore: number;
  /** By how much the effort has risen in five minutes. */
  rise: number;
  waitingSince?: string;
}

export interface Due {
  interactionId: string;
  channel?: string;
  issue?: string;
  queue?: string;
  team?: string;
  dueAt: string;
  live: boolean;
}

/** How the center stands, as GET /v1/floor gives it. */
export interface Floor {
  at: string;
  live: number;
  byEffort: {from: number; to: number; interactions: number}[];
  byStatus: Record<string, number>;
  interactions: UnderWay[];
  waiting: number;
  queues: {queue?: string; waiting: number; since: string}[];
  longest: UnderWay[];
  promisesDue: number;
  promises: Due[];
  teams: string[];
  /** Where an interaction is joined: an address with {interactionId} in it. */
  join?: string;
}

/** From this effort on an interaction is hard. */
export const HARD = 60;

const RANKS: readonly string[] = ['high', 'warn', 'info'];

/** The gravest first, of equals the newest. */
export function ranked(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort(
    (a, b) =>
      RANKS.indexOf(a.severity) - RANKS.indexOf(b.severity) || b.raisedAt.localeCompare(a.raisedAt),
  );
}

/** The text in the reader's language, else in English. */
export function said(text: Record<string, string> | null | undefined): string {
  return text?.[language] ?? text?.['en'] ?? '';
}

/** A time span in whole minutes, or hours from three on: 12 min, 4 h. */
export function span(millis: number): string {
  const minutes = Math.max(0, Math.round(millis / 60_000));
  const [unit, value] = minutes < 180 ? ['minute', minutes] : ['hour', Math.round(minutes / 60)];
  const format = {style: 'unit', unit: String(unit), unitDisplay: 'short'} as const;
  return new Intl.NumberFormat(language, format).format(Number(value));
}

/** Where the interaction is joined, '' if there is no such place. */
export function joinAt(address: string, interactionId: string): string {
  return address.replaceAll('{interactionId}', encodeURIComponent(interactionId));
}

/** The path of a team's stream; all teams have one too. */
export function teamStream(team: string): string {
  return `/v1/teams/${encodeURIComponent(team || '*')}/stream`;
}

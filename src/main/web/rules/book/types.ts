/** What the server says about rules: the shapes of docs/api.md that the page reads. */

export type ByLanguage = Readonly<Record<string, string>>;
export type Kind = 'card' | 'scenarios' | 'table' | 'dictionary' | 'phrases' | 'drl' | 'other';

export interface Finding {
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning';
  code: string;
  message: string;
  instead?: string;
}

export interface Change {
  path: string;
  kind: 'added' | 'edited' | 'removed';
}

export interface Publication {
  no: number;
  revision: string;
  action: 'start' | 'publish' | 'rollback' | 'disk';
  by?: string;
  approvedBy?: string;
  why?: string;
  at: string;
  changes?: Change[];
  live?: boolean;
}

export interface Proposal {
  no: number;
  revision: string;
  by: string;
  why?: string;
  at: string;
  changes?: Change[];
}

export interface DraftMark {
  by: string;
  at: string;
  removed?: boolean;
}

export interface RuleFile {
  path: string;
  hash: string;
  kind: Kind;
  cardId?: string;
  title?: ByLanguage;
  status?: string;
  owner?: string;
  about?: string;
  draft?: DraftMark;
}

export interface Overview {
  revision: string;
  /** The cards that advise agents now. */
  cards?: {id: string; status: string}[];
  publication?: Publication;
  approval?: 'none' | 'second-person';
  files: RuleFile[];
  proposal?: Proposal;
  trouble?: {at: string; findings: Finding[]};
}

export interface Slot {
  name: string;
  type: string;
  example?: string;
  /** Everything that may stand there, if that can be listed. */
  words?: string[];
}

export interface Sentence {
  text: string;
  group?: string;
  about?: string;
  meaning?: string;
  example?: string;
  slots?: Slot[];
  said?: ByLanguage;
}

export interface Sentences {
  language: string;
  sentences: Sentence[];
  phrases?: string[];
  fields?: string[];
  channels?: string[];
  tables?: {name: string; columns: string[]}[];
  signals?: string[];
}

/** A type of event with the JSON Schema of its data. */
export interface EventShape {
  name: string;
  data: {
    properties?: Record<string, {type?: string; enum?: string[]; description?: string}>;
    required?: string[];
  };
}

export interface Setting {
  name: string;
  value: string;
  line: number;
  column: number;
  length: number;
}

export interface ConditionReading {
  line: number;
  text: string;
  meaning?: string;
  said?: ByLanguage;
  reads?: string[];
}

export interface Reading {
  path: string;
  id?: string;
  settings?: Setting[];
  when?: ConditionReading[];
  drl?: string;
}

export interface ScenarioResult {
  file: string;
  line: number;
  column?: number;
  rule?: string;
  name: string;
  passed: boolean;
  todo?: boolean;
  failures?: string[];
  notes?: string[];
}

export interface ScenarioRun {
  passed: number;
  failed: number;
  todo?: number;
  results?: ScenarioResult[];
}

export interface Check {
  clean: boolean;
  findings: Finding[];
  scenarios?: ScenarioRun;
  readings?: Reading[];
}

export interface Saved {
  path: string;
  hash: string;
  by?: string;
  at?: string;
  findings?: Finding[];
}

export interface PublishAnswer {
  status: 'published' | 'unchanged' | 'awaiting-approval';
  publication?: Publication;
  proposal?: Proposal;
}

/** The other lead's version, as a refused save carries it. */
export interface Theirs {
  by?: string;
  at?: string;
  hash?: string;
  text?: string;
}

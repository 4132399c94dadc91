import {get} from '../../shared/api.js';
import {textIn} from '../../shared/lists.js';
import {elided} from '../../text/strings.js';

export interface RuleName {
  id: string;
  title: string;
  path: string;
}

interface Listed {
  files?: {path: string; cardId?: string; title?: Record<string, string>}[];
}

let names: Promise<Map<string, RuleName>> | null = null;
let known = new Map<string, RuleName>();

/** The cards of the live rulebook by id, read once; none if it cannot be read. */
export function ruleNames(): Promise<Map<string, RuleName>> {
  names ??= get<Listed>('/v1/rulebook').then(
    ({files}) => new Map((files ?? []).flatMap(named).map(each => [each.id, each])),
    () => new Map<string, RuleName>(),
  ).then(found => (known = found));
  return names;
}

/** A rule's title as the reader speaks, else as the server says it, else its id. */
export function titleOf(rule: {rule: string; title?: string | null}): string {
  return elided(known.get(rule.rule)?.title ?? (rule.title || rule.rule));
}

function named(file: NonNullable<Listed['files']>[number]): RuleName[] {
  const {cardId, path} = file;
  return cardId ? [{id: cardId, title: textIn(file.title) || cardId, path}] : [];
}

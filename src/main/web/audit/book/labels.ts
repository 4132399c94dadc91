import type {LabelKind} from '../../desk/labels.js';
import {get} from '../../shared/api.js';
import {language} from '../../text/audit-strings.js';
import {word, type Words} from '../../text/strings.js';

let names: Partial<Record<LabelKind, Words>> = {};

/** Asks what the center calls its codes; without an answer they go by their own words. */
export async function learnLabels(): Promise<void> {
  names = await get<typeof names>(`/v1/labels?language=${language}`).catch(() => ({}));
}

/** What a code of the center's own is called; nothing for none. */
export function labelOf(kind: LabelKind, code: string | null | undefined): string {
  return code ? word(names[kind] ?? {}, code) : '';
}

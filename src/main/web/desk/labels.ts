import {get} from '../shared/api.js';
import type {Language, Words} from '../text/strings.js';
import {word} from '../text/strings.js';

export type LabelKind =
  | 'issues'
  | 'queues'
  | 'products'
  | 'steps'
  | 'promises'
  | 'causes'
  | 'fields';

type Names = Partial<Record<LabelKind, Words>>;

/** What the center's own codes are called, asked of the server once for each language. */
export class Labels {
  private readonly known = new Map<Language, Names>();

  constructor(private readonly came: () => void) {}

  /** The code's name in that language; its own words until the server has said it, or has none. */
  of(kind: LabelKind, language: Language, code: string): string {
    if (!this.known.has(language)) {
      this.known.set(language, {});
      void this.ask(language);
    }
    return word(this.known.get(language)?.[kind] ?? {}, code);
  }

  private async ask(language: Language): Promise<void> {
    try {
      this.known.set(language, await get<Names>(`/v1/labels?language=${language}`));
      this.came();
    } catch {
      this.known.delete(language);
    }
  }
}

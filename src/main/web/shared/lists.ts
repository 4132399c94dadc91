/** A list from an answer that is one, or that carries one under one of these names. */
export function listOf<T>(answer: unknown, ...names: string[]): T[] {
  if (Array.isArray(answer)) {
    return answer as T[];
  }
  const members = (answer ?? {}) as Record<string, unknown>;
  const found = names.map(name => members[name]).find(Array.isArray);
  return (found ?? []) as T[];
}

/** Words in the reader's language from a text by language, or the text itself. */
export function textIn(words: Record<string, string> | string | null | undefined): string {
  if (!words || typeof words === 'string') {
    return words ?? '';
  }
  const byLanguage = (words['byLanguage'] as unknown as Record<string, string>) ?? words;
  const wishes = navigator.languages.map(wish => wish.slice(0, 2));
  const language = wishes.find(wish => byLanguage[wish]) ?? 'en';
  return byLanguage[language] ?? Object.values(byLanguage)[0] ?? '';
}

/** A part of an address as it reads, or as it is written where that is no encoding of anything. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

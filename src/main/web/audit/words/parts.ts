/** A piece of a text; a hit is a word that begins with one that was looked for. */
export interface Part {
  text: string;
  hit: boolean;
}

/** A text in pieces; accents and case do not matter, as in the search itself. */
export function partsOf(text: string, wished: string): Part[] {
  const wishes = plain(wished).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return text
    .split(/([\p{L}\p{M}\p{N}]+)/u)
    .filter(Boolean)
    .map(piece => ({text: piece, hit: wishes.some(wish => plain(piece).startsWith(wish))}));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase();
}

import type {Sentence, Sentences} from '../book/types.js';

export interface Piece {
  /** Words as they stand, or the name of a slot. */
  words: string;
  slot: boolean;
}

const SLOT = /\{([\w-]+)(?::[\w-]+)?\}/g;

export function piecesOf(sentence: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of sentence.matchAll(SLOT)) {
    pieces.push({words: sentence.slice(from, found.index), slot: false});
    pieces.push({words: found[1] ?? '', slot: true});
    from = found.index + found[0].length;
  }
  pieces.push({words: sentence.slice(from), slot: false});
  return pieces.filter(piece => piece.words !== '');
}

/** The slot that a half-written sentence has come to, and what of it is written. */
export function openSlot(sentence: Sentence, typed: string): {name: string; part: string} | null {
  let rest = typed;
  const pieces = piecesOf(sentence.text);
  for (const [index, piece] of pieces.entries()) {
    if (!piece.slot) {
      if (!rest.toLowerCase().startsWith(piece.words.toLowerCase())) {
        return null;
      }
      rest = rest.slice(piece.words.length);
      continue;
    }
    const next = pieces[index + 1]?.words ?? '\u0000';
    const end = rest.toLowerCase().indexOf(next.toLowerCase());
    if (end < 0) {
      return rest.includes('  ') ? null : {name: piece.words, part: rest};
    }
    rest = rest.slice(end);
  }
  return null;
}

/** How well a sentence answers what was typed: 0 not at all; more is better. */
export function fit(sentence: Sentence, typed: string): number {
  const wanted = plain(typed).split(' ').filter(Boolean);
  if (wanted.length === 0) {
    return 1;
  }
  const own = plain(sentence.text);
  const others = plain(Object.values(sentence.said ?? {}).join(' ') + ' ' + sentence.meaning);
  let points = own.startsWith(plain(typed)) ? 20 : 0;
  for (const each of wanted) {
    if (own.split(' ').some(it => it.startsWith(each))) {
      points += 3;
    } else if (own.includes(each)) {
      points += 2;
    } else if (others.includes(each)) {
      points += 1;
    } else {
      return 0;
    }
  }
  return points;
}

/** The language most of these lines are written in, by the sentences they could be. */
export function languageOfLines(lines: string[], all: Record<string, Sentences>): string {
  let best = '';
  let most = 0;
  for (const [language, {sentences}] of Object.entries(all)) {
    const patterns = sentences.map(each => patternOf(each.text));
    const known = lines.filter(line => patterns.some(pattern => pattern.test(line))).length;
    if (known > most) {
      most = known;
      best = language;
    }
  }
  return best;
}

/** The sentence that a line is, if it is one. */
export function sentenceOf(line: string, all: Sentences | undefined): Sentence | undefined {
  return all?.sentences.find(each => patternOf(each.text).test(line));
}

const patterns = new Map<string, RegExp>();

function patternOf(sentence: string): RegExp {
  let pattern = patterns.get(sentence);
  if (!pattern) {
    const parts = piecesOf(sentence).map(piece => (piece.slot ? '(.+?)' : escaped(piece.words)));
    pattern = new RegExp(`^${parts.join('')}$`, 'i');
    patterns.set(sentence, pattern);
  }
  return pattern;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function plain(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}{}-]+/gu, ' ')
    .trim();
}

/** A line taken apart: the sentence that it is, and what stands in each of its slots. */
export interface Filled {
  sentence: Sentence;
  /** The words and the slots' names, in their order. */
  pieces: Piece[];
  values: string[];
}

/** The sentence with the most words of its own that the line is; null if it is none. */
export function filledOf(line: string, all: Sentences | undefined): Filled | null {
  const fitting = (all?.sentences ?? [])
    .filter(each => patternOf(each.text).test(line))
    .sort((one, other) => ownLetters(other) - ownLetters(one));
  const [sentence] = fitting;
  if (!sentence) {
    return null;
  }
  const values = (patternOf(sentence.text).exec(line) ?? []).slice(1);
  return {sentence, pieces: piecesOf(sentence.text), values};
}

/** A sentence with these values in its slots, in their order. */
export function sayWith(pieces: Piece[], values: string[]): string {
  let slot = 0;
  return pieces.map(piece => (piece.slot ? (values[slot++] ?? '') : piece.words)).join('');
}

/** A sentence as an example of itself, to be changed. */
export function exampleOf(sentence: Sentence): string {
  const named = (name: string) => sentence.slots?.find(slot => slot.name === name)?.example ?? name;
  return piecesOf(sentence.text)
    .map(piece => (piece.slot ? named(piece.words) : piece.words))
    .join('');
}

function ownLetters(sentence: Sentence): number {
  return piecesOf(sentence.text)
    .filter(piece => !piece.slot)
    .reduce((sum, piece) => sum + piece.words.length, 0);
}

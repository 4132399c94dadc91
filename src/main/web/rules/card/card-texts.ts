import type {Path} from '../builder/card-document.js';

/** A text that a card has in each language. */
export interface CardText {
  name: string;
  path: Path;
  /** The most letters that can be read while talking; none are counted without it. */
  most?: number;
}

export const TEXTS: readonly CardText[] = [
  {name: 'title', path: ['title'], most: 50},
  {name: 'advice', path: ['advice'], most: 140},
  {name: 'say', path: ['say'], most: 140},
  {name: 'because', path: ['because']},
  {name: 'why', path: ['then', 'flag', 'why']},
  {name: 'effect', path: ['then', 'flag', 'effect']},
];

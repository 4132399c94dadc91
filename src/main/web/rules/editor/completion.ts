import {
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import type {EventShape, Sentence, Sentences} from '../book/types.js';
import {keysUnder, slotValues, valuesOf} from './card-words.js';
import {fit, languageOfLines, openSlot, piecesOf} from './sentence-words.js';
import {placeAt, type YamlPlace} from './yaml-place.js';

/** What completion knows of the card beside its text. */
export interface Known {
  sentences: Record<string, Sentences>;
  settings: string[];
  /** The language to write in where the card does not show one yet. */
  language: string;
  scenarios: boolean;
  events: EventShape[];
  /** The ids of all cards. */
  cards: string[];
}

const MOST = 60;

/** Completes sentences, the slots in them, keys and known values. */
export function completions(known: () => Known) {
  return (context: CompletionContext): CompletionResult | null => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    const place = placeAt(context.state.doc, line.number, before);
    const from = context.pos - place.typed.length;
    if (isCondition(place, known().scenarios)) {
      return conditionAt(context, place, from, known());
    }
    if (place.typed === '' && !context.explicit && place.valueOf === '') {
      return null;
    }
    return wordsAt(place, from, known());
  };
}

/** The lines under `when:`, as they are written. */
export function conditionLines(text: string): string[] {
  const lines: string[] = [];
  let inside = false;
  for (const line of text.split('\n')) {
    inside = /^\S/.test(line) ? line.startsWith('when:') : inside;
    const item = inside && /^\s*- (?:"|')?(.+?)(?:"|')?\s*$/.exec(line);
    if (item) {
      lines.push(item[1] ?? '');
    }
  }
  return lines;
}

function isCondition(place: YamlPlace, scenarios: boolean): boolean {
  const inner = ['any', 'none', 'not'];
  const isLine = place.isItem || inner.includes(place.valueOf);
  return !scenarios && place.keys[0] === 'when' && isLine && !isOtherKey(place.valueOf, inner);
}

const isOtherKey = (key: string, inner: string[]) => key !== '' && !inner.includes(key);

function conditionAt(
  context: CompletionContext,
  place: YamlPlace,
  from: number,
  known: Known,
): CompletionResult | null {
  const lines = conditionLines(context.state.doc.toString());
  const language = languageOfLines(lines, known.sentences) || known.language;
  const all = known.sentences[language] ?? Object.values(known.sentences)[0];
  if (!all) {
    return null;
  }
  const typed = place.typed.replace(/^["']/, '');
  const start = from + place.typed.length - typed.length;
  return slotAt(context.pos, typed, all, known) ?? sentencesFor(start, typed, all);
}

function slotAt(
  pos: number,
  typed: string,
  all: Sentences,
  known: Known,
): CompletionResult | null {
  for (const sentence of typed === '' ? [] : all.sentences) {
    const slot = openSlot(sentence, typed);
    const told = sentence.slots?.find(each => each.name === slot?.name);
    const values = told?.words ?? slotValues(told?.type ?? '', all, known.settings);
    if (slot && told && values.some(value => value.startsWith(slot.part))) {
      const options = values.map(value => ({label: value, type: 'constant', detail: told.type}));
      return {from: pos - slot.part.length, options, validFor: /^[\p{L}\d{}' -]*$/u};
    }
  }
  return null;
}

function sentencesFor(from: number, typed: string, all: Sentences): CompletionResult | null {
  const ranked = all.sentences
    .map(sentence => ({sentence, points: fit(sentence, typed)}))
    .filter(each => each.points > 0)
    .sort((one, other) => other.points - one.points);
  if (ranked.length === 0 || ranked.some(each => each.sentence.text === typed)) {
    return null;
  }
  const options = ranked.slice(0, typed ? MOST : ranked.length).map(each => option(each.sentence));
  return {from, options, filter: false};
}

function option(sentence: Sentence): Completion {
  return {
    label: sentence.text,
    type: 'text',
    section: undefined,
    info: () => aboutSentence(sentence),
    apply: snippet(templateOf(sentence)),
  };
}

function templateOf(sentence: Sentence): string {
  return piecesOf(sentence.text)
    .map(piece => {
      if (!piece.slot) {
        return piece.words;
      }
      const example = sentence.slots?.find(slot => slot.name === piece.words)?.example;
      return `\${${example ?? piece.words}}`;
    })
    .join('');
}

/** A sentence explained: what it means, an example, how the other languages say it. */
export function aboutSentence(sentence: Sentence): HTMLElement {
  const box = document.createElement('div');
  box.className = 'gp-about';
  add(box, 'p', sentence.meaning ?? sentence.text);
  if (sentence.example) {
    add(box, 'p', sentence.example, 'example');
  }
  for (const [language, words] of Object.entries(sentence.said ?? {})) {
    if (words !== sentence.text) {
      add(box, 'p', words, 'said').dataset['language'] = language.toUpperCase();
    }
  }
  return box;
}

function add(box: HTMLElement, tag: string, text: string, name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  element.className = name;
  box.append(element);
  return element;
}

function wordsAt(place: YamlPlace, from: number, known: Known): CompletionResult | null {
  const all = known.sentences[known.language] ?? Object.values(known.sentences)[0];
  const event = known.scenarios ? eventOf(place, known.events) : undefined;
  const validFor = /^[\w.-]*$/;
  if (place.valueOf) {
    const values =
      event?.data.properties?.[place.valueOf]?.enum ??
      (known.scenarios && CARD_NAMES.includes(place.valueOf)
        ? known.cards
        : valuesOf(place.valueOf, all));
    const options = values.map(value => ({label: value, type: 'constant'}));
    return options.length ? {from, options, validFor} : null;
  }
  const options = [
    ...(event ? membersOf(event) : []),
    ...(event ? [] : keyOptions(keysUnder(place.keys, known.scenarios))),
    ...(!event && known.scenarios && place.keys.at(-1) === 'events'
      ? known.events.map(eventOption)
      : []),
  ];
  return options.length ? {from, options, validFor} : null;
}

const CARD_NAMES = ['suggest', 'withdrawn', 'charge', 'signal', 'alert', 'never', 'silent', 'shadow'];

const keyOptions = (keys: readonly string[]): Completion[] =>
  keys.map(key => ({label: key, type: 'property', apply: `${key}: `}));

/** The event whose data is being written, if it is one. */
function eventOf(place: YamlPlace, events: EventShape[]): EventShape | undefined {
  return events.find(event => event.name === place.keys.at(-1));
}

/** An event with the members that it cannot be without. */
function eventOption({name, data}: EventShape): Completion {
  const members = (data.required ?? []).map(member => {
    const values = data.properties?.[member]?.enum ?? [];
    return `${member}: \${${values[0] ?? member}}`;
  });
  return {
    label: name,
    type: 'class',
    apply: snippet(`${name}: {${members.length > 0 ? members.join(', ') : '\${}'}}`),
  };
}

function membersOf({data}: EventShape): Completion[] {
  return Object.entries(data.properties ?? {}).map(([name, {enum: values, description}]) => ({
    label: name,
    type: 'property',
    detail: values?.join(' | ') ?? '',
    info: description,
    apply: `${name}: `,
  }));
}

import type {EditorView, Tooltip} from '@codemirror/view';
import type {Reading, Sentences} from '../book/types.js';
import {aboutSentence} from './completion.js';
import {sentenceOf} from './sentence-words.js';

interface Beside {
  reading: Reading | null;
  sentences: Record<string, Sentences>;
}

/** What the condition under the pointer means, and how the other languages say it. */
export function sentenceHover(beside: () => Beside) {
  return (view: EditorView, pos: number): Tooltip | null => {
    const line = view.state.doc.lineAt(pos);
    const about = explain(line.number, line.text, beside());
    const from = line.from + line.text.search(/\S|$/);
    return about && {pos: from, end: line.to, above: true, create: () => ({dom: about})};
  };
}

function explain(number: number, text: string, beside: Beside): HTMLElement | null {
  const words = /^\s*- (?:"|')?(.+?)(?:"|')?\s*$/.exec(text)?.[1] ?? '';
  const read = beside.reading?.when?.find(each => each.line === number);
  if (words && read && sameWords(read.text, words)) {
    return aboutSentence({text: read.text, meaning: read.meaning, said: read.said});
  }
  for (const all of Object.values(beside.sentences)) {
    const sentence = words && sentenceOf(words, all);
    if (sentence) {
      return aboutSentence(sentence);
    }
  }
  return null;
}

/** Settings are filled in where a condition was read, so only the words around them agree. */
function sameWords(read: string, written: string): boolean {
  const [first = ''] = written.split('{');
  return read.toLowerCase().startsWith(first.toLowerCase());
}

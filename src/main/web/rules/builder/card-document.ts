import {
  Document,
  LineCounter,
  Scalar,
  YAMLMap,
  YAMLSeq,
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  type Node,
  type Pair,
} from 'yaml';
import {GAP} from '../card/gap.js';
import {CARD_ORDER} from '../editor/card-words.js';

export type Way = 'any' | 'all' | 'none' | 'not';
export type Path = (string | number)[];

/** A line of `when`: a sentence, or a group of lines and how they are joined. */
export interface Condition {
  path: Path;
  /** The line of the text where it begins, from 1. */
  line: number;
  sentence: string;
  way?: Way;
  parts: Condition[];
}

const WAYS: readonly Way[] = ['any', 'all', 'none', 'not'];

/** As cards are written: nothing is folded, and {a: b} has no blanks within. */
const STYLE = {lineWidth: 0, flowCollectionPadding: false};

/**
 * A card's text as a thing to be changed. What is not touched stays as it was written, comments and
 * order too; every change answers with the whole new text.
 */
export class CardDocument {
  private constructor(
    private readonly doc: Document,
    private readonly lines: LineCounter,
  ) {}

  /** Null for a text that is no YAML, or no card. */
  static read(text: string): CardDocument | null {
    const lineCounter = new LineCounter();
    const doc = parseDocument(text, {uniqueKeys: false, lineCounter});
    return doc.errors.length === 0 && isMap(doc.contents)
      ? new CardDocument(doc, lineCounter)
      : null;
  }

  /** What is written there; empty for nothing and for a gap. */
  get(path: Path): string {
    const value: unknown = this.doc.getIn(path);
    const text = value === null || value === undefined || isMap(value) || isSeq(value);
    return text || String(value).trim() === GAP ? '' : String(value);
  }

  has(path: Path): boolean {
    return this.doc.hasIn(path);
  }

  /** The names under a key, in their order. */
  names(path: Path): string[] {
    const map = this.doc.getIn(path);
    return isMap(map) ? map.items.map(item => String(keyOf(item))) : [];
  }

  /** Words of the card; none become a gap. */
  setText(path: Path, words: string): string {
    return this.put(path, words.trim() === '' ? GAP : words.trim());
  }

  /** A number, a time or a word, written as it is. */
  setValue(path: Path, value: string): string {
    return this.put(path, parse(value.trim()) as unknown);
  }

  drop(path: Path): string {
    this.doc.deleteIn(path);
    return this.text();
  }

  conditions(): Condition[] {
    return this.partsOf(this.doc.get('when'), ['when']);
  }

  /** Puts a sentence in the place of one. */
  setSentence(path: Path, sentence: string): string {
    return this.put(path, sentence);
  }

  /** Adds a sentence at the end of `when`, or of the group there. */
  add(list: Path, sentence: string): string {
    const seq = this.seqAt(list);
    seq.items.push(this.doc.createNode(sentence));
    return this.text();
  }

  /** Takes a line away, and with the last one of a group the group. */
  remove(path: Path): string {
    this.doc.deleteIn(path);
    const above = path.slice(0, -1);
    const seq = this.doc.getIn(above);
    const emptied = isSeq(seq) ? seq.items.length === 0 : true;
    return emptied && above.length > 1 ? this.remove(ownerOf(above)) : this.text();
  }

  /** Moves a line to another place among its siblings. */
  move(path: Path, to: number): string {
    const seq = this.doc.getIn(path.slice(0, -1));
    const from = path.at(-1);
    if (isSeq(seq) && typeof from === 'number' && to >= 0 && to < seq.items.length) {
      const [item] = seq.items.splice(from, 1);
      seq.items.splice(to, 0, item);
      keepSpace(seq);
    }
    return this.text();
  }

  /** Makes a group of a line, with itself as the first part. */
  group(path: Path, way: Way): string {
    const node = this.doc.getIn(path, true) as Node;
    const group = new YAMLMap();
    const key = this.doc.createNode(way) as Scalar;
    if (way === 'not') {
      group.set(key, node);
    } else {
      const seq = new YAMLSeq();
      seq.items.push(node);
      group.set(key, seq);
    }
    group.commentBefore = node.commentBefore;
    node.commentBefore = undefined;
    this.doc.setIn(path, group);
    return this.text();
  }

  /** Joins a group in another way. */
  join(path: Path, way: Way): string {
    const group = this.doc.getIn(path);
    const pair = isMap(group) ? group.items[0] : undefined;
    if (pair && isScalar(pair.key)) {
      pair.key.value = way;
    }
    return this.text();
  }

  /** Puts the only part of a group in the group's place. */
  ungroup(path: Path): string {
    const group = this.doc.getIn(path);
    const value = isMap(group) ? group.items[0]?.value : undefined;
    const part = isSeq(value) && value.items.length === 1 ? value.items[0] : value;
    if (part) {
      this.doc.setIn(path, part);
    }
    return this.text();
  }

  private partsOf(list: unknown, path: Path): Condition[] {
    return isSeq(list) ? list.items.map((item, at) => this.conditionOf(item, [...path, at])) : [];
  }

  private conditionOf(item: unknown, path: Path): Condition {
    const line = this.lines.linePos((item as Node).range?.[0] ?? 0).line;
    const pair = isMap(item) ? item.items[0] : undefined;
    const way = WAYS.find(each => pair && keyOf(pair) === each);
    if (!pair || !way) {
      return {path, line, sentence: isScalar(item) ? String(item.value) : '', parts: []};
    }
    const inner = [...path, way];
    const parts = isSeq(pair.value)
      ? this.partsOf(pair.value, inner)
      : [this.conditionOf(pair.value, inner)];
    return {path, line, sentence: '', way, parts};
  }

  private put(path: Path, value: unknown): string {
    const node = this.doc.getIn(path, true);
    if (isScalar(node)) {
      node.value = value;
      node.source = undefined;
    } else {
      this.makeRoom(String(path[0]));
      this.doc.setIn(path, this.doc.createNode(value));
    }
    return this.text();
  }

  /** A new member stands where cards have it, not at the end. */
  private makeRoom(key: string): void {
    const card = this.doc.contents as YAMLMap;
    if (card.has(key)) {
      return;
    }
    const after = CARD_ORDER.slice(CARD_ORDER.indexOf(key) + 1);
    const at = card.items.findIndex(item => after.includes(String(keyOf(item))));
    const pair = this.doc.createPair(key, {});
    card.items.splice(at < 0 ? card.items.length : at, 0, pair);
  }

  private seqAt(path: Path): YAMLSeq {
    const found = this.doc.getIn(path);
    const seq = isSeq(found) ? found : new YAMLSeq();
    if (seq !== found) {
      this.makeRoom(String(path[0]));
      this.doc.setIn(path, seq);
    }
    if (path.length === 1 && seq.items.length === 0) {
      seq.flow = false;
    }
    return seq;
  }

  private text(): string {
    return this.doc.toString(STYLE);
  }
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? pair.key.value : pair.key;
}

/** The line that a group's inner path belongs to. */
function ownerOf(inner: Path): Path {
  return typeof inner.at(-1) === 'string' ? inner.slice(0, -1) : inner;
}

/** The first line of a list has no empty line before it, wherever it came from. */
function keepSpace(seq: YAMLSeq): void {
  const [first] = seq.items as Node[];
  if (first) {
    first.spaceBefore = false;
  }
}

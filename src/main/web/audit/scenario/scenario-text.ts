import {Document, isMap, isSeq, visit} from 'yaml';
import type {Timeline, TimelineEvent} from '../book/types.js';

export interface Wish {
  rule: string;
  /** Whether the card should have spoken, or should have kept silent all along. */
  speaks: boolean;
  /** The event at which it should have spoken. */
  seq: number;
  name: string;
}

/** What the timeline adds to an event, and what a scenario does not need. */
const OURS = new Set(['seq', 'at', 'type', 'final', 'utteranceId', 'inferred', 'recordingUrl']);

/**
 * An interaction as one item of a scenario file: its events at the seconds at which they happened,
 * with texts as they are shown, and what is expected of a card. The customer is called c1.
 */
export function scenarioText(timeline: Timeline, wish: Wish): string {
  const start = Date.parse(timeline.events[0]?.at ?? '');
  const at = (event: TimelineEvent) => {
    const millis = Math.max(0, Date.parse(event.at) - start);
    return millis % 1000 === 0 ? `${millis / 1000}s` : `${millis}ms`;
  };
  const moment = timeline.events.find(event => event.seq === wish.seq) ?? timeline.events.at(-1);
  const doc = new Document([
    {
      name: wish.name,
      language: (timeline.language ?? 'en').slice(0, 2),
      events: timeline.events.map(event => ({at: at(event), [event.type]: dataOf(event)})),
      expect: wish.speaks && moment ? [{at: at(moment), suggest: wish.rule}] : [],
      ...(wish.speaks ? {} : {never: [wish.rule]}),
    },
  ]);
  visit(doc, {
    Map(_, node, path) {
      const list = path.at(-1);
      node.flow = isSeq(list) && path.length > 3;
    },
  });
  const [first] = isSeq(doc.contents) ? doc.contents.items : [];
  const expect: unknown = isMap(first) ? first.get('expect', true) : undefined;
  if (isSeq(expect) && expect.items.length === 0) {
    expect.flow = true;
  }
  return doc
    .toString({lineWidth: 0, flowCollectionPadding: false})
    .split('\n')
    .map(line => (line ? `  ${line}` : line))
    .join('\n');
}

function dataOf(event: TimelineEvent): Record<string, unknown> {
  const own = Object.entries(event).filter(
    ([name, value]) => !OURS.has(name) && value !== null && value !== undefined,
  );
  const customer = event.type === 'interaction.started' ? {customerId: 'c1'} : {};
  return {...customer, ...Object.fromEntries(own)};
}

import type {
  Attention,
  Charge,
  Handover,
  InteractionFacts,
  NumberedFrame,
  Standing,
  Suggestion,
} from '../stream/frames.js';

/** Why a card is leaving: the server's reason, or what the agent did. */
export type Leaving = {why: string; at: number; mayUndo?: boolean; withdrawn?: string};

export interface DeskCard {
  suggestion: Suggestion;
  /** The key that selects it; it keeps it for life. */
  place: number;
  leaving?: Leaving;
  seen?: boolean;
}

export interface DeskInteraction {
  id: string;
  status: string;
  channel: string;
  language: string;
  issue: string;
  customer: string;
  startedAt: number;
  endedAt?: number;
  /** Since when the customer is on hold, as far as this page saw it. */
  heldSince?: number;
  score: number;
  charges: Charge[];
  cards: DeskCard[];
  /** What the server said last of why nothing is suggested. */
  attention?: Attention;
  /** What came before it. */
  note?: Handover;
  /** The titles of what the agent took up, in order. */
  taken?: string[];
}

/** Everything on the agent's desk: a value; each frame makes the next one. */
export type Desk = readonly DeskInteraction[];

export function apply(desk: Desk, frame: NumberedFrame, now: number): Desk {
  switch (frame.type) {
    case 'interaction':
      return change(desk, frame.interactionId, now, it => withFacts(it, frame, now));
    case 'effort':
      return change(desk, frame.interactionId, now, it => ({
        ...it,
        score: frame.score,
        charges: frame.charges,
        startedAt: earliest(it.startedAt, ...frame.charges.map(charge => charge.at)),
      }));
    case 'handover':
      return noted(desk, frame.interactionId, frame, now);
    case 'attention': {
      const {state, text, cause, until} = frame;
      return change(desk, frame.interactionId, now, it => ({
        ...it,
        attention: {state, text, cause, until},
      }));
    }
    case 'suggestion':
      return change(desk, frame.suggestion.interactionId, now, it => raised(it, frame.suggestion));
    case 'retracted':
      return leave(desk, frame.suggestionId, frame.reason, now);
    case 'reset':
      return (frame.state.interactions ?? []).map(standing => restored(desk, standing, now));
    default:
      return desk;
  }
}

/** What came before an interaction is known. */
export function noted(desk: Desk, id: string, note: Handover, now: number): Desk {
  const {contacts, given, tried, promises, transfers} = note;
  return change(desk, id, now, it => ({
    ...it,
    note: {contacts, given, tried, promises, transfers},
  }));
}

/** The card begins to leave; the first cause is kept, and what the server says of it beside it. */
export function leave(desk: Desk, suggestionId: string, why: string, now: number): Desk {
  return mapCards(desk, card => {
    if (card.suggestion.id !== suggestionId) {
      return card;
    }
    const {leaving} = card;
    return {...card, leaving: leaving ? {...leaving, withdrawn: why} : {why, at: now}};
  });
}

/** The agent answered it, and may take that back for a while. */
export function answered(desk: Desk, suggestionId: string, why: string, now: number): Desk {
  return mapCards(desk, card =>
    card.suggestion.id === suggestionId && !card.leaving
      ? {...card, leaving: {why, at: now, mayUndo: true}}
      : card,
  );
}

/** As if it had not been answered; one that was withdrawn meanwhile leaves for that reason. */
export function undone(desk: Desk, suggestionId: string, now: number): Desk {
  return mapCards(desk, card => {
    const why = card.leaving?.withdrawn;
    return card.suggestion.id === suggestionId
      ? {...card, leaving: why ? {why, at: now} : undefined}
      : card;
  });
}

/** What the agent took up is remembered to the end. */
export function taken(desk: Desk, suggestionId: string): Desk {
  return desk.map(it => {
    const card = it.cards.find(each => each.suggestion.id === suggestionId);
    return card ? {...it, taken: [...(it.taken ?? []), card.suggestion.title]} : it;
  });
}

/** What cannot be taken back any more. */
export function settled(desk: Desk, before: number): Desk {
  return mapCards(desk, card =>
    card.leaving?.mayUndo && card.leaving.at <= before
      ? {...card, leaving: {...card.leaving, mayUndo: false}}
      : card,
  );
}

export function seen(desk: Desk, ids: ReadonlySet<string>): Desk {
  return mapCards(desk, card => (ids.has(card.suggestion.id) ? {...card, seen: true} : card));
}

export function mapCards(desk: Desk, change: (card: DeskCard) => DeskCard): Desk {
  return desk.map(it => ({...it, cards: it.cards.map(change)}));
}

export function isOver(interaction: DeskInteraction): boolean {
  return interaction.endedAt !== undefined;
}

function change(
  desk: Desk,
  id: string,
  now: number,
  next: (it: DeskInteraction) => DeskInteraction,
): Desk {
  const known = desk.some(it => it.id === id);
  const all = known ? desk : [...desk, blank(id, now)];
  return all.map(it => (it.id === id ? next(it) : it));
}

function blank(id: string, now: number): DeskInteraction {
  return {
    id,
    status: 'connected',
    channel: '',
    language: '',
    issue: '',
    customer: '',
    startedAt: now,
    score: 0,
    charges: [],
    cards: [],
  };
}

function withFacts(it: DeskInteraction, facts: InteractionFacts, now: number): DeskInteraction {
  const over = facts.status === 'ended' || facts.status === 'transferred';
  return {
    ...it,
    status: facts.status,
    channel: facts.channel ?? it.channel,
    language: facts.language ?? it.language,
    issue: facts.issue ?? it.issue,
    customer: facts.customer ?? it.customer,
    startedAt: facts.startedAt ? Date.parse(facts.startedAt) : it.startedAt,
    endedAt: over ? (it.endedAt ?? now) : undefined,
    heldSince: facts.status === 'held' ? (it.heldSince ?? now) : undefined,
  };
}

/** New cards go below: what is being read never moves. */
function raised(it: DeskInteraction, suggestion: Suggestion): DeskInteraction {
  const others = it.cards.filter(card => card.suggestion.id !== suggestion.id);
  const old = it.cards.find(card => card.suggestion.id === suggestion.id);
  if (old && !old.leaving) {
    return {...it, cards: it.cards.map(card => (card === old ? {...card, suggestion} : card))};
  }
  const taken = new Set(others.filter(card => !card.leaving).map(card => card.place));
  let place = 1;
  while (taken.has(place)) {
    place++;
  }
  return {...it, cards: [...others, {suggestion, place}]};
}

function restored(desk: Desk, standing: Standing, now: number): DeskInteraction {
  const before = desk.find(it => it.id === standing.interactionId);
  const start = before ?? blank(standing.interactionId, now);
  const kept = new Map(start.cards.map(card => [card.suggestion.id, card]));
  const told = withFacts({...start, cards: []}, standing, now);
  const effort = standing.effort ?? {score: 0, charges: []};
  const attention = standing.attention ?? start.attention;
  const full = (standing.suggestions ?? []).reduce(raised, {...told, ...effort, attention});
  const cards = full.cards.map(card => ({...card, seen: kept.get(card.suggestion.id)?.seen}));
  return {...full, cards};
}

function earliest(known: number, ...times: string[]): number {
  return Math.min(known, ...times.map(time => Date.parse(time)).filter(Number.isFinite));
}

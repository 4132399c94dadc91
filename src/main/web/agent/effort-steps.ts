import type {DeskInteraction} from '../desk/desk.js';
import {EASY_BELOW} from '../desk/silence.js';
import type {Charge} from '../stream/frames.js';

/** A rise of the curve: the charge that caused it and the score after it. */
export interface Step {
  charge: Charge;
  at: number;
  score: number;
}

/** The charges in order of time. The server's function of points: 100 (1 - e^(-points/50)). */
export function stepsOf(interaction: DeskInteraction): Step[] {
  const charges = [...interaction.charges].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let points = 0;
  return charges.map(charge => {
    points += charge.points;
    return {charge, at: Date.parse(charge.at), score: 100 * (1 - Math.exp(-points / 50))};
  });
}

export type Level = 'none' | 'low' | 'some' | 'high' | 'extreme';

export function levelOf(score: number): Level {
  if (score < 5) {
    return 'none';
  }
  return score < EASY_BELOW ? 'low' : score < 50 ? 'some' : score < 75 ? 'high' : 'extreme';
}

import {goalsEn} from './goals-en.js';
import {goalsEs} from './goals-es.js';
import {goalsFr} from './goals-fr.js';
import {languageOf, type Language, type Words} from './strings.js';

/** What is said where goals are set. English is the model. */
export type GoalsStrings = {
  [key in keyof typeof goalsEn]: (typeof goalsEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, GoalsStrings> = {
  en: goalsEn,
  fr: goalsFr,
  es: goalsEs,
};

/** The words in the browser's language, else English. */
export const words: GoalsStrings = ALL[languageOf('')];

import {listeningEn} from './listening-en.js';
import {listeningEs} from './listening-es.js';
import {listeningFr} from './listening-fr.js';
import {languageOf, type Language, type Words} from './strings.js';

/** What the page of insights says of posts, journeys and goals. English is the model. */
export type ListeningStrings = {
  [key in keyof typeof listeningEn]: (typeof listeningEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, ListeningStrings> = {
  en: listeningEn,
  fr: listeningFr,
  es: listeningEs,
};

/** The words in the browser's language, else English. */
export const words: ListeningStrings = ALL[languageOf('')];

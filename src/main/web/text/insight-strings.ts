import {insightEn} from './insight-en.js';
import {insightEs} from './insight-es.js';
import {insightFr} from './insight-fr.js';
import {languageOf, type Language, type Words} from './strings.js';

/** Every word that the page of insights itself says. English is the model for the others. */
export type InsightStrings = {
  [key in keyof typeof insightEn]: (typeof insightEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, InsightStrings> = {en: insightEn, fr: insightFr, es: insightEs};

/** The words in the browser's language, else English. */
export const words: InsightStrings = ALL[languageOf('')];

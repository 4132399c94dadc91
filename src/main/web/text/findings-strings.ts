import {findingsEn} from './findings-en.js';
import {findingsEs} from './findings-es.js';
import {findingsFr} from './findings-fr.js';
import {languageOf, type Language, type Words} from './strings.js';

/** Every word about what stands behind the issues. English is the model for the others. */
export type FindingsStrings = {
  [key in keyof typeof findingsEn]: (typeof findingsEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, FindingsStrings> = {en: findingsEn, fr: findingsFr, es: findingsEs};

/** The words in the browser's language, else English. */
export const words: FindingsStrings = ALL[languageOf('')];

import {floorEn} from './floor-en.js';
import {floorEs} from './floor-es.js';
import {floorFr} from './floor-fr.js';
import {languageOf, type Language, type Words} from './strings.js';

/** Every word that the floor itself says. English is the model for the others. */
export type FloorStrings = {
  [key in keyof typeof floorEn]: (typeof floorEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, FloorStrings> = {en: floorEn, fr: floorFr, es: floorEs};

export const language: Language = languageOf('');

/** The words in the browser's language, else English. */
export const words: FloorStrings = ALL[language];

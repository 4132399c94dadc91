import {peopleEn} from './people-en.js';
import {peopleEs} from './people-es.js';
import {peopleFr} from './people-fr.js';
import {languageOf, type Language} from './strings.js';

/** Every word about who may come in. English is the model for the others. */
export type PeopleStrings = {[key in keyof typeof peopleEn]: string};

const ALL: Record<Language, PeopleStrings> = {en: peopleEn, fr: peopleFr, es: peopleEs};

/** The words in the browser's language, else English. */
export const words: PeopleStrings = ALL[languageOf('')];

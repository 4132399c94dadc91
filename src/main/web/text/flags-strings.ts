import {flagsEn} from './flags-en.js';
import {flagsEs} from './flags-es.js';
import {flagsFr} from './flags-fr.js';
import {languageOf, type Language} from './strings.js';

/** Every word about flags on KPI settings. English is the model for the others. */
export type FlagsStrings = {[key in keyof typeof flagsEn]: string};

const ALL: Record<Language, FlagsStrings> = {en: flagsEn, fr: flagsFr, es: flagsEs};

/** The words in the browser's language, else English. */
export const words: FlagsStrings = ALL[languageOf('')];

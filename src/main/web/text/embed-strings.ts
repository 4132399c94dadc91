import {embedEn} from './embed-en.js';
import {embedEs} from './embed-es.js';
import {embedFr} from './embed-fr.js';
import {languageOf, type Language} from './strings.js';

/** Every word of the frame in a desktop. English is the model for the others. */
export type EmbedStrings = {[key in keyof typeof embedEn]: string};

const ALL: Record<Language, EmbedStrings> = {en: embedEn, fr: embedFr, es: embedEs};

/** The words in the browser's language, else English. */
export const words: EmbedStrings = ALL[languageOf('')];

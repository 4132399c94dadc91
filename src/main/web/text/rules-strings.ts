import {languageOf, type Language, type Words} from './strings.js';
import {rulesEn} from './rules-en.js';
import {rulesEs} from './rules-es.js';
import {rulesFr} from './rules-fr.js';

/** Every word that the page of the rules itself says. English is the model for the others. */
export type RuleStrings = {
  [key in keyof typeof rulesEn]: (typeof rulesEn)[key] extends string ? string : Words;
};

const ALL: Record<Language, RuleStrings> = {en: rulesEn, fr: rulesFr, es: rulesEs};

export const language: Language = languageOf('');

/** The words in the browser's language, else English. */
export const words: RuleStrings = ALL[language];

import {auditEn, type AuditStrings} from './audit-en.js';
import {auditEs} from './audit-es.js';
import {auditFr} from './audit-fr.js';
import {languageOf, type Language} from './strings.js';

export type {AuditStrings};

const ALL: Record<Language, AuditStrings> = {en: auditEn, fr: auditFr, es: auditEs};

export const language: Language = languageOf('');

/** The words in the browser's language, else English. */
export const words: AuditStrings = ALL[language];

const SHARE = new Intl.NumberFormat(language, {style: 'percent', maximumFractionDigits: 0});
const WHOLE = new Intl.NumberFormat(language, {maximumFractionDigits: 0});

/** A share as whole percents, as the reader writes them. */
export const percent = (share: number): string => SHARE.format(share);

export const whole = (number: number): string => WHOLE.format(number);

/** The languages that advice and pages are in, English first; a test holds them to the server's. */
export const LANGUAGES = ['en', 'fr', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

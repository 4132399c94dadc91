/** How far back one may look, as the server reads it. */
export const SPANS = ['24h', '7d', '30d'] as const;

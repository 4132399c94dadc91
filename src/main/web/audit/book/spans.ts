/** How far back one may look, as the server reads it. */
export const SPANS = ['24h', '7d', '30d'] as const;

/** The same for what takes long to come together. */
export const LONG_SPANS = ['30d', '90d', '365d'] as const;

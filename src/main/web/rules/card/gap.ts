/** Stands where something is still to be written; the check knows it and calls it no mistake. */
export const GAP = '…';

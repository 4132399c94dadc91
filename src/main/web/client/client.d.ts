import type {Client, Options} from './types.js';

export type * from './types.js';

/** Follows an agent's stream from now on, over as many sockets as it takes. */
export function connect(options: Options): Client;

/** `<glidepath-advice server="…" interaction="…" post="…">`, defined by the import. */
export class Advice extends HTMLElement {}

declare global {
  interface HTMLElementTagNameMap {
    'glidepath-advice': Advice;
  }
}

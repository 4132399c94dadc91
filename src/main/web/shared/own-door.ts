import type {Door} from '../stream/connection.js';
import {call, Refused} from './api.js';

/** The way of a page of this server, with its session or its token. */
export const ownDoor: Door = {
  async ticket() {
    try {
      return (await call<{ticket: string}>('POST', '/v1/tickets')).ticket;
    } catch (error) {
      if (error instanceof Refused && (error.status === 401 || error.status === 403)) {
        return null;
      }
      throw error;
    }
  },

  address(path) {
    return new URL(path, location.href);
  },
};

package io.glidepath.bench.faults;

import java.util.Locale;

/** What is done to a server while it works. */
enum Fault {
  SERVER_KILLED,
  SERVER_TERMINATED,
  SERVER_PAUSED,
  DATABASE_KILLED,
  DATABASE_PAUSED,
  CONNECTIONS_TO_THE_DATABASE_CUT,
  REQUESTS_BROKEN_OFF,
  SOCKETS_DROPPED,
  SLOW_READER,
  RULES_PUBLISHED,
  CUSTOMER_ERASED,
  FILE_EMPTIED,
  DISK_FILLED,
  CLOCK_MOVED,
  POWER_CUT;

  /** For people. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

package io.glidepath.journal;

import java.util.Locale;

/** Where an event passes on its way through the server, in this order. */
public enum Stop {
  /** Its body is read, and what is personal taken out. */
  DOOR,
  /** It waits until its lane takes it. */
  LANE,
  /** The story is folded, the rules are asked, what they say is ranked. */
  ADVICE,
  /** The transaction that it shares with others of its lane, until that is on disk. */
  COMMIT,
  /** What came of it is on its way to an open socket: once for each frame and socket. */
  FRAME;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}

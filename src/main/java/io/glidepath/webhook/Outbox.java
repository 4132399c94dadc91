package io.glidepath.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where letters wait until they are taken. Blocks; throws a RuntimeException while the store is
 * away.
 */
public interface Outbox {
  /**
   * A letter that was given up.
   *
   * @param problem why it was not taken the last time, in one sentence
   */
  record Dead(Letter letter, Instant since, String problem) {}

  /**
   * How a webhook stands.
   *
   * @param waiting letters that are not yet taken
   * @param oldest when the oldest of them was put in
   * @param problem what kept the last one that was tried in vain, and still waits
   */
  record Standing(
      String hook, long waiting, @Nullable Instant oldest, long dead, @Nullable String problem) {}

  /**
   * Puts in what happened since the last time, exactly once; a webhook that is new is told from now
   * on. True if there may be more.
   */
  boolean fill(Webhook hook, int most);

  /** Puts in the flags that stand now and did not before. */
  void flags(Webhook hook, Collection<StandingFlag> flags, Instant now);

  /** Letters that may be sent now: of each interaction, to each webhook, the oldest only. */
  List<Letter> due(Collection<String> hooks, Instant now, int most);

  /** It was taken. */
  void taken(Letter letter);

  /** It was not, and is due again then. */
  void later(Letter letter, Instant next, String problem);

  /** It is given up; those after it go on. */
  void giveUp(Letter letter, Instant now, String problem);

  /** Letters that were given up, the newest first. */
  List<Dead> dead(int most);

  /** Sends one again that was given up, for another day; false if there is none of that number. */
  boolean again(long no, Instant now);

  List<Standing> standing(Collection<String> hooks);

  /**
   * Forgets letters that were given up before a time, and those put in before it, which only wait
   * where their webhook is no longer among the settings.
   */
  void forget(Instant before);
}

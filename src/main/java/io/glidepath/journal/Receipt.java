package io.glidepath.journal;

/**
 * What became of an event that was handed in.
 *
 * @param seq the event's number within its interaction, from 1; 0 if it was not taken
 */
public record Receipt(Kind kind, long seq) {

  /**
   * {@code OVERLOADED}, {@code UNAVAILABLE} and {@code FULL}, of the disk, ask the sender to come
   * again later.
   */
  public enum Kind {
    ACCEPTED,
    DUPLICATE,
    CONFLICT,
    OVERLOADED,
    UNAVAILABLE,
    FULL
  }
}

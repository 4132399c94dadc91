package io.glidepath.observation;

import java.time.Instant;
import java.util.List;

/**
 * What the store is asked to count. A customer came back if they came about the same issue within
 * {@code within} days of the end of a contact, on any channel.
 */
public sealed interface Question {
  /** The days within which somebody who comes again came back. */
  int WITHIN_DAYS = 7;

  Span span();

  /** Only contacts on these channels; none for all of them. */
  List<String> channels();

  /**
   * Of contacts of known handle time, who came back: groups {@code 1} to {@code 4} are the quarters
   * of handle time within the issue, {@code short} and {@code long} those up to the limit and over
   * it.
   */
  record HandleTimes(Span span, List<String> channels, double limitSeconds) implements Question {}

  /**
   * Of contacts of which somebody said whether they are resolved: group {@code said} counts those
   * that are; {@code same} those whose customer did not come back on the same channel either;
   * {@code any} those whose customer did not come back at all.
   */
  record Resolutions(Span span, List<String> channels) implements Question {}

  /** Who came back: groups {@code before} and {@code after} a moment. */
  record Around(Span span, List<String> channels, Instant moment) implements Question {}

  /**
   * Of answers to a survey, the hard ones, in the worst third of its scale: groups {@code 0} to
   * {@code 4} by the delay of the ask (before the end, up to an hour, a day, two days, later), with
   * {@code :} and the channel of the ask behind it, empty where nobody says.
   */
  record Answers(Span span, List<String> channels, String instrument) implements Question {}
}

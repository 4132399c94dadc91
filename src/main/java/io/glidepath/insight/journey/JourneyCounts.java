package io.glidepath.insight.journey;

import io.glidepath.insight.Sums;
import io.glidepath.kpi.Journey;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Where it is read what was counted at the touchpoints of journeys. Thread-safe. */
public interface JourneyCounts {
  /**
   * The sums of an issue at a touchpoint; both are empty if none was named.
   *
   * @param late whether they are of the second half of the days
   */
  record AtTouchpoint(String touchpoint, String issue, boolean late, Sums sums) {}

  /**
   * How many contacts at a touchpoint came within 7 days of the customer's last about the issue.
   */
  record Repeats(String touchpoint, boolean late, long n) {}

  /** How many customers came to a touchpoint; each once in 31 days. */
  record Comers(String touchpoint, long n) {}

  /**
   * How often something with a name was met at a touchpoint: a rule charged it, a cause was named.
   */
  record Met(String touchpoint, String name, long n) {}

  /** How many reached a touchpoint of a journey. */
  record Reached(String journey, String touchpoint, long n) {}

  /** How many customers came to a touchpoint of a journey for the first time on a day. */
  record Came(LocalDate day, String journey, String touchpoint, long n) {}

  /**
   * How many of those came to another one as well.
   *
   * @param within the days in which they did so, rounded up to one of {@link Journey#WITHIN}
   * @param way the journey and the other touchpoint, with {@code >} between
   */
  record Went(LocalDate day, String touchpoint, int within, String way, long n) {}

  /** How often a signal was observed, by its topic. */
  record Signals(String topic, long n) {}

  /** Of how many customers at a touchpoint something came of it. */
  record Outcome(String touchpoint, String outcome, long n) {}

  /** A hard interaction. */
  record Hard(String touchpoint, String interactionId, int score) {}

  /**
   * All of it.
   *
   * @param charges what rules charged, by rule
   * @param causes what customers named
   * @param came of these days and the 30 before them, as {@code went} is
   * @param hardest at most three of each touchpoint, the hardest first
   */
  record Counted(
      List<AtTouchpoint> sums,
      List<Repeats> repeats,
      List<Comers> comers,
      List<Met> charges,
      List<Met> causes,
      List<Reached> reached,
      List<Came> came,
      List<Went> went,
      List<Signals> signals,
      List<Outcome> outcomes,
      List<Hard> hardest) {}

  /** Of these days, of which the second half begins on {@code middle}. */
  CompletionStage<Counted> journeys(LocalDate since, LocalDate middle, LocalDate until);
}

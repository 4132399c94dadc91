package io.glidepath.rulebook.scenario;

import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.file.FilePlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One scenario of a card: what happens in virtual time, and what the card is expected to do. Times
 * are milliseconds; zero is the scenario's own beginning.
 *
 * @param rule the id of the card beside which it stands
 * @param expectations empty means that the card is silent
 * @param never rules that must not act
 * @param silent the KPI settings and items of the quality form that no card may flag
 * @param whyNot by rule, the condition that must have kept it from holding at the end
 * @param strict whether nothing that is not expected may be suggested, or flagged, by any card
 * @param settings what a card about KPI settings is asked; else null
 */
public record Scenario(
    FilePlace place,
    String rule,
    String name,
    List<Step> steps,
    List<Expectation> expectations,
    List<String> never,
    List<String> silent,
    Map<String, String> whyNot,
    boolean strict,
    boolean todo,
    @Nullable KpiSettings settings) {

  /** The id of the interaction that a scenario is about. */
  public static final String INTERACTION = "this";

  /** An event; {@code data} is the contract's. */
  public record Step(
      FilePlace place,
      long at,
      String interaction,
      String event,
      Map<String, @Nullable Object> data) {}

  /**
   * Something that must be so at a time.
   *
   * @param kind one of {@link #KINDS}
   * @param on the setting or item that is to be flagged, or {@code kpis} for all of them together;
   *     empty if it does not matter which
   * @param least of effort, with {@code most}
   * @param met false if it must not be so
   */
  public record Expectation(
      FilePlace place,
      long at,
      String kind,
      String rule,
      String on,
      int least,
      int most,
      boolean met) {}

  /** What can be expected. */
  public static final List<String> KINDS =
      List.of("suggest", "withdrawn", "charge", "signal", "alert", "flag", "effort");
}

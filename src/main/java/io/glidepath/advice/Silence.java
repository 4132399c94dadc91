package io.glidepath.advice;

import io.glidepath.effort.Charge;
import io.glidepath.effort.Ledger;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.SpokenTexts;
import io.glidepath.suggestion.AttentionLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why an agent is told nothing at the moment, from the facts: nobody should have to guess whether
 * all is well or advice is away.
 *
 * @param cause the driver of the charges that it speaks of; null if of none
 * @param most the limit that is reached, in suggestions; 0 if none is
 * @param until when it ends, epoch milliseconds; 0 if that is not known
 */
public record Silence(State state, @Nullable String cause, int most, long until) {
  /** Below this effort, 0 to 100, an interaction is called easy. */
  public static final int EASY_BELOW = 20;

  /** What the silence comes from. */
  public enum State {
    /** Nobody knows yet what the customer came about. */
    UNKNOWN,
    EASY,
    /** The agent asked for it. */
    QUIET,
    /** So many suggestions in the hour, or in the interaction, that only urgent ones come. */
    CAPPED,
    BUSY,
    /** Hard, and what made it hard still holds. */
    OPEN,
    /** Hard, and nothing of what made it hard holds any more. */
    OVERCOME;

    /** The word of the socket's frames: easy, quiet, capped or open, or unknown. */
    public String word() {
      return switch (this) {
        case BUSY -> "capped";
        case OVERCOME -> "open";
        default -> name().toLowerCase(Locale.ROOT);
      };
    }
  }

  /**
   * What there is to say of an interaction; null if the agent sees a suggestion.
   *
   * @param isKnown whether it is known what the customer came about
   * @param mutedUntil until when the agent wants none, epoch milliseconds
   */
  public static @Nullable Silence of(
      Iterable<RuleState> rules,
      Ledger ledger,
      boolean isKnown,
      long mutedUntil,
      long now,
      AttentionLimits limits) {
    int raised = 0;
    boolean isCapped = false;
    for (RuleState rule : rules) {
      if (rule.shown() != null) {
        return null;
      }
      raised += rule.raised();
      isCapped |= rule.holds() && "cap".equals(rule.suppressedBy());
    }
    if (mutedUntil > now) {
      return new Silence(State.QUIET, null, 0, mutedUntil);
    }
    if (isCapped) {
      return raised >= limits.perInteraction()
          ? new Silence(State.BUSY, null, limits.perInteraction(), 0)
          : new Silence(State.CAPPED, null, limits.perAgentHour(), 0);
    }
    if (ledger.score() < EASY_BELOW) {
      boolean nothing = !isKnown && ledger.charges().isEmpty();
      return new Silence(nothing ? State.UNKNOWN : State.EASY, null, 0, 0);
    }
    List<Charge> charges = ledger.charges();
    List<Charge> open = charges.stream().filter(each -> holds(each.rule(), rules)).toList();
    return open.isEmpty()
        ? new Silence(State.OVERCOME, largest(charges), 0, 0)
        : new Silence(State.OPEN, largest(open), 0, 0);
  }

  private static boolean holds(String id, Iterable<RuleState> rules) {
    for (RuleState rule : rules) {
      if (rule.rule().equals(id)) {
        return rule.holds();
      }
    }
    return false;
  }

  /** The driver that cost most; of equals, the one that came first. */
  private static @Nullable String largest(List<Charge> charges) {
    Map<String, Integer> points = new HashMap<>();
    charges.forEach(each -> points.merge(each.driver(), each.points(), Integer::sum));
    String largest = null;
    for (Charge each : charges) {
      int cost = points.getOrDefault(each.driver(), 0);
      largest =
          cost > points.getOrDefault(largest == null ? "" : largest, 0) ? each.driver() : largest;
    }
    return largest;
  }

  /** One or two sentences for the agent; {@code labels} names the cause. */
  public String in(String language, Labels labels) {
    return SpokenTexts.of("io.glidepath.advice.silence", language)
        .getString(state.name().toLowerCase(Locale.ROOT))
        .replace("{cause}", labels.of(Labels.Kind.CAUSES, language, cause))
        .replace("{n}", Integer.toString(most));
  }
}

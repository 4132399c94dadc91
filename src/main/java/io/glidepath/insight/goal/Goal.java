package io.glidepath.insight.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A cause that is to go.
 *
 * @param cause a driver of the ledger, a card's id, or what customers name
 * @param issue of which alone it is counted; null for all
 * @param baseline in how many of a hundred contacts it was met when the goal was set
 * @param target in how many it is to be met at most
 * @param sources by which it is judged, two at least of {@link #SOURCES}
 * @param counter the measure that would show the harm that aiming at it does
 */
public record Goal(
    String id,
    String cause,
    @Nullable String issue,
    double baseline,
    double target,
    String owner,
    LocalDate due,
    List<String> sources,
    String counter) {
  public static final Set<String> SOURCES =
      Set.of("survey", "ledger", "repeat-contacts", "outcome", "signal", "agents");

  public Goal {
    sources = List.copyOf(sources);
  }
}

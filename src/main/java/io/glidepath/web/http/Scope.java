package io.glidepath.web.http;

import java.util.Optional;
import java.util.Set;

/**
 * What events a program's token may send.
 *
 * @param sources the sources that events may name; empty means all
 * @param types the names of the events, such as {@code utterance.heard}; empty means all
 */
public record Scope(Set<String> sources, Set<String> types) {
  public static final Scope ALL = new Scope(Set.of(), Set.of());

  public Scope {
    sources = Set.copyOf(sources);
    types = Set.copyOf(types);
  }

  /** Why an event may not be sent; empty if it may. */
  public Optional<Problem> refusal(String source, String type) {
    if (!sources.isEmpty() && !sources.contains(source)) {
      return Optional.of(
          Problem.forbidden("This token may not send for source " + source + ".").at("/source"));
    }
    if (!types.isEmpty() && !types.contains(type)) {
      return Optional.of(Problem.forbidden("This token may not send " + type + ".").at("/type"));
    }
    return Optional.empty();
  }
}

package io.glidepath.demo;

import java.util.List;

/**
 * Somebody who serves customers in the simulated center.
 *
 * @param language of the customers, as a primary subtag: en, fr or es
 */
public record DemoAgent(String id, String language, String team, int experienceMonths) {
  /** The three whose pages are worth watching: a call and a written exchange at any time. */
  public static final List<DemoAgent> WATCHED =
      List.of(
          new DemoAgent("emma", "en", "north", 5),
          new DemoAgent("camille", "fr", "ouest", 3),
          new DemoAgent("lucia", "es", "sur", 8));

  /** One of those who serve customers of a language. */
  static DemoAgent serving(String language, int number) {
    int first = WATCHED.stream().map(DemoAgent::language).toList().indexOf(language);
    return colleague(first + number * WATCHED.size());
  }

  /** One of any number of colleagues, of all languages and degrees of experience. */
  static DemoAgent colleague(int number) {
    DemoAgent sibling = WATCHED.get(number % WATCHED.size());
    return new DemoAgent(
        "agent-" + (number + 1), sibling.language(), sibling.team(), 1 + (number * 17) % 60);
  }
}

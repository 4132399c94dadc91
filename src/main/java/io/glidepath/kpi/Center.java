package io.glidepath.kpi;

import java.util.List;

/** What kind of center the settings belong to; all of it may be unstated. */
public record Center(
    String industry, List<String> languages, List<String> channels, List<String> segments) {
  public static final Center UNSTATED = new Center("", List.of(), List.of(), List.of());
}

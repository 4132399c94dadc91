package io.glidepath.cli.rules;

import io.glidepath.authoring.ScenarioReport.Result;
import java.io.PrintWriter;

/** A scenario that did not pass, for people: where it stands, what was not so, what happened. */
final class ScenarioText {
  private ScenarioText() {}

  static void print(PrintWriter out, Result result) {
    String known = result.todo() ? " (to do)" : "";
    out.printf(
        "%s:%d: %s: %s%s%n", result.file(), result.line(), result.rule(), result.name(), known);
    result.failures().forEach(failure -> out.println("  ✗ " + failure));
    result.notes().forEach(note -> out.println("    " + note));
    out.println();
  }
}

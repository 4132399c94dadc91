package io.glidepath.pages;

import com.microsoft.playwright.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What axe-core finds on a page as it stands: the rules of WCAG 2.2 A and AA and its best
 * practices, of any impact.
 */
final class Axe {
  private static final String SCRIPT = script();

  /** Each finding with its rule, impact and place, and what axe says of it. */
  private static final String RUN =
      """
      async () => {
        const {violations} = await axe.run(document, {
          resultTypes: ['violations'],
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        });
        return violations.flatMap(({id, impact, nodes}) => nodes.map(
          ({target, failureSummary}) =>
            `${id} (${impact}) at ${target.flat().join(' ')}: `
              + failureSummary.split('\\n').slice(1, 3).join(' ').trim()));
      }
      """;

  private Axe() {}

  @SuppressWarnings("unchecked")
  static List<String> of(Frame frame) {
    if (!Boolean.TRUE.equals(frame.evaluate("() => 'axe' in window"))) {
      frame.evaluate(SCRIPT);
    }
    return (List<String>) frame.evaluate(RUN);
  }

  private static String script() {
    try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package io.glidepath.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which rules are steps of one obstacle: waited 5 minutes, waited 10 minutes. A rule is the next
 * step after another of the same driver if it was charged only where the other was. So that
 * repetition saturates, a further step never costs more than the one before it.
 */
final class Steps {
  private Steps() {}

  /** The rules, each in one chain of steps, the first step first. */
  static List<List<String>> chains(List<Dialogue> dialogues, Map<String, String> drivers) {
    Map<String, Long> met = new TreeMap<>();
    for (Dialogue dialogue : dialogues) {
      dialogue.charged().keySet().forEach(rule -> met.merge(rule, 1L, Long::sum));
    }
    met.keySet().retainAll(drivers.keySet());
    List<String> byFrequency =
        met.keySet().stream()
            .sorted(Comparator.<String>comparingLong(met::get).reversed().thenComparing(r -> r))
            .toList();
    List<List<String>> chains = new ArrayList<>();
    for (String rule : byFrequency) {
      Stream<List<String>> open =
          chains.stream().filter(chain -> follows(rule, last(chain), dialogues, drivers));
      open.min(Comparator.comparingLong(chain -> met.get(last(chain))))
          .ifPresentOrElse(
              chain -> chain.add(rule), () -> chains.add(new ArrayList<>(List.of(rule))));
    }
    return chains;
  }

  private static boolean follows(
      String rule, String before, List<Dialogue> dialogues, Map<String, String> drivers) {
    return Objects.equals(drivers.get(rule), drivers.get(before))
        && dialogues.stream()
            .filter(dialogue -> dialogue.charged().containsKey(rule))
            .allMatch(dialogue -> dialogue.charged().containsKey(before));
  }

  private static String last(List<String> chain) {
    return chain.get(chain.size() - 1);
  }
}

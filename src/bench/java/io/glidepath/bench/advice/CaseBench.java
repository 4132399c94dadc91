package io.glidepath.bench.advice;

import io.glidepath.bench.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many cases come out right, which do not, and which rules are to blame. */
final class CaseBench {
  private final Court court;

  CaseBench(Court court) {
    this.court = court;
  }

  Map<String, Object> run(List<Path> files) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (Path file : files) {
      cases.addAll(Case.read(file));
    }
    Map<String, Judged> judged =
        court.judge(out -> cases.forEach(each -> CaseEvents.of(each, out)));
    Table kinds = new Table("kind", "right", "of");
    Map<String, int[]> byKind = new LinkedHashMap<>();
    Map<String, int[]> byRule = new TreeMap<>();
    int right = 0;
    for (Case each : cases) {
      List<String> wrong = each.wrong(judged.get(each.id()));
      right += wrong.isEmpty() ? 1 : 0;
      int[] kind = byKind.computeIfAbsent(each.kind(), name -> new int[2]);
      kind[0] += wrong.isEmpty() ? 1 : 0;
      kind[1]++;
      wrong.forEach(what -> blame(byRule, what));
      if (!wrong.isEmpty()) {
        System.out.println(account(each, wrong, judged.get(each.id())));
      }
    }
    byKind.forEach((kind, n) -> kinds.row(kind, Integer.toString(n[0]), Integer.toString(n[1])));
    Table rules = new Table("rule", "missed", "false");
    byRule.forEach((rule, n) -> rules.row(rule, Integer.toString(n[0]), Integer.toString(n[1])));
    System.out.printf(
        "%n%s%n%s%ncases: %d of %d right (%s)%n",
        kinds, rules, right, cases.size(), Share.of(right, cases.size()));
    return Map.of("right", right, "cases", cases.size());
  }

  private static void blame(Map<String, int[]> byRule, String expectation) {
    int[] counts = byRule.computeIfAbsent(expectation.substring(1), rule -> new int[2]);
    counts[expectation.startsWith("+") ? 0 : 1]++;
  }

  private static String account(Case each, List<String> wrong, Judged judged) {
    return "wrong %s: wanted %s; effort %d; spoke %s; charged %s"
        .formatted(
            each.id(),
            String.join(", ", wrong),
            judged.score(),
            judged.spoken().isEmpty() ? "nothing" : String.join(", ", judged.spoken()),
            judged.charged().isEmpty() ? "nothing" : String.join(", ", judged.charged()));
  }
}

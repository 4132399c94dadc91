package io.glidepath.bench.guard;

import io.glidepath.bench.Options;
import io.glidepath.bench.Table;
import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.rulebook.FileGuard;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.RulebookFiles;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long it takes from the text of a settings file, of 500 settings and 60 form items, to its
 * flags: asked of a server that has just said that it is ready, over HTTP, the first time and
 * later; and in one thread without a server, by the clock and by its processor time.
 */
public final class GuardBench {
  private static final int SETTINGS = 500;
  private static final int ITEMS = 60;
  private static final List<String> KPIS =
      List.of(
          "measures: aht, target: {op: \"<=\", value: 300, unit: s}, scope: agent, use: target",
          "measures: fcr, target: {op: \">=\", value: 80, unit: percent}, scope: team, use: target,"
              + " window: {days: 7}, counted-by: no-repeat-contact, counted-in: all-channels",
          "measures: csat, scope: center, use: benchmark, survey: {when: after-resolution, channel:"
              + " preferred, delay: 2h, sample: random, while-open: false}",
          "measures: ces, scope: center, use: benchmark, by: [issue, segment], question: ces-2",
          "measures: adherence, target: {op: \">=\", value: 97, unit: percent}, scope: agent, use:"
              + " incentive",
          "measures: repeat-rate, scope: center, use: alarm, window: {days: 14}, by: issue",
          "measures: wait-time, scope: center, use: benchmark, statistic: p90",
          "measures: service-level, target: {op: \">=\", value: 80, unit: percent}, scope: center,"
              + " use: target, excludes: [abandons-under-10s]");
  private static final List<String> FORM =
      List.of(
          "uses the scripted greeting",
          "annonce la suite et la date",
          "no pide disculpas más de una vez",
          "asks whether there is anything else",
          "vérifie l'identité du client",
          "resuelve la consulta");

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final int rounds;

  public GuardBench(Options options) {
    rounds = Math.max(3, options.number("rounds", 20));
  }

  /** Measures, prints a table, and returns the figures: milliseconds from text to flags. */
  public Map<String, Object> run() {
    String yaml = yaml();
    ServedGuard served = ServedGuard.measured(yaml, rounds);
    FileGuard guard =
        RulebookFiles.load(
                Path.of("rules"), KpiSettings.NONE, Path.of("target/rulebook-cache"), Phrases.NONE)
            .guardOrThrow();
    List<Double> processor = new ArrayList<>();
    List<Double> clock = new ArrayList<>();
    int flags = 0;
    for (int round = 0; round < rounds; round++) {
      long begun = System.nanoTime();
      long charged = THREADS.getCurrentThreadCpuTime();
      flags = guard.check(new KpiFile().read(yaml), "en").size();
      processor.add((THREADS.getCurrentThreadCpuTime() - charged) / 1e6);
      clock.add((System.nanoTime() - begun) / 1e6);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("a server is ready after", served.ready());
    figures.put("its first POST /v1/kpis/check", served.posts().get(0));
    figures.put("median of the others", median(served.posts()));
    figures.put("its first GET /v1/kpis/flags", served.gets().get(0));
    figures.put("median of the others ", median(served.gets()));
    figures.put("one thread, without a server, processor", median(processor));
    figures.put("one thread, without a server, clock", median(clock));
    Table table = new Table("from text to flags", "ms");
    figures.forEach((what, time) -> table.row(what, String.format(Locale.ROOT, "%.1f", time)));
    System.out.printf(
        "%nguard: %d settings and %d form items, %d flags, %d rounds, one thread%n%s",
        SETTINGS, ITEMS, flags, rounds, table);
    return figures;
  }

  private static double median(List<Double> millis) {
    List<Double> others = millis.stream().skip(1).sorted().toList();
    return others.get(others.size() / 2);
  }

  private static String yaml() {
    StringBuilder yaml = new StringBuilder("kpis:\n");
    for (int i = 0; i < SETTINGS; i++) {
      String rest = KPIS.get(i % KPIS.size());
      yaml.append("  - {id: k%d, name: K %d, for: [queue-%d], %s}\n".formatted(i, i, i, rest));
    }
    yaml.append("quality_form:\n");
    for (int i = 0; i < ITEMS; i++) {
      String text = FORM.get(i % FORM.size());
      yaml.append("  - {item: \"%s %d\", weight: 2, mandatory: true}\n".formatted(text, i));
    }
    return yaml.toString();
  }
}

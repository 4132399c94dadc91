package io.glidepath.bench.advice;

import io.glidepath.bench.Table;
import io.glidepath.calibration.Auc;
import io.glidepath.calibration.OutcomeLabels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How much is said over dialogues, on how many easy ones, and whether effort tells the hard ones.
 */
final class DialogueBench {
  private final Court court;

  DialogueBench(Court court) {
    this.court = court;
  }

  Map<String, Object> run(List<Path> events, OutcomeLabels labels) throws IOException {
    Collection<Judged> all = court.judge(Court.files(events)).values();
    Map<String, Object> figures = new LinkedHashMap<>();
    long suggestions = all.stream().mapToLong(each -> each.spoken().size()).sum();
    figures.put("dialogues", all.size());
    figures.put("suggestions-a-dialogue", (double) suggestions / Math.max(1, all.size()));
    figures.put("advised", share(all, Judged::speaks));
    System.out.printf(
        "%ndialogues: %,d; suggestions a dialogue: %.3f; advised: %s; charged: %s%n",
        all.size(),
        (double) suggestions / Math.max(1, all.size()),
        Share.of(count(all, Judged::speaks), all.size()),
        Share.of(count(all, each -> each.score() > 0), all.size()));
    if (!labels.rows().isEmpty()) {
      List<Judged> easy = all.stream().filter(each -> labels.easy(each.id())).toList();
      figures.put("advised-on-easy", share(easy, Judged::speaks));
      System.out.printf(
          "easy dialogues (asked, and no bad outcome): %,d; advised: %s; charged: %s%n",
          easy.size(),
          Share.of(count(easy, Judged::speaks), easy.size()),
          Share.of(count(easy, each -> each.score() > 0), easy.size()));
      List<Judged> sure = easy.stream().filter(each -> labels.knowsAll(each.id())).toList();
      figures.put("advised-on-surely-easy", share(sure, Judged::speaks));
      System.out.printf(
          "of these, asked about every outcome: %,d; advised: %s; of the hard ones advised: %s%n",
          sure.size(),
          Share.of(count(sure, Judged::speaks), sure.size()),
          Share.of(
              count(all, each -> hard(labels, each) && each.speaks()),
              count(all, each -> hard(labels, each))));
      outcomes(all, labels, figures);
    }
    rules(all, labels);
    return figures;
  }

  private static void outcomes(
      Collection<Judged> all, OutcomeLabels labels, Map<String, Object> figures) {
    Table table = new Table("effort tells", "yes", "no", "AUC", "95 %", "mean if yes", "if no");
    for (String outcome : labels.outcomes()) {
      double[] yes = scores(all, labels, outcome, true);
      double[] no = scores(all, labels, outcome, false);
      Auc auc = Auc.of(yes, no);
      figures.put("auc-" + outcome, auc);
      table.row(
          outcome,
          Integer.toString(yes.length),
          Integer.toString(no.length),
          "%.3f".formatted(auc.value()),
          "%.3f–%.3f".formatted(auc.low(), auc.high()),
          "%.1f".formatted(mean(yes)),
          "%.1f".formatted(mean(no)));
    }
    System.out.println(table);
  }

  private static void rules(Collection<Judged> all, OutcomeLabels labels) {
    TreeSet<String> rules = new TreeSet<>();
    all.forEach(each -> rules.addAll(each.spoken()));
    all.forEach(each -> rules.addAll(each.charged()));
    Table table =
        new Table("rule", "spoke in", "easy", "hard", "charged in", "easy", "hard", "lift");
    long easy = count(all, each -> labels.easy(each.id()));
    long hard = count(all, each -> hard(labels, each));
    for (String rule : rules) {
      Predicate<Judged> spoke = each -> each.spoken().contains(rule);
      Predicate<Judged> met = each -> each.has(rule);
      Predicate<Judged> charged = each -> each.charged().contains(rule);
      double ofHard = (double) count(all, met.and(each -> hard(labels, each))) / Math.max(1, hard);
      double ofEasy =
          (double) count(all, met.and(each -> labels.easy(each.id()))) / Math.max(1, easy);
      table.row(
          rule,
          Long.toString(count(all, spoke)),
          Long.toString(count(all, spoke.and(each -> labels.easy(each.id())))),
          Long.toString(count(all, spoke.and(each -> hard(labels, each)))),
          Long.toString(count(all, charged)),
          Long.toString(count(all, charged.and(each -> labels.easy(each.id())))),
          Long.toString(count(all, charged.and(each -> hard(labels, each)))),
          ofEasy == 0 ? "-" : "%.2f".formatted(ofHard / ofEasy));
    }
    System.out.println(table);
  }

  private static boolean hard(OutcomeLabels labels, Judged each) {
    return labels.rows().getOrDefault(each.id(), Map.of()).containsValue(true);
  }

  private static double[] scores(
      Collection<Judged> all, OutcomeLabels labels, String outcome, boolean value) {
    return all.stream()
        .filter(each -> Boolean.valueOf(value).equals(labels.of(each.id(), outcome)))
        .mapToDouble(Judged::score)
        .toArray();
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElse(0);
  }

  private static long count(Collection<Judged> all, Predicate<Judged> wanted) {
    return all.stream().filter(wanted).count();
  }

  private static double share(Collection<Judged> all, Predicate<Judged> wanted) {
    return (double) count(all, wanted) / Math.max(1, all.size());
  }
}

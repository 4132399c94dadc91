package io.glidepath.observation;

import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.Measures;
import io.glidepath.kpi.Observed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Tells beside flags what the center's own contacts of the last four weeks show. Who came back is
 * asked of contacts that ended at least a week ago. Thread-safe.
 */
public final class Observer {
  private static final Duration LOOKED_AT = Duration.ofDays(28);
  private static final Duration JUDGED_AFTER = Duration.ofDays(Question.WITHIN_DAYS);

  private final Contacts contacts;
  private final SettingChanges changes;
  private final Clock clock;

  public Observer(Contacts contacts, SettingChanges changes, Clock clock) {
    this.contacts = contacts;
    this.changes = changes;
    this.clock = clock;
  }

  /** The flags with what is observed about their settings. Blocks until it is asked for. */
  public CompletionStage<List<Flag>> beside(
      List<Flag> flags, KpiSettings settings, String language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ObservedTexts texts = new ObservedTexts(language);
    Map<String, Kpi> kpis = new HashMap<>();
    settings.kpis().forEach(kpi -> kpis.put(kpi.id(), kpi));
    Map<Question, CompletableFuture<Counted>> asked = new HashMap<>();
    Map<String, CompletableFuture<List<Observed>>> byKpi = new HashMap<>();
    List<CompletableFuture<Flag>> told = new ArrayList<>();
    for (Flag flag : flags) {
      Kpi kpi = kpis.get(flag.kpi());
      CompletableFuture<List<Observed>> observed =
          kpi == null
              ? CompletableFuture.completedFuture(List.of())
              : byKpi.computeIfAbsent(kpi.id(), id -> observed(kpi, now, texts, asked));
      told.add(observed.thenApply(flag::with));
    }
    return all(told);
  }

  private CompletableFuture<List<Observed>> observed(
      Kpi kpi, Instant now, ObservedTexts texts, Map<Question, CompletableFuture<Counted>> asked) {
    List<CompletableFuture<List<Observed>>> parts = new ArrayList<>();
    for (Question question : questions(kpi, now)) {
      parts.add(
          asked
              .computeIfAbsent(question, each -> contacts.count(each).toCompletableFuture())
              .thenApply(counted -> told(question, kpi, counted, texts)));
    }
    return all(parts).thenApply(lists -> lists.stream().flatMap(List::stream).toList());
  }

  private List<Question> questions(Kpi kpi, Instant now) {
    Span judged = new Span(now.minus(JUDGED_AFTER).minus(LOOKED_AT), now.minus(JUDGED_AFTER));
    List<String> channels = kpi.words("channels");
    List<Question> questions = new ArrayList<>();
    if (Measures.hurries(kpi.measures())) {
      boolean limited = kpi.measures().equals("handle-time") && kpi.targetIsCap();
      double limit = limited ? kpi.targetValue() : 0;
      questions.add(new Question.HandleTimes(judged, channels, limit));
    }
    if (kpi.measures().equals("first-contact-resolution")) {
      questions.add(new Question.Resolutions(judged, channels));
    }
    if (Measures.isScore(kpi.measures())) {
      Span asked = new Span(now.minus(LOOKED_AT), now);
      questions.add(new Question.Answers(asked, channels, kpi.measures()));
    }
    changes
        .changed(kpi.id())
        .filter(moment -> moment.isAfter(judged.since()) && moment.isBefore(judged.until()))
        .ifPresent(moment -> questions.add(new Question.Around(judged, channels, moment)));
    return questions;
  }

  private static List<Observed> told(
      Question question, Kpi kpi, Counted counted, ObservedTexts texts) {
    if (question instanceof Question.HandleTimes times) {
      return new Repeats(kpi, counted, texts).byHandleTime(times);
    }
    if (question instanceof Question.Resolutions resolutions) {
      return List.of(new Resolution(kpi, counted, texts).twoWays(resolutions));
    }
    if (question instanceof Question.Answers answers) {
      return new Asks(kpi, counted, texts).told(answers);
    }
    return List.of(new Repeats(kpi, counted, texts).around((Question.Around) question));
  }

  private static <T> CompletableFuture<List<T>> all(List<CompletableFuture<T>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(done -> parts.stream().map(CompletableFuture::join).toList());
  }
}

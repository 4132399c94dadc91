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
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  /**
   * The settings with how long resolving takes, where enough contacts tell: rules compare it with
   * what the settings allow.
   */
  public CompletionStage<KpiSettings> measured(KpiSettings settings) {
    Span judged = judged(clock.instant().truncatedTo(ChronoUnit.SECONDS));
    Map<List<String>, CompletableFuture<List<Counted.Median>>> asked = new HashMap<>();
    Map<String, Double> resolving = new ConcurrentHashMap<>();
    List<CompletableFuture<Void>> all = new ArrayList<>();
    for (Kpi kpi : settings.kpis()) {
      if (Resolving.isAskedOf(kpi)) {
        all.add(
            medians(kpi, judged, asked)
                .thenAccept(
                    medians ->
                        Resolving.surely(kpi, medians)
                            .ifPresent(seconds -> resolving.put(kpi.id(), seconds))));
      }
    }
    return all(all).thenApply(done -> settings.withResolving(resolving));
  }

  private CompletableFuture<List<Counted.Median>> medians(
      Kpi kpi, Span judged, Map<List<String>, CompletableFuture<List<Counted.Median>>> asked) {
    return asked.computeIfAbsent(
        kpi.words("channels"),
        channels -> contacts.medians(judged, channels).toCompletableFuture());
  }

  private static Span judged(Instant now) {
    return new Span(now.minus(JUDGED_AFTER).minus(LOOKED_AT), now.minus(JUDGED_AFTER));
  }

  /** The flags with what is observed about their settings. Blocks until it is asked for. */
  public CompletionStage<List<Flag>> beside(
      List<Flag> flags, KpiSettings settings, String language) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    ObservedTexts texts = new ObservedTexts(language);
    Map<String, Kpi> kpis = new HashMap<>();
    settings.kpis().forEach(kpi -> kpis.put(kpi.id(), kpi));
    Asked asked = new Asked(changes.changed(), new HashMap<>(), new HashMap<>());
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

  /** What was asked for one reader, so that nothing is counted twice. */
  private record Asked(
      Map<String, Instant> changed,
      Map<Question, CompletableFuture<Counted>> counts,
      Map<List<String>, CompletableFuture<List<Counted.Median>>> medians) {}

  private CompletableFuture<List<Observed>> observed(
      Kpi kpi, Instant now, ObservedTexts texts, Asked asked) {
    List<CompletableFuture<List<Observed>>> parts = new ArrayList<>();
    if (Resolving.isAskedOf(kpi)) {
      Span judged = judged(now);
      parts.add(
          medians(kpi, judged, asked.medians())
              .thenApply(medians -> List.of(new Resolving(kpi, medians, texts).told(judged))));
    }
    for (Question question : questions(kpi, asked.changed().get(kpi.id()), now)) {
      parts.add(
          asked
              .counts()
              .computeIfAbsent(question, each -> contacts.count(each).toCompletableFuture())
              .thenApply(counted -> told(question, kpi, counted, texts)));
    }
    return all(parts).thenApply(lists -> lists.stream().flatMap(List::stream).toList());
  }

  private List<Question> questions(Kpi kpi, @Nullable Instant changed, Instant now) {
    Span judged = judged(now);
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
    if (changed != null && changed.isAfter(judged.since()) && changed.isBefore(judged.until())) {
      questions.add(new Question.Around(judged, channels, changed));
    }
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

package io.glidepath.review;

import io.glidepath.advice.Decision;
import io.glidepath.interaction.Language;
import io.glidepath.interaction.Story;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.review.Timeline.Happening;
import io.glidepath.review.Timeline.Personal;
import io.glidepath.review.Timeline.Spoken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells an interaction from beginning to end, with the words that the agent read. */
final class TimelineTelling {
  private final RecordParts parts;
  private final Map<String, Optional<Reasoner>> reasoners = new HashMap<>();

  TimelineTelling(RecordParts parts) {
    this.parts = parts;
  }

  Timeline of(String interactionId, InteractionLog log) {
    InteractionRecord record =
        parts
            .records()
            .interaction(interactionId)
            .toCompletableFuture()
            .join()
            .orElseThrow(
                () -> new Unanswerable(Unanswerable.Kind.UNKNOWN, "There is no such interaction."));
    Retelling retelling = kept(interactionId);
    Map<Long, SpokenWords> words = retelling == null ? bare(log) : spoken(retelling, log);
    List<Spoken> decisions =
        log.decisions().stream().map(each -> new Spoken(each, words.get(each.id()))).toList();
    return new Timeline(record, personal(record, retelling), events(retelling), decisions);
  }

  private static Personal personal(InteractionRecord record, @Nullable Retelling retelling) {
    if (retelling != null) {
      return Personal.KEPT;
    }
    return record.personal().equals("erased") ? Personal.ERASED : Personal.EXPIRED;
  }

  /** Null if what happened is not kept any more. */
  private @Nullable Retelling kept(String interactionId) {
    try {
      return parts.retelling(interactionId);
    } catch (Unanswerable e) {
      return null;
    }
  }

  private static List<Happening> events(@Nullable Retelling retelling) {
    return retelling == null
        ? List.of()
        : retelling.own().stream()
            .map(told -> new Happening(told.seq(), told.event().time(), told.json()))
            .toList();
  }

  /** The words with their slots filled as the story stood, by the decision's id. */
  private Map<Long, SpokenWords> spoken(Retelling retelling, InteractionLog log) {
    Map<Long, SpokenWords> words = new HashMap<>();
    Map<String, List<DecisionRecord>> byRevision = new HashMap<>();
    log.decisions()
        .forEach(
            each ->
                byRevision
                    .computeIfAbsent(each.decision().rulebook(), id -> new ArrayList<>())
                    .add(each));
    byRevision.forEach(
        (revision, decisions) ->
            reasoner(revision)
                .ifPresent(
                    reasoner ->
                        retelling.tell(
                            reasoner.phrases(),
                            (told, story) -> {
                              decisions.stream()
                                  .filter(each -> each.decision().seq() == told.seq())
                                  .forEach(each -> put(words, each, reasoner, story));
                              return true;
                            })));
    return words;
  }

  /** The words alone. */
  private Map<Long, SpokenWords> bare(InteractionLog log) {
    Map<Long, SpokenWords> words = new HashMap<>();
    for (DecisionRecord each : log.decisions()) {
      reasoner(each.decision().rulebook()).ifPresent(reasoner -> put(words, each, reasoner, null));
    }
    return words;
  }

  private static void put(
      Map<Long, SpokenWords> words, DecisionRecord each, Reasoner reasoner, @Nullable Story story) {
    Decision decision = each.decision();
    String language = decision.scene().language();
    reasoner
        .words(decision.rule(), story, language == null ? Language.ENGLISH : language)
        .ifPresent(said -> words.put(each.id(), said));
  }

  private Optional<Reasoner> reasoner(String revision) {
    return reasoners.computeIfAbsent(revision, parts.rulebooks()::of);
  }
}

package io.glidepath.review;

import io.glidepath.advice.HandoverNote;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Phrases;
import io.glidepath.log.CaseRecords;
import io.glidepath.log.Records.DecisionRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers from the record: what happened is folded again, and the rules are asked again. */
public final class RecordDesk implements ReviewDesk {
  private final RecordParts parts;
  private final Executor worker;

  /** {@code worker} does what takes long. */
  public RecordDesk(RecordParts parts, Executor worker) {
    this.parts = parts;
    this.worker = worker;
  }

  @Override
  public CompletionStage<Why> why(Moment moment, String rule, String rulebook, String language) {
    return later(
        () -> {
          Asked asked = ask(moment, rulebook, language);
          Reasoner reasoner = asked.reasoner();
          RuleName name =
              reasoner
                  .rule(rule)
                  .orElseThrow(
                      () ->
                          unknown(
                              "That rulebook has no rule %s about the interaction; ask another with"
                                      .formatted(rule)
                                  + " rulebook=live or a revision."));
          Instant at =
              moment.at() == null ? asked.log().spokeAfter(asked.last().seq(), rule) : moment.at();
          Scene scene = asked.scene(at);
          Reasons reasons = reasoner.why(rule, scene.story(), true, language);
          return new Why(
              moment.interactionId(),
              name,
              scene.seq(),
              scene.at(),
              reasoner.revision(),
              reasons,
              asked.heldBack(scene, name, reasons),
              asked.log().idsAt(scene.seq(), scene.at(), rule));
        });
  }

  @Override
  public CompletionStage<Overview> overview(Moment moment, String rulebook, String language) {
    return later(
        () -> {
          Asked asked = ask(moment, rulebook, language);
          Scene scene = asked.scene(moment.at());
          List<Overview.Entry> entries =
              asked.reasoner().rules().stream()
                  .map(rule -> asked.entry(scene, rule))
                  .sorted(
                      Comparator.comparing((Overview.Entry each) -> !each.reasons().holds())
                          .thenComparing(each -> each.reasons().nearMiss().isEmpty())
                          .thenComparing(each -> -each.share())
                          .thenComparing(each -> each.rule().id()))
                  .toList();
          return new Overview(
              moment.interactionId(),
              scene.seq(),
              scene.at(),
              asked.reasoner().revision(),
              entries);
        });
  }

  @Override
  public CompletionStage<Timeline> timeline(String interactionId) {
    return later(() -> new TimelineTelling(parts).of(interactionId, log(interactionId)));
  }

  @Override
  public CompletionStage<HandoverNote> handover(String interactionId) {
    return later(
        () -> {
          Retelling retelling = parts.retelling(interactionId);
          Phrases phrases = parts.rulebooks().live().phrases();
          Retelling.Told last = Scene.last(retelling, new Moment(interactionId, null, null));
          Scene scene = Scene.of(retelling, last.seq(), null, phrases);
          List<Charge> charges =
              parts.records().interaction(interactionId).toCompletableFuture().join().stream()
                  .flatMap(each -> each.state().charges().stream())
                  .toList();
          return HandoverNote.of(scene.story(), charges, phrases.secrets());
        });
  }

  /** Everything a question needs: what happened, what was decided, and who is asked. */
  private record Asked(
      Retelling retelling,
      Retelling.Told last,
      InteractionLog log,
      Reasoner reasoner,
      ReviewTexts texts) {
    Scene scene(@Nullable Instant at) {
      return Scene.of(retelling, last.seq(), at, reasoner.phrases());
    }

    Overview.Entry entry(Scene scene, RuleName rule) {
      Reasons reasons = reasoner.why(rule.id(), scene.story(), false, texts.language());
      return new Overview.Entry(rule, reasons, heldBack(scene, rule, reasons));
    }

    Why.@Nullable HeldBack heldBack(Scene scene, RuleName rule, Reasons reasons) {
      return reasons.holds() ? log.heldBack(scene, rule, reasoner.revision(), texts) : null;
    }
  }

  private Asked ask(Moment moment, String rulebook, String language) {
    Retelling retelling = parts.retelling(moment.interactionId());
    Retelling.Told last = Scene.last(retelling, moment);
    InteractionLog log = log(moment.interactionId());
    return new Asked(
        retelling, last, log, reasoner(rulebook, last, log), new ReviewTexts(language));
  }

  private InteractionLog log(String interactionId) {
    CaseRecords records = parts.records();
    List<DecisionRecord> decisions =
        records.decisionsOn(interactionId).toCompletableFuture().join();
    return new InteractionLog(decisions);
  }

  private Reasoner reasoner(String rulebook, Retelling.Told last, InteractionLog log) {
    if (rulebook.equals(LIVE)) {
      return parts.rulebooks().live();
    }
    if (!rulebook.equals(THEN)) {
      return revision(rulebook);
    }
    return log.revisionAt(last.seq())
        .or(() -> parts.rulebooks().liveAt(last.receivedAt()))
        .map(this::revision)
        .orElseGet(() -> parts.rulebooks().live());
  }

  private Reasoner revision(String revision) {
    return parts
        .rulebooks()
        .of(revision)
        .orElseThrow(() -> unknown("No rulebook %s is on record.".formatted(revision)));
  }

  private static Unanswerable unknown(String message) {
    return new Unanswerable(Unanswerable.Kind.UNKNOWN, message);
  }

  private <T> CompletionStage<T> later(Supplier<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.get();
          } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
          }
        },
        worker);
  }
}

package io.glidepath.web;

import io.glidepath.advice.AdviceState;
import io.glidepath.advice.HandoverNote;
import io.glidepath.audit.sheet.Sheets;
import io.glidepath.interaction.Channel;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Story;
import io.glidepath.log.Act;
import io.glidepath.log.ActLog;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.log.Records.Page;
import io.glidepath.review.Candidates;
import io.glidepath.review.DecisionExport;
import io.glidepath.review.Moment;
import io.glidepath.review.Overview;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.Reasoner;
import io.glidepath.review.Reasons;
import io.glidepath.review.Review;
import io.glidepath.review.Review.About.Deed;
import io.glidepath.review.Review.About.Silence;
import io.glidepath.review.ReviewDesk;
import io.glidepath.review.ReviewPair;
import io.glidepath.review.ReviewStanding;
import io.glidepath.review.ReviewTerms;
import io.glidepath.review.Reviews;
import io.glidepath.review.RuleCourse;
import io.glidepath.review.RuleTally;
import io.glidepath.review.Rulebooks;
import io.glidepath.review.SpokenSearch;
import io.glidepath.review.Timeline;
import io.glidepath.review.Unanswerable;
import io.glidepath.review.Unmaskings;
import io.glidepath.review.Why;
import io.glidepath.web.review.ReviewPorts;
import io.vertx.core.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What reviewers work with, in memory: one interaction, {@code i1}, and what is added to it. */
final class FakeReviewing implements ReviewDesk, Reviews, Unmaskings, Candidates, Rulebooks {
  static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
  static final String SAID =
      "{\"type\":\"io.glidepath.utterance.heard.v1\",\"data\":{\"speaker\":\"customer\","
          + "\"text\":\"my number is 12345\"}}";

  final List<Review> added = new CopyOnWriteArrayList<>();
  final List<Look> looks = new CopyOnWriteArrayList<>();
  final List<Act> acts = new CopyOnWriteArrayList<>();
  volatile boolean erased;
  volatile @Nullable Moment lastMoment;
  volatile @Nullable String lastRulebook;

  ReviewPorts ports(Records records) {
    QualityDesk quality =
        new QualityDesk(this, this, this, Duration.ofDays(7), Clock.systemUTC(), Runnable::run);
    ActLog log =
        act -> {
          acts.add(act);
          return CompletableFuture.completedFuture(7L);
        };
    return new ReviewPorts(
        this,
        this,
        quality,
        new FakeSearches(),
        new DecisionExport(records, new Sheets(), log, Clock.systemUTC()),
        this,
        new FakeWork(),
        (text, query) ->
            CompletableFuture.completedFuture(new SpokenSearch.Found(List.of(), 0, null, null)),
        pairs -> new byte[0],
        ReviewTerms.USUAL,
        FakeReviewing::dotted,
        FakeReviewing::dotted);
  }

  private static String dotted(String text) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException("Reading what people say takes longer than a loop has.");
    }
    return text.replaceAll("\\d", "•");
  }

  @Override
  public CompletionStage<Why> why(Moment moment, String rule, String rulebook, String language) {
    lastMoment = moment;
    lastRulebook = rulebook;
    if (!rule.equals(FakeRevision.RULE.id())) {
      return missing(Unanswerable.Kind.UNKNOWN, "That rulebook has no such rule.");
    }
    if (erased) {
      return missing(Unanswerable.Kind.GONE, "It was erased.");
    }
    Reasons reasons =
        new Reasons(
            false,
            List.of(
                new Reasons.Line("transferred at least 2 times", "1", false, null),
                new Reasons.Line("an agent is connected", "true", true, null)),
            new Reasons.Change("transfers", "2", "1", "With transfers at 1 it would have spoken."));
    return CompletableFuture.completedFuture(
        new Why(
            moment.interactionId(), FakeRevision.RULE, 3, AT, "abc", reasons, null, List.of(5L)));
  }

  @Override
  public CompletionStage<Overview> overview(Moment moment, String rulebook, String language) {
    Reasons reasons = new Reasons(true, List.of(new Reasons.Line("a", "1", true, null)), null);
    Why.HeldBack heldBack = new Why.HeldBack("cooldown", "It held, but not long ago.");
    return CompletableFuture.completedFuture(
        new Overview(
            moment.interactionId(),
            3,
            AT,
            "abc",
            List.of(new Overview.Entry(FakeRevision.RULE, reasons, heldBack))));
  }

  @Override
  public CompletionStage<HandoverNote> handover(String interactionId) {
    Story story = new Story(interactionId);
    Fact started =
        new Fact.Started(
            Channel.VOICE, "c_1", false, null, "en", "billing", null, null, null, null);
    story.add(
        new InteractionEvent("test", "e1", interactionId, Instant.EPOCH, "c_1", started),
        Heard.NOTHING);
    return CompletableFuture.completedFuture(HandoverNote.of(story, List.of(), Set.of()));
  }

  @Override
  public CompletionStage<Timeline> timeline(String interactionId) {
    if (!interactionId.equals("i1")) {
      return missing(Unanswerable.Kind.UNKNOWN, "There is no such interaction.");
    }
    InteractionRecord record =
        new InteractionRecord(
            "i1",
            "ended",
            "voice",
            "en",
            "billing",
            null,
            "a1",
            "blue",
            "billing-queue",
            "premium",
            AT,
            AT.plusSeconds(60),
            AT.plusSeconds(60),
            1,
            17,
            "kept",
            AdviceState.NEW);
    return CompletableFuture.completedFuture(
        new Timeline(
            record,
            erased ? Timeline.Personal.ERASED : Timeline.Personal.KEPT,
            List.of(new Timeline.Happening(1, AT, SAID)),
            List.of()));
  }

  @Override
  public CompletionStage<Look> add(String interactionId, Look look) {
    looks.add(look);
    return CompletableFuture.completedFuture(look);
  }

  @Override
  public CompletionStage<List<Look>> looks(String interactionId) {
    return list(List.copyOf(looks));
  }

  private static <T> CompletionStage<T> missing(Unanswerable.Kind kind, String why) {
    return CompletableFuture.failedFuture(new Unanswerable(kind, why));
  }

  @Override
  public CompletionStage<Review> add(Review.Draft draft) {
    if (draft.about() instanceof Deed deed && deed.decisionId() != 5) {
      return missing(Unanswerable.Kind.UNKNOWN, "There is no such decision.");
    }
    Silence silence = draft.about() instanceof Silence it ? it : null;
    Review review =
        new Review(
            7,
            silence == null ? 5L : null,
            "i1",
            silence == null ? FakeRevision.RULE.id() : silence.rule(),
            silence == null ? null : silence.seq(),
            draft.verdict(),
            draft.note(),
            draft.by(),
            draft.at());
    added.add(review);
    return CompletableFuture.completedFuture(review);
  }

  @Override
  public CompletionStage<Page<Review>> reviews(Query query) {
    return CompletableFuture.completedFuture(new Page<>(List.copyOf(added), null));
  }

  @Override
  public CompletionStage<List<RuleTally>> tallies(Instant since) {
    return list(
        List.of(
            new RuleTally(FakeRevision.RULE.id(), 60, 10, 40, 2, 6, 1, 1, 3),
            new RuleTally("channel.gone", 100, 80, 5, 0, 0, 0, 0, 0)));
  }

  @Override
  public CompletionStage<List<RuleCourse>> courses(Instant since) {
    return list(
        List.of(
            new RuleCourse(
                FakeRevision.RULE.id(),
                Map.of("not-relevant", 30L, RuleCourse.OTHER, 10L),
                50,
                41.5,
                new RuleCourse.After(10, 4.25),
                new RuleCourse.After(40, 14.0))));
  }

  @Override
  public CompletionStage<List<Benchmark>> benchmarks(Instant since) {
    return list(List.of(new Benchmark("premium", "voice", 8, 41, 240)));
  }

  @Override
  public CompletionStage<List<Subject>> hardest(Area area, Collection<Benchmark> benchmarks) {
    return list(List.of(subject("i1", false), subject("i2", true)));
  }

  @Override
  public CompletionStage<List<Reaction>> cameBack(Area area, Duration within) {
    return list(
        List.of(
            new Reaction(
                subject("i1", false),
                FakeRevision.RULE.id(),
                5L,
                AT.plusSeconds(3 * 3600 + 60),
                "chat")));
  }

  @Override
  public CompletionStage<List<Reaction>> dismissed(Area area, Collection<String> rules) {
    return list(
        rules.contains(FakeRevision.RULE.id())
            ? List.of(new Reaction(subject("i3", false), FakeRevision.RULE.id(), 5L, null, null))
            : List.of());
  }

  @Override
  public CompletionStage<List<Reaction>> accepted(Area area, Collection<String> rules) {
    return list(
        rules.contains("channel.gone")
            ? List.of(new Reaction(subject("i5", false), "channel.gone", 6L, null, null))
            : List.of());
  }

  @Override
  public CompletionStage<List<Subject>> assigned(Area area) {
    return list(List.of());
  }

  @Override
  public CompletionStage<List<Reaction>> seconds(Area area) {
    return list(List.of());
  }

  @Override
  public CompletionStage<List<ReviewPair>> pairs(Instant since, int limit) {
    return list(List.of());
  }

  @Override
  public CompletionStage<List<Subject>> drawn(Area area, int in) {
    return list(List.of(subject("i4", false)));
  }

  private static Subject subject(String id, boolean reviewed) {
    return new Subject(
        id,
        "voice",
        "en",
        "billing",
        "billing-queue",
        "blue",
        "premium",
        "a1",
        AT,
        AT.plusSeconds(60),
        62,
        reviewed ? new ReviewStanding(1, false, false, null) : ReviewStanding.FRESH);
  }

  private static <T> CompletionStage<List<T>> list(List<T> items) {
    return CompletableFuture.completedFuture(items);
  }

  @Override
  public Reasoner live() {
    return new FakeRevision();
  }

  @Override
  public Optional<Reasoner> of(String revision) {
    return Optional.of(new FakeRevision());
  }

  @Override
  public Optional<String> liveAt(Instant time) {
    return Optional.of("abc");
  }
}

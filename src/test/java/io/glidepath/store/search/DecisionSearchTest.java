package io.glidepath.store.search;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.audit.AuditFormat;
import io.glidepath.interaction.Fact;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.Page;
import io.glidepath.store.LaneConnections;
import io.glidepath.store.TestDatabase;
import io.glidepath.web.http.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every filter and every way of paging against a filter in memory. */
class DecisionSearchTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final AuditFormat FORMAT = AuditFormat.toRead();

  private final Journal journal = TestDatabase.journal();
  private final LaneConnections lines = TestDatabase.DATABASE.lines();
  private final SliceReader reader = new SliceReader(lines);
  private final DecisionRows rows = new DecisionRows(lines);
  private final Random random = new Random(7);
  private final Map<Long, JsonNode> canonicals = new HashMap<>();
  private final List<String> suggestions = new ArrayList<>();
  private String rulebook = "";
  private int serial;

  @Test
  void findsWhatAFilterInMemoryFinds() {
    rulebook = "property";
    for (int round = 0; round < 12; round++) {
      write(20 + random.nextInt(60));
      giveFeedback(15);
      if (round < 10) {
        cut(30 + random.nextInt(40));
      }
      if (round % 3 == 0) {
        addFeedback();
      }
    }
    List<DecisionRecord> all = all();
    assertThat(all).hasSizeGreaterThan(500);
    assertThat(reader.last()).isNotNull();

    for (int i = 0; i < 250; i++) {
      DecisionFilter filter = someFilter(all);
      List<Long> expected =
          all.stream().filter(each -> meets(filter, each)).map(DecisionRecord::id).toList();
      int limit = 1 + random.nextInt(60);
      assertThat(paged(filter, limit, i % 4 == 0 ? Duration.ZERO : PATIENCE))
          .as("%s by %d", filter, limit)
          .containsExactlyElementsOf(expected);
    }
  }

  @Test
  void findsEveryRowWithoutAFilter() {
    rulebook = "everything";
    write(100);
    cut(40);
    write(10);
    List<Long> everything = new ArrayList<>();
    lines
        .ask(line -> line.query("select id from decision order by id desc").execute())
        .forEach(row -> everything.add(row.getLong(0)));

    assertThat(paged(DecisionFilter.ALL, 33, PATIENCE)).containsExactlyElementsOf(everything);
  }

  @Test
  void followsFeedbackThatChangesLater() {
    rulebook = "feedback";
    write(60);
    cut(20);
    String suggestion = suggestions.get(0);
    DecisionFilter accepted = ours(Map.of(), "accepted");
    DecisionFilter dismissed = ours(Map.of(), "dismissed");

    feedback(suggestion, "accepted");
    assertThat(paged(accepted, 5, PATIENCE)).hasSize(1);
    addFeedback();
    assertThat(paged(accepted, 5, PATIENCE)).hasSize(1);
    feedback(suggestion, "dismissed");
    assertThat(paged(accepted, 5, PATIENCE)).isEmpty();
    assertThat(paged(dismissed, 5, PATIENCE)).hasSize(1);
    addFeedback();
    assertThat(paged(accepted, 5, PATIENCE)).isEmpty();
    assertThat(paged(dismissed, 5, PATIENCE)).hasSize(1);
  }

  @Test
  void showsNoRowTwiceAndLosesNoneWhileOthersWrite() {
    rulebook = "meanwhile";
    write(300);
    List<Long> before = all().stream().map(DecisionRecord::id).toList();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 30; i++) {
                write(10);
                cut(25);
              }
            });
    for (int i = 0; i < 5 || !writing.isDone(); i++) {
      List<Long> seen = paged(ours(Map.of()), 40, PATIENCE);
      assertThat(seen).doesNotHaveDuplicates().containsAll(before);
      assertThat(seen).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }
    writing.join();
  }

  @Test
  void putsARowOfATransactionThatWasSlowInALaterSlice() {
    rulebook = "slow";
    write(50);
    long middle = all().get(25).id();
    cut(20);
    String late =
        "insert into decision (id, recorded_at, at, interaction_id, seq, event, rule, pillar,"
            + " rule_version, rulebook, outcome, facts, score, canon) values (%d, log_time(%d),"
            + " now(), 'slow', 1, 'e', 'late.one', 'channel', 'v', 'slow', 'shown', '{}', 5, '')";
    lines.ask(line -> line.query(late.formatted(middle + 1, middle + 1)).execute());
    DecisionFilter filter = ours(Map.of(LogColumn.RULE, "late.one"));
    assertThat(paged(filter, 5, PATIENCE)).containsExactly(middle + 1);

    write(50);
    cut(20);

    assertThat(paged(filter, 5, PATIENCE)).containsExactly(middle + 1);
    List<Long> all = all().stream().map(DecisionRecord::id).toList();
    assertThat(paged(ours(Map.of()), 9, PATIENCE)).containsExactlyElementsOf(all);
  }

  /** What the canonical form says of a column, which is not written from the list of columns. */
  private @Nullable String value(LogColumn column, DecisionRecord row) {
    JsonNode canonical =
        canonicals.computeIfAbsent(
            row.id(), id -> Json.read(FORMAT.canonical(row.id(), row.decision())));
    return canonical.path(column.json()).textValue();
  }

  private DecisionFilter ours(Map<LogColumn, String> is) {
    return ours(is, null);
  }

  private DecisionFilter ours(Map<LogColumn, String> is, @Nullable String feedback) {
    Map<LogColumn, String> all = new EnumMap<>(Map.of(LogColumn.RULEBOOK, rulebook));
    all.putAll(is);
    return new DecisionFilter(all, feedback, null, null, null, null);
  }

  private List<DecisionRecord> all() {
    return rows.unsliced(ours(Map.of()), null, Long.MAX_VALUE, 100_000);
  }

  private List<Long> paged(DecisionFilter filter, int limit, Duration patience) {
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      DecisionQuery query = new DecisionQuery(filter, limit, after);
      Page<DecisionRecord> page = new DecisionSearch(rows, reader, query, patience).page();
      assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
      page.items().forEach(each -> seen.add(each.id()));
      after = page.next();
    } while (after != null);
    return seen;
  }

  private DecisionFilter someFilter(List<DecisionRecord> all) {
    DecisionRecord like = all.get(random.nextInt(all.size()));
    Map<LogColumn, String> is = new EnumMap<>(Map.of(LogColumn.RULEBOOK, rulebook));
    for (LogColumn column : LogColumn.SEARCHED) {
      DecisionRecord from = random.nextInt(4) == 0 ? all.get(random.nextInt(all.size())) : like;
      String value = value(column, from);
      if (value != null && random.nextInt(column == LogColumn.INTERACTION_ID ? 12 : 5) == 0) {
        is.put(column, value);
      }
    }
    boolean timed = random.nextInt(4) == 0;
    return new DecisionFilter(
        is,
        random.nextInt(5) == 0 ? like.feedback() : null,
        random.nextInt(4) == 0 ? random.nextInt(100) : null,
        random.nextInt(5) == 0 ? random.nextInt(101) : null,
        timed ? NOW.plusSeconds(random.nextInt(serial)) : null,
        timed && random.nextBoolean() ? NOW.plusSeconds(random.nextInt(serial)) : null);
  }

  private boolean meets(DecisionFilter filter, DecisionRecord row) {
    Decision decision = row.decision();
    int score = decision.scene().score();
    return filter.is().entrySet().stream()
            .allMatch(each -> each.getValue().equals(value(each.getKey(), row)))
        && (filter.feedback() == null || filter.feedback().equals(row.feedback()))
        && (filter.minEffort() == null || score >= filter.minEffort())
        && (filter.maxEffort() == null || score <= filter.maxEffort())
        && (filter.since() == null || !decision.at().isBefore(filter.since()))
        && (filter.until() == null || decision.at().isBefore(filter.until()));
  }

  private synchronized void write(int count) {
    List<Entry> entries = new ArrayList<>();
    String interaction = rulebook + "-" + serial++;
    for (int seq = 1; seq <= count; seq++) {
      entries.add(
          entry(
              interaction,
              seq,
              new Fact.Held(),
              AdviceOf.these(List.of(someDecision(interaction, seq)), List.of())));
    }
    journal.commit(group(entries, standing(interaction, count)));
  }

  private Decision someDecision(String interaction, long seq) {
    Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
    String suggestion = random.nextInt(3) == 0 ? interaction + "~r~" + seq : null;
    if (suggestion != null) {
      suggestions.add(suggestion);
    }
    return new Decision(
        interaction,
        seq,
        NOW.plusSeconds(random.nextInt(serial + 20)),
        "event-" + seq,
        some("rule", 5),
        "channel",
        "v1",
        rulebook,
        outcome,
        outcome == Outcome.SUPPRESSED ? some("limit", 2) : null,
        null,
        Map.of(),
        suggestion,
        SomeScene.of(
            some("agent", 9),
            some("team", 3),
            random.nextInt(5) == 0 ? null : some("queue", 3),
            "voice",
            some("l", 2),
            some("issue", 6),
            some("segment", 2),
            random.nextInt(101)));
  }

  private String some(String what, int of) {
    return what + "-" + random.nextInt(of);
  }

  private void giveFeedback(int count) {
    for (int i = 0; i < count; i++) {
      feedback(
          suggestions.get(random.nextInt(suggestions.size())),
          DecisionFilter.FEEDBACK.get(random.nextInt(4)));
    }
  }

  private void feedback(String suggestion, String action) {
    String interaction = suggestion.replaceFirst("~.*", "");
    String insert =
        "insert into feedback (interaction_id, suggestion_id, action, at) values ('%s', '%s', '%s',"
            + " now())";
    lines.ask(line -> line.query(insert.formatted(interaction, suggestion, action)).execute());
  }

  private void cut(int size) {
    new Slicer(lines, size).cut();
  }

  private void addFeedback() {
    FeedbackSlicer slicer = new FeedbackSlicer(lines, reader);
    while (slicer.add()) {
      // Until all is added.
    }
  }
}

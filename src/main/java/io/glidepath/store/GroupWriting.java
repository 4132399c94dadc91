package io.glidepath.store;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Frame;
import io.glidepath.insight.listening.Glance;
import io.glidepath.interaction.Fact;
import io.glidepath.journal.FrameFormat;
import io.glidepath.journal.Journal.Entry;
import io.glidepath.journal.Journal.Group;
import io.glidepath.journal.Journal.Numbered;
import io.glidepath.journal.Journal.Standing;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One group as statements: a few inserts of many rows each. Rows that another lane may want are
 * taken in sorted order, and the agents' rows last, so that lanes never wait in a circle.
 */
final class GroupWriting {
  /** One statement with its parameters. */
  record Statement(String sql, Tuple parameters) {}

  /** A frame, and how many of the group's frames for the same agent come after it. */
  private record Outgoing(String agentId, String interactionId, String json, long following) {}

  private final List<Statement> statements = new ArrayList<>(7);
  private final GroupKeys keys;
  private final List<Outgoing> frames;
  private final @Nullable Statement numbering;

  GroupWriting(Group group, GroupKeys keys, LogWriting log, FrameFormat frameFormat) {
    this.keys = keys;
    List<Advice> advice =
        Stream.concat(group.entries().stream().map(Entry::advice), group.wakes().stream()).toList();
    events(group.entries());
    standings(group);
    decisions(advice.stream().flatMap(each -> each.decisions().stream()).toList(), log);
    feedback(group.entries());
    handovers(advice.stream().flatMap(each -> each.frames().stream()).toList());
    frames =
        outgoing(advice.stream().flatMap(each -> each.frames().stream()).toList(), frameFormat);
    numbering = frames.isEmpty() ? null : numbering();
  }

  /** The statements whose answers do not matter, in order. */
  List<Statement> statements() {
    return statements;
  }

  /** The statement that writes the frames and tells each agent's last number; null if no frame. */
  @Nullable Statement numbered() {
    return numbering;
  }

  /** The frames under the numbers that {@link #numbered} gave. */
  List<Numbered> frames(RowSet<Row> lastNumbers) {
    Map<String, Long> last = new HashMap<>();
    lastNumbers.forEach(row -> last.put(row.getString(0), row.getLong(1)));
    return frames.stream()
        .map(
            frame ->
                new Numbered(
                    frame.agentId(),
                    last.getOrDefault(AdviceJson.storable(frame.agentId()), 0L) - frame.following(),
                    frame.json()))
        .toList();
  }

  private void events(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    List<Entry> byKey =
        entries.stream()
            .sorted(
                Comparator.comparing((Entry entry) -> entry.received().event().source())
                    .thenComparing(entry -> entry.received().event().id()))
            .toList();
    statements.add(
        new Statement(
            JournalSql.EVENT_KEYS,
            new Columns<>(byKey)
                .text(entry -> entry.received().event().source())
                .text(entry -> entry.received().event().id())
                .text(entry -> entry.received().event().interactionId())
                .number(Entry::seq)
                .text(entry -> entry.received().hash())
                .time(entry -> entry.received().receivedAt())
                .tuple()));
    statements.add(
        new Statement(
            JournalSql.EVENTS,
            new Columns<>(entries)
                .text(entry -> entry.received().event().interactionId())
                .number(Entry::seq)
                .time(entry -> entry.received().event().time())
                .time(entry -> entry.received().receivedAt())
                .bytes(this::body)
                .sealed(this::change)
                .text(GroupWriting::glance)
                .tuple()));
  }

  private static @Nullable String glance(Entry entry) {
    Glance glance = Glance.of(entry.received().event());
    return glance == null ? null : glance.written();
  }

  private byte[] body(Entry entry) {
    String id = entry.received().event().interactionId();
    return keys.seal(id, SealContext.event(id, entry.seq()), entry.received().json());
  }

  private byte @Nullable [] change(Entry entry) {
    String id = entry.received().event().interactionId();
    return entry.change() == null
        ? null
        : keys.seal(id, SealContext.change(id, entry.seq()), AdviceJson.write(entry.change()));
  }

  private void standings(Group group) {
    if (group.standings().isEmpty()) {
      return;
    }
    List<Standing> standings =
        group.standings().stream().sorted(Comparator.comparing(Standing::interactionId)).toList();
    Map<String, Instant> received = new HashMap<>();
    for (Entry entry : group.entries()) {
      String id = entry.received().event().interactionId();
      received.merge(id, entry.received().receivedAt(), (a, b) -> a.isBefore(b) ? a : b);
    }
    statements.add(
        new Statement(
            JournalSql.STANDINGS,
            new Columns<>(standings)
                .text(Standing::interactionId)
                .time(each -> received.get(each.interactionId()))
                .text(Standing::status)
                .text(each -> each.contact().channel())
                .text(Standing::language)
                .text(each -> each.contact().issue())
                .text(keys::customer)
                .text(Standing::agentId)
                .text(Standing::team)
                .time(each -> orNever(each.contact().startedAt()))
                .time(each -> orNever(each.contact().endedAt()))
                .time(Standing::lastAt)
                .number(Standing::seq)
                .number(Standing::score)
                .text(keys::ownKey)
                .bytes(this::contact)
                .sealed(this::advice)
                .text(Standing::queue)
                .text(Standing::segment)
                .flag(each -> each.handling().contact())
                .number(each -> each.handling().seconds())
                .flag(each -> each.handling().resolved())
                .text(each -> AdviceJson.write(each.handling().answers()))
                .time(each -> orNever(each.waitSince()))
                .time(each -> orNever(each.contact().promiseDueAt()))
                .tuple()));
  }

  private byte[] contact(Standing standing) {
    String id = standing.interactionId();
    return keys.seal(id, SealContext.contact(id), AdviceJson.write(standing.contact()));
  }

  private byte @Nullable [] advice(Standing standing) {
    String id = standing.interactionId();
    return standing.state() == null
        ? null
        : keys.seal(id, SealContext.advice(id), AdviceJson.write(standing.state()));
  }

  private static @Nullable Instant orNever(long millis) {
    return millis == 0 ? null : Instant.ofEpochMilli(millis);
  }

  private void decisions(List<Decision> decisions, LogWriting log) {
    if (!decisions.isEmpty()) {
      statements.add(log.decisions(decisions));
    }
  }

  private void feedback(List<Entry> entries) {
    List<Entry> given =
        entries.stream()
            .filter(entry -> entry.received().event().fact() instanceof Fact.FeedbackGiven)
            .toList();
    if (given.isEmpty()) {
      return;
    }
    statements.add(
        new Statement(
            JournalSql.FEEDBACK,
            new Columns<>(given)
                .text(entry -> entry.received().event().interactionId())
                .text(entry -> feedback(entry).suggestionId())
                .text(entry -> feedback(entry).action())
                .time(entry -> entry.received().event().time())
                .text(entry -> feedback(entry).chosenReason())
                .tuple()));
  }

  /** That somebody was given a note, and not what it says. */
  private void handovers(List<Advice.Addressed> addressed) {
    List<Advice.Addressed> noted =
        addressed.stream().filter(each -> each.frame() instanceof Frame.Noted).toList();
    if (!noted.isEmpty()) {
      statements.add(
          new Statement(
              JournalSql.HANDOVERS,
              new Columns<>(noted)
                  .text(each -> each.frame().interactionId())
                  .text(Advice.Addressed::agentId)
                  .tuple()));
    }
  }

  private static Fact.FeedbackGiven feedback(Entry entry) {
    return (Fact.FeedbackGiven) entry.received().event().fact();
  }

  private static List<Outgoing> outgoing(List<Advice.Addressed> addressed, FrameFormat format) {
    Map<String, Long> after = new HashMap<>();
    List<Outgoing> outgoing = new ArrayList<>(addressed.size());
    for (int i = addressed.size() - 1; i >= 0; i--) {
      Advice.Addressed each = addressed.get(i);
      long following = after.merge(each.agentId(), 1L, Long::sum) - 1;
      String id = each.frame().interactionId();
      outgoing.add(0, new Outgoing(each.agentId(), id, format.json(each.frame()), following));
    }
    return outgoing;
  }

  private Statement numbering() {
    Function<Outgoing, String> agent = Outgoing::agentId;
    return new Statement(
        JournalSql.FRAMES,
        new Columns<>(frames)
            .text(agent::apply)
            .number(Outgoing::following)
            .text(Outgoing::interactionId)
            .bytes(this::frame)
            .tuple());
  }

  private byte[] frame(Outgoing each) {
    return keys.seal(each.interactionId(), SealContext.frame(each.interactionId()), each.json());
  }
}

package io.glidepath.store;

import io.glidepath.advice.Decision;
import io.glidepath.advice.Decision.Scene;
import io.glidepath.log.Act;
import io.glidepath.log.LogFormat;
import io.glidepath.store.GroupWriting.Statement;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decisions and acts as rows of the log: numbered, in their exact bytes, and marked as ours. Any
 * transaction may take its acts along. Thread-safe.
 */
final class LogWriting {
  private final LogIds ids;
  private final LogFormat format;

  LogWriting(LogIds ids, LogFormat format) {
    this.ids = ids;
    this.format = format;
  }

  /** A record under its number, with its bytes. */
  private record Numbered<T>(long id, T what, byte[] canon, byte[] mac) {}

  Statement decisions(List<Decision> decisions) {
    List<Numbered<Decision>> rows = decisions.stream().map(this::numbered).toList();
    Columns<Numbered<Decision>> columns =
        new Columns<>(rows)
            .number(Numbered::id)
            .time(row -> row.what().at())
            .text(row -> row.what().interactionId())
            .number(row -> row.what().seq())
            .text(row -> row.what().event())
            .text(row -> row.what().rule())
            .text(row -> row.what().pillar())
            .text(row -> row.what().ruleVersion())
            .text(row -> row.what().rulebook())
            .text(row -> row.what().outcome().word())
            .text(row -> row.what().suppressedBy())
            .text(row -> row.what().detail())
            .text(row -> format.canonical(row.what().facts()))
            .text(row -> row.what().suggestionId());
    scenes(columns).bytes(Numbered::canon).bytes(Numbered::mac);
    return new Statement(JournalSql.DECISIONS, columns.tuple());
  }

  private static Columns<Numbered<Decision>> scenes(Columns<Numbered<Decision>> columns) {
    return columns
        .text(of(Scene::agentId))
        .text(of(Scene::team))
        .text(of(Scene::queue))
        .text(of(Scene::channel))
        .text(of(Scene::language))
        .text(of(Scene::issue))
        .text(of(Scene::segment))
        .number(row -> row.what().scene().score());
  }

  private static Function<Numbered<Decision>, @Nullable String> of(
      Function<Scene, @Nullable String> member) {
    return row -> member.apply(row.what().scene());
  }

  Statement acts(List<Act> acts) {
    return new Statement(
        JournalSql.ACTS,
        new Columns<>(acts.stream().map(this::numbered).toList())
            .number(Numbered::id)
            .text(row -> row.what().kind().word())
            .text(row -> row.what().by())
            .time(row -> row.what().at())
            .text(row -> row.what().interactionId())
            .text(row -> format.canonical(row.what().detail()))
            .bytes(Numbered::canon)
            .bytes(Numbered::mac)
            .tuple());
  }

  private Numbered<Decision> numbered(Decision decision) {
    long id = ids.decision();
    byte[] canon = format.canonical(id, decision);
    return new Numbered<>(id, decision, canon, format.mac(canon));
  }

  private Numbered<Act> numbered(Act act) {
    long id = ids.act();
    byte[] canon = format.canonical(id, act);
    return new Numbered<>(id, act, canon, format.mac(canon));
  }
}

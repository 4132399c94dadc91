package io.glidepath.store;

import io.glidepath.authoring.Draft;
import io.glidepath.authoring.FileChange;
import io.glidepath.authoring.Hash;
import io.glidepath.authoring.Proposal;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.store.GroupWriting.Statement;
import io.vertx.core.Future;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Publications, proposals and drafts in PostgreSQL. Thread-safe. */
final class PgRuleHistory implements RuleHistory {
  private static final String TEXTS =
      """
      insert into rule_text (hash, text) select * from unnest($1::text[], $2::text[])
      on conflict do nothing
      """;
  private static final String FILES =
      """
      insert into revision_file (revision, path, hash)
      select $1, path, hash from unnest($2::text[], $3::text[]) as new (path, hash)
      on conflict do nothing
      """;

  /** One publication at a time; the number says nothing. */
  private static final long PUBLISHING = 7_041_775;

  private static final String PUBLISH =
      """
      insert into publication (no, revision, kind, by, approved_by, why, at, changes)
      select coalesce(max(no), 0) + 1, $1, $2, $3, $4, $5, $6, $7 from publication
      returning no
      """;
  private static final String PUBLICATIONS =
      """
      select no, revision, kind, by, approved_by, why, at, changes from publication
      where $1::bigint is null or no < $1 order by no desc limit $2
      """;
  private static final String PROPOSE =
      """
      insert into proposal (revision, by, why, at, changes) values ($1, $2, $3, $4, $5)
      returning no
      """;
  private static final String SETTLE =
      """
      update proposal set state = $2, settled_by = $3, settled_why = $4, settled_at = now()
      where no = $1 and state = 'waiting'
      """;
  private static final String KEEP =
      """
      insert into rule_draft (path, text, base, by, at) values ($1, $2, $3, $4, $5)
      on conflict (path) do update
        set text = excluded.text, base = excluded.base, by = excluded.by, at = excluded.at
      """;

  private final LaneConnections lines;
  private final LogWriting log;

  PgRuleHistory(LaneConnections lines, LogWriting log) {
    this.lines = lines;
    this.log = log;
  }

  @Override
  public Publication add(Publication entry, RuleTexts texts, Collection<String> drafts) {
    Tuple row =
        Tuple.of(
            entry.revision(), entry.kind().word(), entry.by(), entry.approvedBy(), entry.why());
    row.addOffsetDateTime(Columns.storable(entry.at())).addString(written(entry.changes()));
    return lines.write(
        line ->
            line.query("select pg_advisory_xact_lock(" + PUBLISHING + ")")
                .execute()
                .compose(locked -> keepTexts(line, entry.revision(), texts))
                .compose(kept -> dropDrafts(line, drafts))
                .compose(dropped -> line.preparedQuery(PUBLISH).execute(row))
                .map(rows -> entry.numbered(number(rows)))
                .compose(published -> onTheLog(line, published, texts)));
  }

  private Future<Publication> onTheLog(PgConnection line, Publication published, RuleTexts texts) {
    Statement act = log.acts(List.of(published.act(texts)));
    return line.preparedQuery(act.sql()).execute(act.parameters()).map(published);
  }

  private static long number(RowSet<Row> rows) {
    return rows.iterator().next().getLong(0);
  }

  private static Future<RowSet<Row>> keepTexts(
      PgConnection line, String revision, RuleTexts texts) {
    String[] paths = texts.byPath().keySet().toArray(String[]::new);
    String[] bodies =
        texts.byPath().values().stream().map(AdviceJson::storable).toArray(String[]::new);
    String[] hashes = texts.byPath().values().stream().map(Hash::of).toArray(String[]::new);
    return line.preparedQuery(TEXTS)
        .execute(Tuple.tuple().addArrayOfString(hashes).addArrayOfString(bodies))
        .compose(
            kept ->
                line.preparedQuery(FILES)
                    .execute(Tuple.of(revision).addArrayOfString(paths).addArrayOfString(hashes)));
  }

  private static Future<RowSet<Row>> dropDrafts(PgConnection line, Collection<String> paths) {
    return line.preparedQuery("delete from rule_draft where path = any($1)")
        .execute(Tuple.tuple().addArrayOfString(paths.toArray(String[]::new)));
  }

  @Override
  public List<Publication> publications(@Nullable Long before, int limit) {
    return list(PUBLICATIONS, Tuple.of(before, limit), PgRuleHistory::publication);
  }

  private static Publication publication(Row row) {
    return new Publication(
        row.getLong(0),
        row.getString(1),
        Publication.Kind.valueOf(row.getString(2).toUpperCase(Locale.ROOT)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        time(row, 6),
        changes(row.getString(7)));
  }

  private static Instant time(Row row, int column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  @Override
  public Optional<RuleTexts> texts(String revision) {
    String sql =
        "select f.path, t.text from revision_file f join rule_text t using (hash)"
            + " where f.revision = $1";
    TreeMap<String, String> texts = new TreeMap<>();
    list(sql, Tuple.of(revision), row -> Map.entry(row.getString(0), row.getString(1)))
        .forEach(each -> texts.put(each.getKey(), each.getValue()));
    return texts.isEmpty() ? Optional.empty() : Optional.of(new RuleTexts(texts));
  }

  @Override
  public List<Draft> drafts() {
    return list(
        "select path, text, base, by, at from rule_draft order by path",
        Tuple.tuple(),
        row ->
            new Draft(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                time(row, 4)));
  }

  @Override
  public void keep(Draft draft) {
    Tuple row = Tuple.of(draft.path(), draft.text(), draft.base(), draft.by());
    row.addOffsetDateTime(Columns.storable(draft.at()));
    lines.ask(line -> line.preparedQuery(KEEP).execute(row));
  }

  @Override
  public void drop(Collection<String> paths) {
    lines.ask(line -> dropDrafts(line, paths));
  }

  @Override
  public Proposal propose(Proposal entry, RuleTexts texts) {
    Tuple row = Tuple.of(entry.revision(), entry.by(), entry.why());
    row.addOffsetDateTime(Columns.storable(entry.at())).addString(written(entry.changes()));
    String replace = "update proposal set state = 'replaced' where state = 'waiting'";
    long no =
        lines.write(
            line ->
                line.query(replace)
                    .execute()
                    .compose(replaced -> keepTexts(line, entry.revision(), texts))
                    .compose(kept -> line.preparedQuery(PROPOSE).execute(row))
                    .map(PgRuleHistory::number));
    return new Proposal(no, entry.revision(), entry.by(), entry.why(), entry.at(), entry.changes());
  }

  @Override
  public Optional<Proposal> proposal() {
    String sql = "select no, revision, by, why, at, changes from proposal where state = 'waiting'";
    return list(sql, Tuple.tuple(), PgRuleHistory::proposal).stream().findFirst();
  }

  private static Proposal proposal(Row row) {
    return new Proposal(
        row.getLong(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        time(row, 4),
        changes(row.getString(5)));
  }

  @Override
  public boolean settle(long no, String by, boolean approved, @Nullable String why) {
    Tuple row = Tuple.of(no, approved ? "approved" : "rejected", by, why);
    return lines.ask(line -> line.preparedQuery(SETTLE).execute(row)).rowCount() == 1;
  }

  private <T> List<T> list(String sql, Tuple parameters, Function<Row, T> read) {
    List<T> found = new ArrayList<>();
    lines
        .ask(line -> line.preparedQuery(sql).execute(parameters))
        .forEach(row -> found.add(read.apply(row)));
    return found;
  }

  /** One change a line: {@code edited path}. */
  private static String written(List<FileChange> changes) {
    StringBuilder text = new StringBuilder();
    changes.forEach(
        change -> text.append(change.kind().word()).append(' ').append(change.path()).append('\n'));
    return text.toString();
  }

  private static List<FileChange> changes(String text) {
    return text.lines()
        .map(line -> line.split(" ", 2))
        .map(
            parts ->
                new FileChange(
                    parts[1], FileChange.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT))))
        .toList();
  }
}

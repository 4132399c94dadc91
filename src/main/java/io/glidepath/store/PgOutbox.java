package io.glidepath.store;

import io.glidepath.webhook.Letter;
import io.glidepath.webhook.LetterKind;
import io.glidepath.webhook.Outbox;
import io.glidepath.webhook.StandingFlag;
import io.glidepath.webhook.Webhook;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The outbox in PostgreSQL. It is filled from the log in the order of the transactions that wrote
 * it, up to the oldest that still runs, in the transaction that moves the cursor: nothing is missed
 * and nothing is put in twice. Thread-safe.
 */
final class PgOutbox implements Outbox {
  private static final String BEGIN =
      """
      insert into webhook_cursor as old (hook, xid, id, note_xid)
      values ($1, pg_snapshot_xmin(pg_current_snapshot()), 0,
        pg_snapshot_xmin(pg_current_snapshot()))
      on conflict (hook) do update set note_xid = excluded.note_xid where old.note_xid is null
      """;

  private static final String FILL =
      """
      with place as (select xid, id from webhook_cursor where hook = $1 for update),
      next as (
        select d.*, case outcome when 'signalled' then 'signal' when 'alerted' then 'alert'
          else 'decision' end as kind
        from decision d, place p
        where d.xid >= p.xid and d.xid < pg_snapshot_xmin(pg_current_snapshot())
          and (d.xid > p.xid or d.id > p.id)
        order by d.xid, d.id limit $3),
      moved as (
        update webhook_cursor c set xid = l.xid, id = l.id
        from (select xid, id from next order by xid desc, id desc limit 1) l where c.hook = $1),
      filled as (
        insert into webhook_letter (hook, event_id, subject, body, at, next_at)
        select $1, kind || '-' || id, interaction_id, json_strip_nulls(json_build_object(
          'specversion', '1.0', 'id', kind || '-' || id, 'source', '/glidepath/decisions',
          'type', 'io.glidepath.' || kind || '.v1', 'subject', interaction_id,
          'time', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'datacontenttype', 'application/json',
          'data', json_build_object(
            'decision', id::text, 'seq', seq, 'event', event, 'rule', rule, 'pillar', pillar,
            'ruleVersion', rule_version, 'rulebook', rulebook, 'outcome', outcome,
            'suppressedBy', suppressed_by, 'detail', detail,
            'severity', case outcome when 'alerted' then detail end, 'facts', facts::json,
            'suggestionId', suggestion_id, 'agentId', agent_id, 'team', team, 'queue', queue,
            'channel', channel, 'language', language, 'issue', issue, 'segment', segment,
            'effortScore', score)))::text, now(), now()
        from next where kind = any($2) order by xid, id)
      select count(*) from next
      """;

  /** A letter leads to the note, which says more of a person than may lie in an outbox. */
  private static final String FILL_NOTES =
      """
      with place as (select note_xid, note_id from webhook_cursor where hook = $1 for update),
      next as (
        select h.* from handover h, place p
        where h.xid >= p.note_xid and h.xid < pg_snapshot_xmin(pg_current_snapshot())
          and (h.xid > p.note_xid or h.id > p.note_id)
        order by h.xid, h.id limit $3),
      moved as (
        update webhook_cursor c set note_xid = l.xid, note_id = l.id
        from (select xid, id from next order by xid desc, id desc limit 1) l where c.hook = $1),
      filled as (
        insert into webhook_letter (hook, event_id, subject, body, at, next_at)
        select $1, 'handover-' || id, interaction_id, json_build_object(
          'specversion', '1.0', 'id', 'handover-' || id, 'source', '/glidepath/handovers',
          'type', 'io.glidepath.handover.v1', 'subject', interaction_id,
          'time', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'datacontenttype', 'application/json',
          'data', json_build_object('interactionId', interaction_id, 'agentId', agent_id))::text,
          now(), now()
        from next where 'handover' = any($2) order by xid, id)
      select count(*) from next
      """;

  private static final String FLAG =
      """
      with new as (
        insert into webhook_flag (hook, key, since) values ($1, $2, $3)
        on conflict do nothing returning since)
      insert into webhook_letter (hook, event_id, subject, body, at, next_at)
      select $1, $4, $5, $6, $3, $3 from new
      """;

  private static final String FLAGS_GONE =
      "delete from webhook_flag where hook = $1 and not key = any($2)";

  private static final String LETTER = "no, hook, event_id, subject, body, at, tries";

  private static final String DUE =
      String.format(
          Locale.ROOT,
          """
      select %s from webhook_letter l
      where given_up is null and next_at <= $2 and hook = any($1) and not exists (
        select from webhook_letter e where e.hook = l.hook and e.subject = l.subject
          and e.given_up is null and e.no < l.no)
      order by no limit $3
      """,
          LETTER);

  private static final String TAKEN = "delete from webhook_letter where no = $1";

  private static final String LATER =
      "update webhook_letter set tries = tries + 1, next_at = $2, problem = $3 where no = $1";

  private static final String GIVE_UP =
      "update webhook_letter set tries = tries + 1, given_up = $2, problem = $3 where no = $1";

  private static final String DEAD =
      String.format(
          Locale.ROOT,
          """
      select %s, given_up, problem from webhook_letter
      where given_up is not null order by given_up desc, no desc limit $1
      """,
          LETTER);

  private static final String AGAIN =
      """
      update webhook_letter set given_up = null, tries = 0, at = $2, next_at = $2
      where no = $1 and given_up is not null
      """;

  private static final String STANDING =
      """
      select h.hook, count(no) filter (where given_up is null),
        min(at) filter (where given_up is null), count(no) filter (where given_up is not null),
        (array_agg(problem order by no) filter (where given_up is null and tries > 0))[1]
      from unnest($1::text[]) with ordinality h (hook, place)
        left join webhook_letter l on l.hook = h.hook
      group by h.hook, h.place order by h.place
      """;

  private static final String FORGET =
      """
      with notes as (delete from handover where at < $1)
      delete from webhook_letter where coalesce(given_up, at) < $1
      """;

  private final LaneConnections lines;

  PgOutbox(LaneConnections lines) {
    this.lines = lines;
  }

  @Override
  public boolean fill(Webhook hook, int most) {
    String[] kinds = hook.kinds().stream().map(LetterKind::word).toArray(String[]::new);
    Tuple span = Tuple.of(hook.name()).addArrayOfString(kinds).addInteger(most);
    return lines.write(
        line ->
            line.preparedQuery(BEGIN)
                .execute(Tuple.of(hook.name()))
                .compose(begun -> line.preparedQuery(FILL).execute(span))
                .compose(
                    told ->
                        line.preparedQuery(FILL_NOTES)
                            .execute(span)
                            .map(noted -> count(told) >= most || count(noted) >= most)));
  }

  private static long count(RowSet<Row> rows) {
    return rows.iterator().next().getLong(0);
  }

  @Override
  public void flags(Webhook hook, Collection<StandingFlag> flags, Instant now) {
    String[] keys = flags.stream().map(StandingFlag::key).toArray(String[]::new);
    lines.write(
        line -> {
          Future<?> done =
              line.preparedQuery(FLAGS_GONE).execute(Tuple.of(hook.name()).addArrayOfString(keys));
          for (StandingFlag flag : flags) {
            done = done.compose(before -> put(line, hook, flag, now));
          }
          return done;
        });
  }

  /** A flag that goes and comes back is told of again, under another id. */
  private static Future<?> put(PgConnection line, Webhook hook, StandingFlag flag, Instant now) {
    String id = String.format(Locale.ROOT, "flag-%s-%d", flag.key(), now.toEpochMilli());
    String body =
        new JsonObject()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", "/glidepath/kpis")
            .put("type", LetterKind.FLAG.type())
            .put("subject", flag.kpi())
            .put("time", now.toString())
            .put("datacontenttype", "application/json")
            .put("data", new JsonObject(Map.copyOf(flag.data())))
            .encode();
    return line.preparedQuery(FLAG)
        .execute(Tuple.of(hook.name(), flag.key(), Columns.storable(now), id, flag.kpi(), body));
  }

  @Override
  public List<Letter> due(Collection<String> hooks, Instant now, int most) {
    Tuple which = Tuple.tuple().addArrayOfString(hooks.toArray(String[]::new));
    which.addValue(Columns.storable(now)).addInteger(most);
    return all(rows(DUE, which)).stream().map(PgOutbox::letter).toList();
  }

  @Override
  public void taken(Letter letter) {
    rows(TAKEN, Tuple.of(letter.no()));
  }

  @Override
  public void later(Letter letter, Instant next, String problem) {
    rows(LATER, Tuple.of(letter.no(), Columns.storable(next), problem));
  }

  @Override
  public void giveUp(Letter letter, Instant now, String problem) {
    rows(GIVE_UP, Tuple.of(letter.no(), Columns.storable(now), problem));
  }

  @Override
  public List<Dead> dead(int most) {
    return all(rows(DEAD, Tuple.of(most))).stream()
        .map(row -> new Dead(letter(row), time(row, 7), row.getString(8)))
        .toList();
  }

  @Override
  public boolean again(long no, Instant now) {
    return rows(AGAIN, Tuple.of(no, Columns.storable(now))).rowCount() > 0;
  }

  @Override
  public List<Standing> standing(Collection<String> hooks) {
    Tuple names = Tuple.tuple().addArrayOfString(hooks.toArray(String[]::new));
    return all(rows(STANDING, names)).stream()
        .map(
            row ->
                new Standing(
                    row.getString(0),
                    row.getLong(1),
                    since(row.getOffsetDateTime(2)),
                    row.getLong(3),
                    row.getString(4)))
        .toList();
  }

  @Override
  public void forget(Instant before) {
    rows(FORGET, Tuple.of(Columns.storable(before)));
  }

  private static Letter letter(Row row) {
    return new Letter(
        row.getLong(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        time(row, 5),
        row.getInteger(6));
  }

  private static Instant time(Row row, int place) {
    return row.getOffsetDateTime(place).toInstant();
  }

  private static @Nullable Instant since(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static List<Row> all(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false).collect(Collectors.toList());
  }

  private RowSet<Row> rows(String sql, Tuple parameters) {
    return lines.ask(line -> line.preparedQuery(sql).execute(parameters));
  }
}

package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.log.Act;
import io.glidepath.log.Privacy;
import io.glidepath.store.vault.DataKey;
import io.glidepath.store.vault.Owner;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Erasing, holding and pruning in PostgreSQL. Thread-safe. */
final class PgPrivacy implements Privacy {
  private static final int MOST_TRIES = 5;

  private final LaneConnections lines;
  private final PgVault vault;
  private final MasterKeys masters;
  private final LogWriting log;
  private final Clock clock;

  PgPrivacy(LaneConnections lines, PgVault vault, LogWriting log, Clock clock) {
    this.lines = lines;
    this.vault = vault;
    this.log = log;
    this.clock = clock;
    masters = new MasterKeys(lines, vault);
  }

  /** A customer's keys with those of their interactions, and why they stay, if they do. */
  private record Found(List<String> keys, List<String> interactions, @Nullable String held) {}

  @Override
  public Erased erase(String customer, String by) {
    for (int tries = 1; ; tries++) {
      try {
        return attempt(Owner.customer(customer), by);
      } catch (Unavailable e) {
        if (tries == MOST_TRIES || !(e.getCause() instanceof PgException)) {
          throw e;
        }
      }
    }
  }

  /** Fails if another erasing began at the same moment: each needs a master key of its own. */
  private Erased attempt(Owner owner, String by) {
    // The new master key's file is on disk before anything hangs on it.
    long master = masters.next();
    Found found = lines.write(line -> erase(line, owner, by, master));
    if (found.held() != null) {
      throw new Held(found.held());
    }
    vault.forget(found.keys());
    return new Erased(!found.keys().isEmpty(), found.interactions().size());
  }

  private Future<Found> erase(PgConnection line, Owner owner, String by, long master) {
    return find(line, owner)
        .compose(found -> ifNotHeld(line, found))
        .compose(
            found ->
                found.keys().isEmpty() || found.held() != null
                    ? Future.succeededFuture(found)
                    : drop(line, found, by, master).map(found));
  }

  private Future<Found> find(PgConnection line, Owner owner) {
    Tuple lookups = Tuple.tuple().addArrayOfBuffer(vault.lookups(List.of(owner)));
    return line.preparedQuery(PrivacySql.FIND)
        .execute(lookups)
        .map(
            rows -> {
              List<String> keys = new ArrayList<>();
              List<String> interactions = new ArrayList<>();
              for (Row row : rows) {
                Stream.of(row.getString(0), row.getString(2))
                    .filter(key -> key != null && !keys.contains(key))
                    .forEach(keys::add);
                if (row.getString(1) != null) {
                  interactions.add(row.getString(1));
                }
              }
              return new Found(keys, interactions, null);
            });
  }

  private static Future<Found> ifNotHeld(PgConnection line, Found found) {
    return line.preparedQuery(PrivacySql.HELD)
        .execute(texts(found.keys()))
        .map(
            rows -> {
              if (rows.size() == 0) {
                return found;
              }
              Row hold = rows.iterator().next();
              String why =
                  String.format(
                      Locale.ROOT,
                      "The customer is under legal hold since %s, by %s; release them first.",
                      time(hold, 1),
                      hold.getString(0));
              return new Found(found.keys(), found.interactions(), why);
            });
  }

  private Future<RowSet<Row>> drop(PgConnection line, Found found, String by, long master) {
    Tuple ids = texts(found.interactions());
    String count = Integer.toString(found.interactions().size());
    return line.preparedQuery(MasterKeys.ADD)
        .execute(Tuple.of(master))
        .compose(done -> line.preparedQuery(PrivacySql.CLEAR).execute(ids))
        .compose(done -> line.preparedQuery(PrivacySql.DROP_EVENTS).execute(ids))
        .compose(done -> line.preparedQuery(PrivacySql.DROP_FRAMES).execute(ids))
        .compose(
            done ->
                line.preparedQuery(PrivacySql.FORGET)
                    .execute(
                        texts(found.interactions())
                            .addArrayOfString(found.keys().toArray(String[]::new))))
        .compose(done -> line.preparedQuery(PrivacySql.DROP_KEYS).execute(texts(found.keys())))
        .compose(done -> act(line, Act.Kind.ERASED, by, Map.of("interactions", count)));
  }

  private Future<RowSet<Row>> act(
      PgConnection line, Act.Kind kind, String by, Map<String, String> detail) {
    var act = log.acts(List.of(new Act(kind, by, clock.instant(), null, detail)));
    return line.preparedQuery(act.sql()).execute(act.parameters());
  }

  @Override
  public void shred() {
    masters.finish();
  }

  @Override
  public void hold(String customer, String by, String why) {
    Owner owner = Owner.customer(customer);
    DataKey known = vault.find(List.of(owner)).get(owner);
    DataKey key = known == null ? DataKey.make(owner) : known;
    if (known == null) {
      var storing = vault.storing(List.of(key));
      lines.ask(line -> line.preparedQuery(storing.sql()).execute(storing.parameters()));
      vault.keep(List.of(key));
    }
    Tuple row = Tuple.of(key.id(), by);
    row.addOffsetDateTime(Columns.storable(clock.instant()));
    row.addBuffer(Buffer.buffer(key.seal(SealContext.HOLD, why)));
    change(PrivacySql.HOLD, row, Act.Kind.HELD, by);
  }

  @Override
  public boolean release(String customer, String by) {
    Owner owner = Owner.customer(customer);
    DataKey key = vault.find(List.of(owner)).get(owner);
    return key != null && change(PrivacySql.RELEASE, Tuple.of(key.id()), Act.Kind.RELEASED, by) > 0;
  }

  /** Changes something and writes the act of it, if there was something to change. */
  private int change(String sql, Tuple row, Act.Kind kind, String by) {
    return lines.write(
        line ->
            line.preparedQuery(sql)
                .execute(row)
                .compose(
                    done ->
                        done.rowCount() == 0
                            ? Future.succeededFuture(0)
                            : act(line, kind, by, Map.of()).map(done.rowCount())));
  }

  @Override
  public List<Hold> holds() {
    RowSet<Row> rows = lines.ask(line -> line.query(PrivacySql.HOLDS).execute());
    Unsealing unsealing = Unsealing.of(vault, rows, 0);
    List<Hold> holds = new ArrayList<>();
    for (Row row : rows) {
      String customer = unsealing.customer(row, 0);
      String why = unsealing.text(row, 3, SealContext.HOLD);
      holds.add(new Hold(orNone(customer), row.getString(1), time(row, 2), orNone(why)));
    }
    return holds;
  }

  @Override
  public Pruned due(Retention retention, Instant now) {
    return new PgPruning(lines, retention, now).due();
  }

  @Override
  public Pruned prune(Retention retention, Instant now, String by) {
    PgPruning pruning =
        new PgPruning(lines, retention, now)
            .telling((line, detail) -> act(line, Act.Kind.PRUNED, by, detail));
    long decisions = pruning.decisions();
    Pruned pruned = pruning.personal(decisions, masters.next());
    vault.forget(pruning.droppedKeys());
    masters.finish();
    return pruned;
  }

  private static String orNone(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Instant time(Row row, int column) {
    return row.getOffsetDateTime(column).toInstant();
  }

  private static Tuple texts(Collection<String> values) {
    return Tuple.tuple().addArrayOfString(values.toArray(String[]::new));
  }
}

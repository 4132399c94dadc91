package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.vault.DataKey;
import io.glidepath.store.vault.MasterKey;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which master key counts, and its replacement: all data keys are wrapped under a new one, and the
 * file of the old one is destroyed, so that no copy of a deleted data key can ever be unwrapped
 * again. Each step is on disk before the next begins, and {@link #prepare} goes on wherever a
 * replacement was cut off; keys made meanwhile are under the new one already. Thread-safe.
 */
final class MasterKeys {
  private static final Logger LOG = LoggerFactory.getLogger(MasterKeys.class);
  private static final int AT_ONCE = 5_000;
  private static final String IN_USE = "23503";
  private static final String DROP = "delete from data_key where id = any($1::text[])";

  static final String ADD = "insert into master_key (no) values ($1)";
  private static final String NUMBERS = "select no from master_key order by no";
  private static final String UNDER_OLD =
      "select id, master, wrapped from data_key where master <> $1 limit " + AT_ONCE;
  private static final String REWRAP =
      """
      update data_key k set lookup = new.lookup, wrapped = new.wrapped, master = $4
      from unnest($1::text[], $2::bytea[], $3::bytea[]) as new (id, lookup, wrapped)
      where k.id = new.id
      """;
  private static final String DROP_OLD =
      """
      delete from master_key m where no < $1
        and not exists (select from data_key k where k.master = m.no)
      """;

  private final LaneConnections lines;
  private final PgVault vault;

  MasterKeys(LaneConnections lines, PgVault vault) {
    this.lines = lines;
    this.vault = vault;
  }

  /** Makes the first key if there is none, and finishes a replacement that was cut off. */
  void prepare() {
    List<Long> numbers = numbers();
    if (numbers.isEmpty()) {
      add(vault.ring().make(1).no());
      numbers = numbers();
    }
    for (long no : numbers) {
      if (vault.ring().key(no) == null) {
        throw missing(no);
      }
    }
    finish();
  }

  private static CannotStart missing(long no) {
    return new CannotStart(
        String.format(
                Locale.ROOT,
                "The key file keys/vault-%1$d.key is not in the data directory, and without it no personal",
                no)
            + " data in the database can be read; put it back. If it is lost for good, delete the"
            + " rows of data_key and master_key, and everything personal counts as erased.");
  }

  /** The number of the key that comes next; its file is on disk. */
  long next() {
    long no = numbers().stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    return vault.ring().make(no).no();
  }

  private void add(long no) {
    lines.ask(line -> line.preparedQuery(ADD).execute(Tuple.of(no)));
  }

  /** Brings everything under the newest key, and destroys those before it. */
  synchronized void finish() {
    List<Long> numbers = numbers();
    long newest = newest(numbers);
    vault.use(vault.ring().make(newest));
    while (numbers.size() > 1) {
      rewrapAll(vault.ring().make(newest));
      dropOld(newest);
      numbers = numbers();
      newest = newest(numbers);
      vault.use(vault.ring().make(newest));
    }
    for (MasterKey master : vault.ring().keys()) {
      if (master.no() < newest) {
        vault.ring().destroy(master.no());
      }
    }
  }

  private static long newest(List<Long> numbers) {
    return numbers.get(numbers.size() - 1);
  }

  private void rewrapAll(MasterKey master) {
    RowSet<Row> rows = underOld(master);
    while (rows.size() > 0) {
      rewrap(master, rows);
      rows = underOld(master);
    }
  }

  private RowSet<Row> underOld(MasterKey master) {
    return lines.ask(line -> line.preparedQuery(UNDER_OLD).execute(Tuple.of(master.no())));
  }

  private void rewrap(MasterKey master, RowSet<Row> rows) {
    List<DataKey> keys = new ArrayList<>(rows.size());
    List<String> damaged = new ArrayList<>();
    for (Row row : rows) {
      DataKey key = vault.unwrap(row.getString(0), row.getLong(1), row.getBuffer(2).getBytes());
      if (key == null) {
        damaged.add(row.getString(0));
      } else {
        keys.add(key);
      }
    }
    Tuple tuple =
        new Columns<>(keys)
            .text(DataKey::id)
            .bytes(key -> master.lookup(key.owner()))
            .bytes(master::wrap)
            .tuple()
            .addLong(master.no());
    lines.ask(line -> line.preparedQuery(REWRAP).execute(tuple));
    drop(damaged);
  }

  private void drop(List<String> damaged) {
    if (!damaged.isEmpty()) {
      LOG.error("Somebody changed {} data keys; what they sealed cannot be read", damaged.size());
      Tuple ids = Tuple.tuple().addArrayOfString(damaged.toArray(String[]::new));
      lines.ask(line -> line.preparedQuery(DROP).execute(ids));
    }
  }

  /** Waits for writers that still hold an old key; what they wrote is met in the next turn. */
  private void dropOld(long newest) {
    try {
      lines.ask(line -> line.preparedQuery(DROP_OLD).execute(Tuple.of(newest)));
    } catch (Unavailable e) {
      boolean stillUsed =
          e.getCause() instanceof PgException why && IN_USE.equals(why.getSqlState());
      if (!stillUsed) {
        throw e;
      }
    }
  }

  private List<Long> numbers() {
    List<Long> numbers = new ArrayList<>();
    lines.ask(line -> line.query(NUMBERS).execute()).forEach(row -> numbers.add(row.getLong(0)));
    return numbers;
  }
}

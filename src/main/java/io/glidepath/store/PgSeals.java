package io.glidepath.store;

import io.glidepath.log.seal.Checkpoint;
import io.glidepath.log.seal.Leaf;
import io.glidepath.log.seal.Seal;
import io.glidepath.log.seal.Seals;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Seals in PostgreSQL. Ids come from the sequence of the program, but transactions commit in any
 * order: so rows are taken by transaction, and only those below which none is under way. Not
 * thread-safe.
 */
final class PgSeals implements Seals {
  private static final int HANDY = 5_000;
  private static final String LOCK = "select pg_try_advisory_xact_lock(7300384)";
  private static final String SETTLED =
      String.format(
          Locale.ROOT,
          """
      select id, leaf_hash, mac, xid::text, pg_snapshot_xmin(pg_current_snapshot())::text from (
        (select id, leaf_hash, mac, xid from decision
        where xid >= ?::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by decision.xid limit %1$d)
        union all
        (select id, leaf_hash, mac, xid from act
        where xid >= ?::xid8 and xid < pg_snapshot_xmin(pg_current_snapshot())
        order by act.xid limit %1$d)
      ) as settled
      order by settled.xid, id limit %1$d
      """,
          HANDY);
  private static final String OF_ONE =
      """
      select id, leaf_hash, mac, xid::text, (xid::text::bigint + 1)::text from (
        select id, leaf_hash, mac, xid from decision where xid = ?::xid8
        union all
        select id, leaf_hash, mac, xid from act where xid = ?::xid8) as settled
      order by id
      """;
  private static final String KEEP =
      """
      insert into seal (no, at, xid_until, n, ids, hashes, root, prev, h)
      values (?, ?, ?::xid8, ?, ?, ?, ?, ?, ?)
      """;
  private static final String TWICE =
      """
      select id from decision where id = any(?) group by id having count(*) > 1
      """;
  private static final String UNSEALED =
      """
      select (select count(*) from decision where xid >= until)
        + (select count(*) from act where xid >= until)
      from (select coalesce((select xid_until from seal order by no desc limit 1), '0'::xid8) as until)
        as last
      """;

  private final JdbcSession session;

  PgSeals(JdbcSession session) {
    this.session = session;
  }

  @Override
  public Optional<Settled> next(long from, Sealing sealing) {
    return session.work(
        connection -> {
          if (!isAlone(connection)) {
            return Optional.empty();
          }
          Seal before = PgSealReading.last(connection);
          Settled settled =
              settled(connection, Math.max(from, before == null ? 0 : before.xidUntil()));
          if (settled.leaves().isEmpty()) {
            return Optional.empty();
          }
          Seal seal = sealing.seal(before, settled);
          if (seal != null) {
            keep(connection, seal);
          }
          return Optional.of(settled);
        });
  }

  private static boolean isAlone(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LOCK)) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** A row with the transaction that wrote it, and the one where the next rows begin. */
  private record Written(Leaf leaf, long xid, long until) {}

  /** About a handy number of rows; those of one transaction stay together. */
  private static Settled settled(Connection connection, long from) throws SQLException {
    List<Written> rows = rows(connection, SETTLED, from);
    if (rows.size() < HANDY) {
      return new Settled(leaves(rows), rows.isEmpty() ? from : rows.get(0).until());
    }
    long last = rows.get(HANDY - 1).xid();
    if (rows.get(0).xid() == last) {
      return new Settled(leaves(rows(connection, OF_ONE, last)), last + 1);
    }
    rows.removeIf(row -> row.xid() == last);
    return new Settled(leaves(rows), last);
  }

  private static List<Leaf> leaves(List<Written> rows) {
    return rows.stream().map(Written::leaf).toList();
  }

  private static List<Written> rows(Connection connection, String sql, long xid)
      throws SQLException {
    List<Written> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, Long.toString(xid));
      statement.setString(2, Long.toString(xid));
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Leaf leaf = new Leaf(row.getLong(1), row.getBytes(2), row.getBytes(3));
          rows.add(
              new Written(
                  leaf, Long.parseLong(row.getString(4)), Long.parseLong(row.getString(5))));
        }
      }
    }
    return rows;
  }

  /** A seal need not be on disk at once: what a crash undoes is sealed again. */
  private static void keep(Connection connection, Seal seal) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement(KEEP)) {
      statement.execute("set local synchronous_commit = off");
      insert.setLong(1, seal.no());
      insert.setObject(2, OffsetDateTime.ofInstant(seal.at(), ZoneOffset.UTC));
      insert.setString(3, Long.toString(seal.xidUntil()));
      insert.setInt(4, seal.ids().length);
      insert.setObject(5, seal.ids());
      insert.setBytes(6, seal.hashes());
      insert.setBytes(7, seal.root());
      insert.setBytes(8, seal.prev());
      insert.setBytes(9, seal.h());
      insert.executeUpdate();
    }
  }

  @Override
  public @Nullable Seal last() {
    return session.work(open -> Optional.ofNullable(PgSealReading.last(open))).orElse(null);
  }

  @Override
  public Set<Long> twice(Collection<Long> ids) {
    // Asked in the middle of a round: it must not end that round's transaction.
    return session.within(
        connection -> {
          Set<Long> twice = new HashSet<>();
          try (PreparedStatement statement = connection.prepareStatement(TWICE)) {
            statement.setObject(1, ids.stream().mapToLong(Long::longValue).toArray());
            try (ResultSet row = statement.executeQuery()) {
              while (row.next()) {
                twice.add(row.getLong(1));
              }
            }
          }
          return twice;
        });
  }

  @Override
  public long sealed(long after, long to) {
    return number(
        String.format(
            Locale.ROOT,
            "select coalesce(sum(n), 0) from seal where no > %d and no <= %d",
            after,
            to));
  }

  @Override
  public long unsealed() {
    return number(UNSEALED);
  }

  private long number(String sql) {
    return session.work(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
          }
        });
  }

  @Override
  public @Nullable Checkpoint checkpoint() {
    return session.work(open -> Optional.ofNullable(PgSealReading.checkpoint(open))).orElse(null);
  }

  @Override
  public void keep(Checkpoint checkpoint) {
    session.work(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into checkpoint (no, at, note) values (?, ?, ?)")) {
            insert.setLong(1, checkpoint.no());
            insert.setObject(2, OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC));
            insert.setString(3, checkpoint.note());
            return insert.executeUpdate();
          }
        });
  }

  @Override
  public void close() {
    session.close();
  }
}

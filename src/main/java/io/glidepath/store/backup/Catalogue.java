package io.glidepath.store.backup;

import io.glidepath.store.backup.Manifest.Partition;
import io.glidepath.store.backup.Manifest.Sequence;
import io.glidepath.store.backup.Manifest.Table;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the database says of its own tables, so that one that comes later is not forgotten. */
final class Catalogue {
  /** How far a table is from one that refers to nothing decides on the order. */
  private static final String TABLES =
      """
      with recursive here as (
        select oid from pg_class
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
          and not relispartition and relname <> 'flyway_schema_history'),
      placed (oid, depth) as (
        select oid, 0 from here
        union
        select k.conrelid, p.depth + 1 from placed p
          join pg_constraint k on k.confrelid = p.oid and k.contype = 'f' and k.conparentid = 0
        where k.conrelid <> p.oid)
      select c.relname, array_to_string(array(
          select a.attname from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          order by a.attnum), ',')
      from placed p join pg_class c using (oid)
      group by c.oid, c.relname order by max(p.depth), c.relname
      """;

  private static final String PARTITIONS =
      """
      select c.relname, p.relname, pg_get_expr(c.relpartbound, c.oid), (
        select pg_get_constraintdef(k.oid) from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'p' and k.conparentid = 0)
      from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_class p on p.oid = i.inhparent
      where c.relispartition and c.relkind = 'r' and p.relnamespace = 'public'::regnamespace
        and pg_get_expr(c.relpartbound, c.oid) <> 'DEFAULT'
      order by c.relname
      """;

  private static final String SEQUENCES =
      """
      select sequencename, last_value from pg_sequences
      where schemaname = 'public' and last_value is not null order by sequencename
      """;
  private static final String SCHEMA =
      "select coalesce(max(version::integer), 0) from flyway_schema_history where success";
  private static final String TRANSACTION =
      "select pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

  private Catalogue() {}

  static Manifest of(Connection connection) throws SQLException {
    List<Table> tables =
        rows(
            connection,
            TABLES,
            row -> new Table(row.getString(1), List.of(row.getString(2).split(","))));
    List<Partition> partitions =
        rows(
            connection,
            PARTITIONS,
            row ->
                new Partition(
                    row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
    List<Sequence> sequences =
        rows(connection, SEQUENCES, row -> new Sequence(row.getString(1), row.getLong(2)));
    return new Manifest(
        Manifest.FORMAT,
        Instant.now().toString(),
        schema(connection),
        rows(connection, TRANSACTION, row -> row.getLong(1)).get(0),
        tables,
        partitions,
        sequences);
  }

  /** The newest migration, 0 if there are no tables. */
  static int schema(Connection connection) throws SQLException {
    boolean exists =
        rows(
                connection,
                "select to_regclass('flyway_schema_history') is not null",
                row -> row.getBoolean(1))
            .get(0);
    return exists ? rows(connection, SCHEMA, row -> row.getInt(1)).get(0) : 0;
  }

  /** One thing of a row. */
  @FunctionalInterface
  interface Read<T> {
    T of(ResultSet row) throws SQLException;
  }

  static <T> List<T> rows(Connection connection, String sql, Read<T> read) throws SQLException {
    List<T> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        all.add(read.of(row));
      }
    }
    return all;
  }
}

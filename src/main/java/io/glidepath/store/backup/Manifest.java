package io.glidepath.store.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a backup is of: the first entry of its archive.
 *
 * @param format of the archive, now {@link #FORMAT}
 * @param at when the copy was taken, in UTC
 * @param schema the newest migration of the tables
 * @param transaction the number of the next transaction then; rows name earlier ones
 * @param tables in an order in which no row refers to a later table
 * @param partitions those of the days and weeks that had any
 * @param sequences the numbers that were given last
 */
record Manifest(
    int format,
    String at,
    int schema,
    long transaction,
    List<Table> tables,
    List<Partition> partitions,
    List<Sequence> sequences) {
  static final int FORMAT = 1;

  /** A table and those of its columns that are not computed. */
  record Table(String name, List<String> columns) {
    String listed() {
      return "\"" + String.join("\", \"", columns) + "\"";
    }
  }

  /**
   * @param bound as {@code for values from … to …}
   * @param key its primary key, if that is its own and not the parent's
   */
  record Partition(String name, String parent, String bound, @Nullable String key) {}

  /** A sequence that has given a number. */
  record Sequence(String name, long last) {}
}

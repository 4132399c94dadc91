package io.glidepath.store.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The settings that our PostgreSQL is started with. The first group is never traded for speed. */
final class PostgresConf {
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "full_page_writes", "on", "synchronous_commit", "on");

  private static final Map<String, String> LOCAL =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256",
          "max_connections", "60",
          "log_min_messages", "warning",
          "log_checkpoints", "off");

  /** Long distances between checkpoints keep full-page images, and so WAL and syncs, few. */
  private static final Map<String, String> TUNED =
      Map.ofEntries(
          Map.entry("shared_buffers", "256MB"),
          Map.entry("max_wal_size", "2GB"),
          Map.entry("min_wal_size", "256MB"),
          Map.entry("wal_compression", "on"),
          Map.entry("wal_buffers", "16MB"),
          Map.entry("checkpoint_timeout", "15min"),
          Map.entry("random_page_cost", "1.1"),
          Map.entry("jit", "off"),
          Map.entry("max_parallel_workers_per_gather", "0"),
          Map.entry("autovacuum_vacuum_insert_scale_factor", "0.5"),
          Map.entry("autovacuum_analyze_scale_factor", "0.05"));

  private PostgresConf() {}

  static List<String> arguments(int port) {
    Map<String, String> all = new TreeMap<>(TUNED);
    all.putAll(LOCAL);
    all.putAll(DURABLE);
    all.put("port", Integer.toString(port));
    List<String> arguments = new ArrayList<>();
    all.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
    return arguments;
  }
}

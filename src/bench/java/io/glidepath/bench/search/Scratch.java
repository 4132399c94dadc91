package io.glidepath.bench.search;

import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A database that is thrown away. */
final class Scratch {
  private static final int WRITERS = 2;
  private static final long SLICE = 16_384;

  private final Path data;

  Scratch(Path folder) {
    data = folder.resolve("data");
  }

  Database open() {
    return Database.open(DatabaseSettings.embedded(data), step -> {});
  }

  /** Writes the log; the server's own slicing goes on beside it, and is waited for. */
  void fill(long rows, Map<String, Object> figures) throws SQLException, InterruptedException {
    LogFill fill = new LogFill(rows);
    try (Connection connection = connect()) {
      LogFill.makePartitions(connection);
    }
    long begun = System.nanoTime();
    AtomicReference<Throwable> fault = new AtomicReference<>();
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer = new Thread(() -> write(fill, fault));
      writers.add(writer);
      writer.start();
    }
    for (Thread writer : writers) {
      while (writer.isAlive()) {
        writer.join(1_000);
        progress("written", fill.done(), rows);
      }
    }
    if (fault.get() != null) {
      throw new IllegalStateException("filling failed: " + fault.get().getMessage(), fault.get());
    }
    double written = (System.nanoTime() - begun) / 1e9;
    long atOnce = sliced();
    begun = System.nanoTime();
    long sliced = atOnce;
    while (sliced < rows - 2 * SLICE) {
      TimeUnit.SECONDS.sleep(1);
      sliced = sliced();
      progress("sliced", sliced, rows);
    }
    double slicing = (System.nanoTime() - begun) / 1e9;
    System.err.println();
    System.out.printf(
        "%,d rows written in %.0f s; %,d of them sliced meanwhile, the others in %.0f s%n",
        rows, written, atOnce, slicing);
    figures.put("fillSeconds", written);
    figures.put("slicedMeanwhile", atOnce);
    figures.put("slicingSeconds", slicing);
    settle(figures);
  }

  private void write(LogFill fill, AtomicReference<Throwable> fault) {
    try (Connection connection = connect()) {
      fill.work(connection);
    } catch (SQLException e) {
      fault.set(e);
    }
  }

  private static void progress(String what, long done, long of) {
    int full = (int) (30 * done / of);
    System.err.printf(
        "\r[%s%s] %,d of %,d %s ", "#".repeat(full), " ".repeat(30 - full), done, of, what);
  }

  /** What autovacuum would have come to by itself, and the sizes. */
  private void settle(Map<String, Object> figures) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute("vacuum (analyze)");
      for (String table : List.of("slice", "posting", "feedback", "interaction")) {
        figures.put("bytes of " + table, number(statement, "'" + table + "'"));
      }
      try (ResultSet sizes =
          statement.executeQuery(
              "select sum(pg_table_size(inhrelid)), sum(pg_indexes_size(inhrelid)), count(*)"
                  + " from pg_inherits where inhparent = 'decision'::regclass")) {
        sizes.next();
        figures.put("bytes of decision", sizes.getLong(1));
        figures.put("bytes of indexes of decision", sizes.getLong(2));
        figures.put("partitions", sizes.getLong(3));
      }
      try (ResultSet count =
          statement.executeQuery("select (select count(*) from slice), count(*) from posting")) {
        count.next();
        figures.put("slices", count.getLong(1));
        figures.put("postings", count.getLong(2));
      }
    }
    figures.forEach((name, value) -> System.out.println(name + ": " + value));
  }

  private static long number(Statement statement, String table) throws SQLException {
    try (ResultSet size =
        statement.executeQuery("select pg_total_relation_size(" + table + "::regclass)")) {
      size.next();
      return size.getLong(1);
    }
  }

  private long sliced() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet sum = statement.executeQuery("select coalesce(sum(n), 0) from slice")) {
      sum.next();
      return sum.getLong(1);
    }
  }

  Map<String, Object> writeCost() throws SQLException {
    try (Connection connection = connect()) {
      return new WriteCost(connection).run();
    }
  }

  /** Makes the server, from its next start on, write the plan of every statement to its log. */
  void explain() throws IOException {
    Files.writeString(
        data.resolve("postgres").resolve("data").resolve("postgresql.conf"),
        """

        session_preload_libraries = 'auto_explain'
        auto_explain.log_min_duration = 0
        auto_explain.log_analyze = on
        auto_explain.log_buffers = on
        """,
        StandardOpenOption.APPEND);
  }

  long logLength() throws IOException {
    return Files.size(data.resolve("postgres").resolve("postgres.log"));
  }

  String log(long from) throws IOException {
    byte[] all = Files.readAllBytes(data.resolve("postgres").resolve("postgres.log"));
    return new String(Arrays.copyOfRange(all, (int) from, all.length), StandardCharsets.UTF_8);
  }

  /** Takes the database's files, and nobody else's, out of the system's cache. */
  void forgetFiles() throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "sh",
            "-c",
            "sync -f \"$0\"; find \"$0\" -type f -size +64k -exec"
                + " dd of={} oflag=nocache conv=notrunc,fdatasync count=0 status=none \\;",
            data.resolve("postgres").toString());
    new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private Connection connect() throws SQLException {
    ServerEndpoint endpoint =
        EmbeddedPostgres.running(data)
            .orElseThrow(() -> new IllegalStateException("the database does not answer"));
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
  }

  static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

package io.glidepath.bench.audit;

import com.sun.management.OperatingSystemMXBean;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Seconds of processor that parts of the whole have taken so far. */
public final class Processor {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path data;

  /** {@code data} is the data directory of the PostgreSQL that runs. */
  public Processor(Path data) {
    this.data = data;
  }

  /** This process, its collector and compiler too. */
  public static double ours() {
    return MACHINE.getProcessCpuTime() / 1e9;
  }

  static double thisThread() {
    return THREADS.getCurrentThreadCpuTime() / 1e9;
  }

  /** The thread of that name, 0 if there is none. */
  static double thread(String name) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals(name))
        .mapToDouble(each -> THREADS.getThreadCpuTime(each.getId()) / 1e9)
        .sum();
  }

  /** What each process of PostgreSQL that runs now has taken. */
  public Map<Long, Double> postgres() {
    try {
      Path file = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
      long postmaster = Long.parseLong(Files.readAllLines(file).get(0).strip());
      return ProcessHandle.of(postmaster).stream()
          .flatMap(ProcessHandle::descendants)
          .collect(Collectors.toMap(ProcessHandle::pid, Processor::seconds));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What those that run now have taken since; one that ended meanwhile is not counted. */
  public double postgresSince(Map<Long, Double> before) {
    return postgres().entrySet().stream()
        .mapToDouble(now -> now.getValue() - before.getOrDefault(now.getKey(), 0.0))
        .sum();
  }

  /** Those processes of PostgreSQL that work for connections of that name. */
  double backends(String name) {
    ServerEndpoint endpoint = EmbeddedPostgres.running(data).orElseThrow();
    try (Connection connection =
            DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select pid from pg_stat_activity where application_name = '" + name + "'")) {
      double sum = 0;
      while (row.next()) {
        sum += ProcessHandle.of(row.getLong(1)).map(Processor::seconds).orElse(0.0);
      }
      return sum;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static double seconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
  }
}

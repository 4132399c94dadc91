package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a running PostgreSQL says of itself in {@code postmaster.pid}. The file is read here, and
 * never deleted: whether it is stale is PostgreSQL's to judge.
 */
final class PidFile {
  private static final int STATUS_LINE = 7;

  private final Path cluster;

  PidFile(Path cluster) {
    this.cluster = cluster;
  }

  /** Whether process {@code pid} has announced that it takes connections. */
  boolean isReady(long pid) {
    List<String> lines = lines();
    return lines.size() > STATUS_LINE
        && lines.get(0).strip().equals(Long.toString(pid))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /** The process that the file names, if it lives and is a PostgreSQL on this very cluster. */
  Optional<ProcessHandle> orphan() {
    return named().filter(this::servesCluster);
  }

  /**
   * Puts a file aside that names somebody else's process, such as one that got the same number
   * after a power cut, or that the cut left empty. Does so only where the system tells that no
   * process works in the cluster.
   */
  void setAsideIfForeign() throws IOException {
    Path processes = Path.of("/proc");
    boolean foreign = isEmpty() || named().filter(handle -> !servesCluster(handle)).isPresent();
    if (foreign && Files.exists(processes.resolve("self/cwd")) && !isInhabited(processes)) {
      Files.move(file(), cluster.resolve("postmaster.pid.stale-" + System.nanoTime()));
    }
  }

  private boolean isEmpty() throws IOException {
    return Files.exists(file()) && lines().isEmpty();
  }

  private boolean isInhabited(Path processes) throws IOException {
    Path home = cluster.toRealPath();
    try (Stream<Path> all = Files.list(processes)) {
      return all.map(process -> process.resolve("cwd")).anyMatch(cwd -> leadsTo(cwd, home));
    }
  }

  private static boolean leadsTo(Path link, Path home) {
    try {
      return Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(home);
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<ProcessHandle> named() {
    List<String> lines = lines();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    try {
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean servesCluster(ProcessHandle handle) {
    List<String> arguments = List.of(handle.info().arguments().orElse(new String[0]));
    int directory = arguments.indexOf("-D");
    return handle.info().command().orElse("").endsWith("/postgres")
        && directory >= 0
        && directory + 1 < arguments.size()
        && Path.of(arguments.get(directory + 1)).equals(cluster);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file());
    } catch (IOException e) {
      return List.of();
    }
  }

  private Path file() {
    return cluster.resolve("postmaster.pid");
  }
}

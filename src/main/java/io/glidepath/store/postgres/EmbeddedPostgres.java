package io.glidepath.store.postgres;

import io.glidepath.disk.DurableFiles;
import io.glidepath.runtime.Daemons;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL of our own, kept in a data directory, on the loopback address and with every
 * durability setting on. If it dies while we run it is started again. Thread-safe.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final int MOST_TRIES = 60;
  private static final long LONGEST_PAUSE = 5_000;

  private final DataLock lock;
  private final Cluster cluster;
  private final Thread supervisor;
  private volatile int port;
  private volatile Postmaster postmaster;
  private volatile boolean closing;

  private EmbeddedPostgres(DataLock lock, Cluster cluster) throws IOException {
    this.lock = lock;
    this.cluster = cluster;
    postmaster = start();
    supervisor = Daemons.thread("postgres-supervisor", this::supervise);
    supervisor.start();
  }

  /**
   * Starts PostgreSQL on {@code data}, made if it does not exist, or throws {@link CannotStart}.
   */
  public static EmbeddedPostgres start(Path data, Progress progress) {
    Path folder = data.toAbsolutePath().normalize();
    try {
      Usable.demand(folder);
      makeOwn(folder);
      DataLock lock = DataLock.claim(folder);
      try {
        Cluster cluster = Cluster.of(folder.toRealPath(), progress);
        progress.tell("Starting PostgreSQL");
        return new EmbeddedPostgres(lock, cluster);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new CannotStart(Usable.fault(folder, e), e);
    }
  }

  /** Makes the directory for its owner alone, if it is not there. */
  private static void makeOwn(Path folder) throws IOException {
    DurableFiles.makeFolder(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** Whether {@code data} has a database, running or not; nothing is made. */
  public static boolean isThere(Path data) {
    try {
      return Files.isDirectory(data) && Cluster.isThere(data.toRealPath());
    } catch (IOException e) {
      throw new CannotStart(Usable.fault(data, e), e);
    }
  }

  /** Where the PostgreSQL of another process on {@code data} is to be reached, if one answers. */
  public static Optional<ServerEndpoint> running(Path data) {
    Path folder = Cluster.place(data.toAbsolutePath().normalize());
    try {
      int port = Integer.parseInt(Files.readString(folder.resolve("port")).strip());
      String password = new Passwords(folder).of(Passwords.User.APPLICATION);
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
      }
      return Optional.of(ServerEndpoint.local(port, Cluster.DATABASE, Cluster.USER, password));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The password of the database's administrator, {@code postgres}, on {@code data}. */
  public static String superuserPassword(Path data) {
    Path folder = Cluster.place(data.toAbsolutePath().normalize());
    try {
      return new Passwords(folder).of(Passwords.User.SUPERUSER);
    } catch (IOException e) {
      throw new CannotStart("The administrator's password in " + folder + " cannot be read.", e);
    }
  }

  /** Where it is to be reached now; the port may change if it had to be started again. */
  public ServerEndpoint endpoint() {
    try {
      String password = cluster.passwords().of(Passwords.User.APPLICATION);
      return ServerEndpoint.local(port, Cluster.DATABASE, Cluster.USER, password);
    } catch (IOException e) {
      throw new CannotStart("The password in " + cluster.folder() + " cannot be read.", e);
    }
  }

  /** The process id of the server. */
  public long pid() {
    return postmaster.pid();
  }

  private Postmaster start() throws IOException {
    try {
      return tryToStart();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start of PostgreSQL was interrupted.", e);
    }
  }

  private Postmaster tryToStart() throws IOException, InterruptedException {
    String said = "";
    for (int tries = 0; tries < MOST_TRIES && !closing; tries++) {
      settleOrphan();
      cluster.healPasswords();
      port = choosePort(said.contains("could not bind") ? 0 : cluster.lastPort());
      Postmaster fresh = Postmaster.launch(cluster, port);
      if (isReady(fresh)) {
        cluster.rememberPort(port);
        return fresh;
      }
      said = fresh.said();
      if (!passes(said)) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(250);
    }
    throw new CannotStart(
        String.format(
            Locale.ROOT,
            "PostgreSQL does not start; its log %s says: %s",
            cluster.log(),
            gist(said)));
  }

  /** The line that says why, of all that a server said. */
  private static String gist(String said) {
    List<String> lines = said.lines().toList();
    return lines.stream()
        .filter(line -> line.contains(" FATAL: ") || line.contains(" PANIC: "))
        .findFirst()
        .orElse(lines.isEmpty() ? "nothing" : lines.get(lines.size() - 1));
  }

  private static boolean isReady(Postmaster fresh) throws InterruptedException {
    try {
      return fresh.awaitReady();
    } catch (InterruptedException | CannotStart e) {
      fresh.stop();
      throw e;
    }
  }

  /** A port taken at the last moment, or the last breaths of a server before. */
  private static boolean passes(String said) {
    return said.contains("could not bind")
        || said.contains("is still in use")
        || said.contains("lock file \"postmaster.pid\" already exists");
  }

  /** Stops the server that a killed Glidepath left behind, with whatever it was still doing. */
  private void settleOrphan() throws IOException {
    PidFile pidFile = new PidFile(cluster.files());
    pidFile
        .orphan()
        .ifPresent(
            orphan -> {
              LOG.info("Stopping the PostgreSQL (process {}) of an earlier run", orphan.pid());
              Postmaster.stop(orphan);
            });
    pidFile.setAsideIfForeign();
  }

  private static int choosePort(int wanted) throws IOException {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
      return socket.getLocalPort();
    } catch (IOException e) {
      if (wanted == 0) {
        throw e;
      }
      return choosePort(0);
    }
  }

  private void supervise() {
    long pause = 100;
    while (!closing) {
      try {
        postmaster.awaitEnd();
        if (closing) {
          return;
        }
        LOG.error("PostgreSQL has died; starting it again");
        postmaster = start();
        pause = 100;
        LOG.info("PostgreSQL is back");
      } catch (IOException | RuntimeException e) {
        if (closing) {
          return;
        }
        LOG.error("PostgreSQL cannot be started again yet: {}", e.getMessage());
        pause = Math.min(LONGEST_PAUSE, pause * 2);
        pause(pause);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      closing = true;
    }
  }

  /** Stops PostgreSQL, which writes everything, and gives the data directory free. */
  @Override
  public void close() {
    closing = true;
    supervisor.interrupt();
    try {
      supervisor.join();
      postmaster.stop();
      lock.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The claim on the data directory could not be given back", e);
    }
  }
}

package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One PostgreSQL cluster on disk: its programs, its files, its password and the port it had last.
 * All of it lives in {@code DATA/postgres}, if PostgreSQL's user may enter that.
 */
record Cluster(Path folder, Binaries binaries, RunAs runAs) {
  static final String DATABASE = "glidepath";
  static final String USER = "glidepath";
  private static final String ROOT_USER = "postgres";
  private static final String FILES = "data";
  private static final String INITIALISING = "initialising-";

  /** Opens the cluster of {@code data}, made and initialised if it does not exist. */
  static Cluster of(Path data, Progress progress) throws IOException {
    Path folder = Files.createDirectories(data.resolve("postgres"));
    Optional<RunAs> runAs = RunAs.choose(folder);
    if (runAs.isEmpty()) {
      folder = elsewhere(data);
      progress.tell("PostgreSQL's user may not enter " + data + "; its files are in " + folder);
      runAs = RunAs.choose(folder);
    }
    return in(folder, runAs.orElseThrow(Cluster::noWay), progress);
  }

  /** Whether there is a cluster of {@code data}; nothing is made. */
  static boolean isThere(Path data) {
    return Files.isDirectory(data.resolve("postgres").resolve(FILES))
        || Files.isDirectory(everybodys(data).resolve(FILES));
  }

  /**
   * A place that everybody may enter, for a root whose home is closed and who has no namespaces.
   */
  private static Path elsewhere(Path data) throws IOException {
    if (!RunAs.isRoot()) {
      throw noWay();
    }
    return Files.createDirectories(everybodys(data));
  }

  private static Path everybodys(Path data) {
    UUID name = UUID.nameUUIDFromBytes(data.toString().getBytes(StandardCharsets.UTF_8));
    return Path.of("/var/lib/glidepath", name.toString());
  }

  private static CannotStart noWay() {
    return new CannotStart(
        "PostgreSQL runs neither as root nor as a user who is not in /etc/passwd, and neither"
            + " unshare nor setpriv helps here; run Glidepath as an ordinary user.");
  }

  private static Cluster in(Path folder, RunAs runAs, Progress progress) throws IOException {
    Binaries.sweep(folder, "unpacking-");
    Binaries.sweep(folder, INITIALISING);
    Cluster cluster = new Cluster(folder, Binaries.in(folder, progress), runAs);
    if (!Files.exists(cluster.files())) {
      progress.tell("Initialising the database");
      cluster.initialise();
    }
    runAs.own(cluster.files());
    return cluster;
  }

  /** PostgreSQL's data directory. */
  Path files() {
    return folder.resolve(FILES);
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  String password() throws IOException {
    return Files.readString(folder.resolve("password")).strip();
  }

  /** The port of the last start, 0 if there was none. */
  int lastPort() throws IOException {
    Path file = folder.resolve("port");
    return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
  }

  void rememberPort(int port) throws IOException {
    Files.writeString(folder.resolve("port"), Integer.toString(port));
  }

  /** Makes the cluster beside its place and moves it there, so that it is whole or absent. */
  private void initialise() throws IOException {
    makePassword();
    Path made = Files.createDirectory(folder.resolve(INITIALISING + UUID.randomUUID()));
    runAs.own(made);
    runAs.own(folder.resolve("password"));
    check(
        Commands.run(
            runAs.command(
                binaries.program("initdb"),
                "--pgdata=" + made,
                "--username=" + ROOT_USER,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.resolve("password"),
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"),
            folder));
    check(Commands.run(singleUser(made), folder, createDatabase()));
    Files.move(made, files());
  }

  private List<String> singleUser(Path made) {
    return runAs.command(
        binaries.program("postgres"), "--single", "-j", "-D", made.toString(), ROOT_USER);
  }

  private String createDatabase() throws IOException {
    StringBuilder sql =
        new StringBuilder(
            "create role %s login password '%s';\n\ncreate database %s owner %s;\n\n"
                .formatted(USER, password(), DATABASE, USER));
    for (String role : Roles.ALL) {
      sql.append("create role %1$s;\n\ngrant %1$s to %2$s;\n\n".formatted(role, USER));
    }
    return sql.toString();
  }

  private void makePassword() throws IOException {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    Path file = folder.resolve("password");
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(
        file,
        Base64.getUrlEncoder().withoutPadding().encodeToString(secret) + "\n",
        StandardOpenOption.SYNC);
  }

  private static void check(Commands.Done done) {
    if (!done.ok() || done.output().contains("ERROR:") || done.output().contains("FATAL:")) {
      throw new CannotStart("PostgreSQL could not be initialised: " + done.output().strip());
    }
  }
}

package io.glidepath.store.postgres;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One PostgreSQL cluster on disk: its programs, its files, its passwords and the port it had last.
 * All of it lives in {@code DATA/postgres}, if PostgreSQL's user may enter that.
 */
record Cluster(Path folder, Binaries binaries, RunAs runAs) {
  static final String DATABASE = "glidepath";
  static final String USER = Passwords.User.APPLICATION.role();
  private static final Pattern PORT = Pattern.compile("[0-9]{1,5}");
  private static final Pattern MAJOR = Pattern.compile("\\) (\\d+)");
  private static final String FILES = "data";
  private static final String INITIALISING = "initialising-";

  /** Opens the cluster of {@code data}, made and initialised if it does not exist. */
  static Cluster of(Path data, Progress progress) throws IOException {
    RunAs.letPass(data);
    Path folder = Files.createDirectories(data.resolve("postgres"));
    Optional<RunAs> runAs = RunAs.choose(folder);
    boolean isHere = Files.isDirectory(folder.resolve(FILES));
    boolean isElsewhere = !isHere && Files.isDirectory(everybodys(data).resolve(FILES));
    if (runAs.isEmpty() && isHere && RunAs.isRoot()) {
      throw new CannotStart(
          String.format(
                  Locale.ROOT,
                  "PostgreSQL does not run as root, and its user may not enter %1$s: let it pass with chmod",
                  data)
              + " o+x on the folders above, move the directory to /var/lib, or run Glidepath as an"
              + " ordinary user who owns it.");
    }
    if (runAs.isEmpty() || isElsewhere) {
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

  /** Where the cluster of {@code data} is, or would be. */
  static Path place(Path data) {
    Path here = data.resolve("postgres");
    Path there = everybodys(data);
    return Files.isDirectory(here.resolve(FILES)) || !Files.isDirectory(there) ? here : there;
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
    Binaries.sweep(folder, Binaries.UNPACKING);
    Binaries.sweep(folder, INITIALISING);
    Cluster cluster = new Cluster(folder, Binaries.in(folder, progress), runAs);
    if (!Files.exists(cluster.files())) {
      progress.tell("Initialising the database");
      cluster.initialise();
    }
    cluster.demandVersion();
    runAs.own(cluster.files());
    return cluster;
  }

  /** PostgreSQL reads the files of its own major version alone. */
  private void demandVersion() throws IOException {
    Path file = files().resolve("PG_VERSION");
    String there = Files.exists(file) ? Files.readString(file).strip() : "";
    Matcher ours =
        MAJOR.matcher(
            Commands.run(List.of("" + binaries.program("postgres"), "-V"), folder).output());
    if (!there.isEmpty() && ours.find() && !ours.group(1).equals(there)) {
      throw new CannotStart(
          String.format(
              Locale.ROOT,
              "The database in %1$s is of PostgreSQL %2$s, and this Glidepath brings PostgreSQL %3$s. Run"
                  + " ./glidepath backup FILE with the Glidepath that wrote it, then ./glidepath"
                  + " restore FILE --data DIR with this one, DIR being a new directory.",
              folder,
              there,
              ours.group(1)));
    }
  }

  /** PostgreSQL's data directory. */
  Path files() {
    return folder.resolve(FILES);
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  Passwords passwords() {
    return new Passwords(folder);
  }

  /** The port of the last start, 0 if there was none or nobody can tell. */
  int lastPort() throws IOException {
    Path file = folder.resolve("port");
    String text = Files.exists(file) ? Files.readString(file).strip() : "";
    return PORT.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }

  void rememberPort(int port) throws IOException {
    DurableFiles.replace(folder.resolve("port"), Integer.toString(port));
  }

  /** Gives users new passwords whose files are lost; the server must not run. */
  void healPasswords() throws IOException {
    for (Passwords.User user : passwords().lost()) {
      String password = Passwords.random();
      singleUser(
          files(),
          String.format(Locale.ROOT, "alter role %s password '%s';\n\n", user.role(), password));
      passwords().keep(user, password);
    }
  }

  /** Makes the cluster beside its place and moves it there, so that it is whole or absent. */
  private void initialise() throws IOException {
    Path made = Files.createDirectory(folder.resolve(INITIALISING + UUID.randomUUID()));
    Path told = folder.resolve(made.getFileName() + ".password");
    String superuser = Passwords.random();
    String application = Passwords.random();
    DurableFiles.create(told, superuser + "\n");
    runAs.own(made);
    runAs.own(told);
    check(
        Commands.run(
            runAs.command(
                binaries.program("initdb"),
                "--pgdata=" + made,
                "--username=" + Passwords.User.SUPERUSER.role(),
                "--auth=scram-sha-256",
                "--pwfile=" + told,
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"),
            folder));
    Files.delete(told);
    singleUser(made, createDatabase(application));
    passwords().keep(Passwords.User.SUPERUSER, superuser);
    passwords().keep(Passwords.User.APPLICATION, application);
    DurableFiles.move(made, files());
  }

  private void singleUser(Path files, String sql) {
    List<String> command =
        runAs.command(
            binaries.program("postgres"),
            "--single",
            "-j",
            "-D",
            files.toString(),
            Passwords.User.SUPERUSER.role());
    check(Commands.run(command, folder, sql));
  }

  private static String createDatabase(String password) {
    StringBuilder sql =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "create role %s login createdb password '%s';\n\ncreate database %s owner %s;\n\n",
                USER,
                password,
                DATABASE,
                USER));
    for (String role : Roles.ALL) {
      sql.append(
          String.format(Locale.ROOT, "create role %1$s;\n\ngrant %1$s to %2$s;\n\n", role, USER));
    }
    return sql.toString();
  }

  private static void check(Commands.Done done) {
    if (!done.ok() || done.output().contains("ERROR:") || done.output().contains("FATAL:")) {
      throw new CannotStart("PostgreSQL could not be initialised: " + done.output().strip());
    }
  }
}

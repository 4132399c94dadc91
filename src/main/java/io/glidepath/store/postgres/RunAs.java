package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How PostgreSQL's programs are run, which refuse to run as root. An ordinary user runs them as
 * they are; root runs them as nobody, who can do nothing else on the machine; a user without a name
 * runs them in a user namespace of their own, which gives it one.
 *
 * @param prefix the words before the program
 * @param changesOwner whether the cluster's files must belong to {@link #NOBODY}
 */
record RunAs(List<String> prefix, boolean changesOwner) {
  static final int NOBODY = 65534;

  private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "-U"), false);
  private static final RunAs SET_USER =
      new RunAs(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), true);

  /** Finds a way that reaches {@code folder}; empty if PostgreSQL's user may not enter it. */
  static Optional<RunAs> choose(Path folder) {
    boolean root = isRoot();
    if (!root && Commands.run(List.of("id", "-un"), folder).ok()) {
      return Optional.of(new RunAs(List.of(), false));
    }
    return Optional.of(root ? SET_USER : NAMESPACE).filter(way -> way.reaches(folder));
  }

  /** Lets nobody pass through the data directory of root, without letting anybody look into it. */
  static void letPass(Path data) throws IOException {
    Set<PosixFilePermission> rights = Files.getPosixFilePermissions(data);
    if (isRoot() && rights.add(PosixFilePermission.OTHERS_EXECUTE)) {
      Files.setPosixFilePermissions(data, rights);
    }
  }

  static boolean isRoot() {
    return Commands.run(List.of("id", "-u"), Path.of("/")).output().strip().equals("0");
  }

  private boolean reaches(Path folder) {
    List<String> test = new ArrayList<>(prefix);
    test.addAll(List.of("ls", folder.toString()));
    return Commands.run(test, Path.of("/")).ok();
  }

  List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Gives {@code tree} to the user that PostgreSQL will run as. */
  void own(Path tree) throws IOException {
    if (!changesOwner || Files.getAttribute(tree, "unix:uid").equals(NOBODY)) {
      return;
    }
    String owner = NOBODY + ":" + NOBODY;
    Commands.Done done = Commands.run(List.of("chown", "-R", owner, tree.toString()), Path.of("/"));
    if (!done.ok()) {
      throw new CannotStart("Cannot give " + tree + " to PostgreSQL's user: " + done.output());
    }
  }
}

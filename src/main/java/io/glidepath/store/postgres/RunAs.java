package io.glidepath.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run, which refuse to run as root. An ordinary user runs them as
 * they are; root runs them in a user namespace of their own where it is nobody, or else as nobody.
 *
 * @param prefix the words before the program
 * @param changesOwner whether the cluster's files must belong to {@link #NOBODY}
 */
record RunAs(List<String> prefix, boolean changesOwner) {
  static final int NOBODY = 65534;

  private static final String MAY_READ = "-all,+dac_override";
  private static final List<String> SET_USER =
      List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

  /** Finds a way that reaches {@code folder}. */
  static RunAs choose(Path folder) {
    if (!Commands.run(List.of("id", "-u"), folder).output().strip().equals("0")) {
      return new RunAs(List.of(), false);
    }
    List<String> withAccess = new ArrayList<>(SET_USER);
    withAccess.add("--inh-caps=" + MAY_READ);
    withAccess.add("--ambient-caps=" + MAY_READ);
    List<RunAs> ways =
        List.of(
            new RunAs(List.of("unshare", "-U"), false),
            new RunAs(List.copyOf(withAccess), true),
            new RunAs(SET_USER, true));
    return ways.stream()
        .filter(way -> way.reaches(folder))
        .findFirst()
        .orElseThrow(
            () ->
                new CannotStart(
                    "PostgreSQL does not run as root, and neither unshare nor setpriv works here;"
                        + " run Glidepath as an ordinary user."));
  }

  private boolean reaches(Path folder) {
    List<String> test = new ArrayList<>(prefix);
    test.addAll(List.of("test", "-x", folder.toString()));
    return Commands.run(test, Path.of("/")).ok();
  }

  List<String> command(Path program, String... arguments) {
    List<String> command = new ArrayList<>(prefix);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    return command;
  }

  /** Gives {@code directory} with all it contains to the user that PostgreSQL will run as. */
  void own(Path directory) throws IOException {
    if (!changesOwner || Files.getAttribute(directory, "unix:uid").equals(NOBODY)) {
      return;
    }
    String owner = NOBODY + ":" + NOBODY;
    Commands.Done done =
        Commands.run(List.of("chown", "-R", owner, directory.toString()), directory);
    if (!done.ok()) {
      throw new CannotStart("Cannot give " + directory + " to PostgreSQL's user: " + done.output());
    }
  }
}

package io.glidepath;

import io.glidepath.cli.GlidepathCommand;
import java.util.Locale;

/**
 * The program: hands the command line to the verb it names. What it writes, machines read, so the
 * machine's own language and digits are left out of it; readers' languages come with what they ask.
 */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    int code = GlidepathCommand.run(args);
    if (code != GlidepathCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}

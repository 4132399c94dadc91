package io.glidepath;

import io.glidepath.cli.GlidepathCommand;

/** The program: hands the command line to the verb it names. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int code = GlidepathCommand.run(args);
    if (code != GlidepathCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}

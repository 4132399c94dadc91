package io.glidepath.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Another program that has the database open, to be killed. */
final class OtherProcess {
  private static final String READY = "written";

  private OtherProcess() {}

  /** Returns once it has written one event. */
  static Process start(Path data) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.equals(READY)) {
        return process;
      }
    }
    throw new IOException("The other process ended before it had written.");
  }

  public static void main(String[] arguments) throws InterruptedException {
    Database database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0])), step -> {});
    DatabaseTest.write(database, 1);
    System.out.println(READY);
    new CountDownLatch(1).await();
  }
}

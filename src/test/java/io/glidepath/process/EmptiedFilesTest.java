package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data directory in which a file came back empty, as after a power cut on a disk that lies: the
 * next server starts, or says in one sentence what to do; and with the file as it was it is as
 * ever.
 */
@Tag("thorough")
class EmptiedFilesTest {
  private static final String STARTED = "started";

  @TempDir private Path folder;

  @Test
  void theServerStartsOrSaysInOneSentenceWhatToDo() throws Exception {
    Path data = folder.resolve("data");
    Traffic before = new Traffic("before", "emma", 1);
    String token = ServerProcess.token(data, "integration");
    try (ServerProcess server = ServerProcess.start(data)) {
      before.send(new Api(server.url(), token)).await();
    }

    for (Path key : files(data.resolve("keys"), ".*[.]key")) {
      assertThat(withEmptied(key)).startsWith("glidepath: The key file ").contains("damaged; put");
    }
    for (Path file : readFirstByPostgres(data)) {
      assertThat(withEmptied(file)).matches("started|glidepath: .*PostgreSQL.*");
    }
    for (Path file : madeAgain(data)) {
      Files.write(file, new byte[0]);
    }
    try (ServerProcess server = ServerProcess.start(data)) {
      assertThat(before.journal())
          .allSatisfy(
              (event, seq) ->
                  assertThat(new Api(server.url(), token).post(event).status()).isEqualTo(200));
    }
    assertThat(data.resolve("keys").resolve("audit.pub")).isNotEmptyFile();
    // The damaged programs are put aside until the next start.
    assertThat(files(data.resolve("postgres"), "port|(superuser-)?password|postgres|initdb"))
        .filteredOn(file -> !file.toString().contains("unpacking-"))
        .hasSize(5)
        .allSatisfy(file -> assertThat(file).isNotEmptyFile());
  }

  /** What a server says that is started with an emptied file, which then gets back its content. */
  private String withEmptied(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    Files.write(file, new byte[0]);
    ServerProcess.Ended ended = ServerProcess.startAndStop(folder.resolve("data"));
    Files.write(file, content);
    if (ended.code() == 0) {
      return STARTED;
    }
    assertThat(ended.code()).as("%s emptied: %s", file, ended.said()).isEqualTo(2);
    String last = ended.said().substring(Math.max(0, ended.said().indexOf("glidepath: "))).strip();
    assertThat(last.lines()).as("%s emptied: %s", file, ended.said()).hasSize(1);
    return last;
  }

  /** What a start reads first of the database's own files, which PostgreSQL forces itself. */
  private static List<Path> readFirstByPostgres(Path data) {
    Path cluster = data.resolve("postgres").resolve("data");
    return Stream.of("PG_VERSION", "pg_hba.conf", "global/pg_control")
        .map(cluster::resolve)
        .toList();
  }

  /** All other files of ours, and of PostgreSQL's programs and what it leaves when it is killed. */
  private static List<Path> madeAgain(Path data) throws IOException {
    Path postgres = data.resolve("postgres");
    List<Path> files = new ArrayList<>(files(data, "(?!output|glidepath.lock|.*[.](key|log)$).*"));
    files.removeIf(file -> file.startsWith(postgres) && !postgres.equals(file.getParent()));
    Path compiled = data.resolve("rulebooks");
    List<Path> some = files(compiled, ".*").stream().sorted().limit(2).toList();
    files.removeIf(file -> file.startsWith(compiled) && !some.contains(file));
    files.addAll(files(postgres, "postgres|postgres.bki|initdb"));
    files.add(postgres.resolve("data").resolve("postmaster.pid"));
    return files;
  }

  private static List<Path> files(Path root, String name) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().matches(name))
          .toList();
    }
  }
}

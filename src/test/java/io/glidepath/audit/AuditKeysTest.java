package io.glidepath.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.audit.verify.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever checks a log makes nothing where it looks. */
class AuditKeysTest {
  @TempDir Path home;

  @Test
  void aLogWithoutTheWritersKeyIsCheckedAsFarAsItGoes() throws IOException {
    TestLog log = new TestLog(home);
    log.write("first", 3);
    log.seal();
    Files.delete(home.resolve("keys").resolve(AuditFormat.KEY));
    List<Path> before = files();

    Verified verified = log.verify();

    assertThat(verified.marked()).isFalse();
    assertThat(verified.findings()).isEmpty();
    assertThat(verified.rows()).isEqualTo(3);
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aDirectoryWithoutALogStaysAsItWas() throws IOException {
    assertThatThrownBy(() -> Audit.open(home, null, List.of()))
        .hasMessageContaining("no public key in " + home);
    assertThat(files()).containsExactly(home);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.sorted().toList();
    }
  }
}

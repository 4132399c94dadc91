package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two starts of one checkout in different environments leave each other's program alone. */
class OwnCopyTest {
  private static final String START =
      ". src/main/sh/class-archive.sh; target=$1 JAVA_HOME=$2 jar=$1/glidepath-1.jar long=yes;"
          + " name_program; own_copy; echo \"$program\"";

  @TempDir private Path target;
  @TempDir private Path java;
  @TempDir private Path otherJava;

  @BeforeEach
  void build() throws IOException {
    Files.writeString(target.resolve("glidepath-1.jar"), "one");
    Files.createDirectory(target.resolve("lib"));
    Files.writeString(target.resolve("lib/a.jar"), "a");
    Files.writeString(java.resolve("release"), "17");
    Files.writeString(otherJava.resolve("release"), "25");
  }

  @Test
  void isTheSameInEveryTimeZoneLanguageAndYear() throws Exception {
    String first = start(java, Map.of("TZ", "UTC", "LC_ALL", "C"));
    FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(400)));
    Files.setLastModifiedTime(target.resolve("lib/a.jar"), old);
    assertThat(start(java, Map.of("TZ", "Asia/Tokyo", "LC_ALL", "fr_FR.UTF-8"))).isEqualTo(first);
    assertThat(copies()).hasSize(1);
  }

  @Test
  void leavesTheCopyOfAnotherJavaThatMayJustBeStarting() throws Exception {
    String first = start(java, Map.of());
    String second = start(otherJava, Map.of());
    assertThat(second).isNotEqualTo(first);
    assertThat(copies()).hasSize(2);

    Files.setLastModifiedTime(
        Path.of(first), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    start(otherJava, Map.of());
    assertThat(copies()).containsExactly(Path.of(second));
  }

  @Test
  void isAnotherForAnotherProgramOfTheSameSize() throws Exception {
    String first = start(java, Map.of());
    Files.writeString(target.resolve("glidepath-1.jar"), "two");
    assertThat(start(java, Map.of())).isNotEqualTo(first);
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(each -> each.getFileName().toString().startsWith("run-")).toList();
    }
  }

  private String start(Path home, Map<String, String> environment) throws Exception {
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-euc", START, "sh", target.toString(), home.toString());
    shell.environment().putAll(environment);
    Process process = shell.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.strip();
  }
}

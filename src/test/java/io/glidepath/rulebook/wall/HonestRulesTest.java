package io.glidepath.rulebook.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.rulebook.RulesDir;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Expert rules that mean well: every wall lets them through, and they run. */
class HonestRulesTest {
  static List<Path> rules() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/wall/benign"))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void passAndRun(Path rule, @TempDir Path temporary) throws IOException {
    RulesDir rules = new RulesDir(temporary).write("channel/expert.drl", Files.readString(rule));
    try (var consultant = rules.load().rulebookOrThrow().open()) {
      assertThat(consultant.consult(Sandbox.story()).failures()).isEmpty();
    }
  }
}

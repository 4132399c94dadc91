package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.QualityItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What the shipped cards hold against items of quality forms, as people write them. */
class FormItemsTest {
  @Test
  void flagsWhatItemsDemandAndNotWhatTheyWarnOf() throws IOException {
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : Files.readAllLines(Path.of("src/test/resources/guard/form-items.txt"))) {
      if (!line.startsWith("#")) {
        String[] parts = line.split(" \\| ", 2);
        expected.put(parts[1], parts[0]);
      }
    }
    assertThat(expected).hasSizeGreaterThan(350);
    List<QualityItem> items =
        expected.keySet().stream().map(text -> new QualityItem(text, 1, true)).toList();
    FileGuard guard =
        RulebookFiles.load(
                Path.of("rules"),
                KpiSettings.NONE,
                Path.of("target/test-rulebook-cache"),
                Phrases.NONE)
            .guardOrThrow();
    Map<String, String> found = new LinkedHashMap<>();
    expected.keySet().forEach(text -> found.put(text, "-"));
    List<String> twice = new ArrayList<>();
    for (Flag flag : guard.check(new KpiSettings(List.of(), items), "en")) {
      if (flag.item() != null && !Objects.equals(found.put(flag.item(), flag.rule()), "-")) {
        twice.add(flag.item());
      }
    }
    assertThat(twice).isEmpty();
    assertThat(found).isEqualTo(expected);
  }
}

package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.kpi.KpiSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What of a rulebook is compiled when some of it changes. */
class CompiledCardsTest {
  private static final String CARD = "channel/own-the-case.yaml";

  @TempDir private Path temporary;

  @Test
  void compilesOnlyTheCardThatChanged() {
    RulesDir rules = new RulesDir(temporary);
    FileRulebook before = load(rules);
    Set<String> notes = kept(".batch");
    Set<String> batches = kept(".zip");
    assertThat(notes).hasSizeGreaterThan(3);

    rules.replace(CARD, "transfers: 2", "transfers: 3");
    FileRulebook after = load(rules);
    assertThat(kept(".batch")).hasSize(notes.size() + 1);
    assertThat(kept(".zip")).hasSize(batches.size() + 1);
    assertThat(holds(before, 2)).isTrue();
    assertThat(holds(after, 2)).isFalse();
    assertThat(holds(after, 3)).isTrue();
  }

  @Test
  void compilesNothingForACardThatIsPutBack() {
    RulesDir rules = new RulesDir(temporary);
    load(rules);
    rules.replace(CARD, "transfers: 2", "transfers: 3");
    load(rules);
    Set<String> all = kept("");
    rules.replace(CARD, "transfers: 3", "transfers: 2");
    assertThat(holds(load(rules), 2)).isTrue();
    assertThat(kept("")).isEqualTo(all);
  }

  @Test
  void compilesAnewWhatIsDamaged() throws IOException {
    RulesDir rules = new RulesDir(temporary);
    load(rules);
    for (String batch : kept(".zip")) {
      Files.writeString(temporary.resolve("cache").resolve(batch), "damaged");
    }
    assertThat(holds(load(rules), 2)).isTrue();
  }

  private FileRulebook load(RulesDir rules) {
    return RulebookFiles.load(
            rules.path(), KpiSettings.NONE, temporary.resolve("cache"), Phrases.NONE)
        .rulebookOrThrow();
  }

  /** The files of the cache with this ending. */
  private Set<String> kept(String ending) {
    try (Stream<Path> files = Files.list(temporary.resolve("cache"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(FileRulebook rulebook, int transfers) {
    Stories stories = new Stories().started(0, "billing").connected(5);
    for (int transfer = 0; transfer < transfers; transfer++) {
      stories.transferred(10 + transfer);
    }
    Story story = stories.story();
    try (Consultant consultant = rulebook.open()) {
      Verdict verdict = consultant.consult(story);
      return verdict.holds(rulebook.indexOf("channel.own-the-case"));
    }
  }
}

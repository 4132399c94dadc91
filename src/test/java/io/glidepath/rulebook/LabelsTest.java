package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Knowledge;
import io.glidepath.advice.Card;
import io.glidepath.advice.Row;
import io.glidepath.interaction.Labels;
import io.glidepath.interaction.Labels.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What codes are called: by the file of labels, in each language. */
class LabelsTest {
  private static final Pattern CODE =
      Pattern.compile("\\b(issue|queue|product|step): ([a-z0-9-]+)");

  @TempDir Path temporary;

  @Test
  void sayANameInTheLanguageAndACodeByItsOwnWords() {
    RulesDir rules = new RulesDir(temporary);
    rules.write("labels.yaml", "issues:\n  no-net: {en: no net, fr: pas de réseau, es: sin red}\n");
    Labels labels = rules.load().rulebookOrThrow().labels();
    assertThat(labels.of(Kind.ISSUES, "fr", "no-net")).isEqualTo("pas de réseau");
    assertThat(labels.of(Kind.ISSUES, "fr", "late-part")).isEqualTo("late part");
    assertThat(labels.of(Kind.QUEUES, "fr", "no-net")).isEqualTo("no net");
    assertThat(labels.of(Kind.ISSUES, "fr", null)).isEmpty();
  }

  @Test
  void areDemandedInEveryLanguageAndOfKnownKinds() {
    RulesDir rules = new RulesDir(temporary);
    rules.write("labels.yaml", "issues:\n  no-net: {en: no net, fr: pas de réseau}\n");
    assertThat(rules.findings()).containsExactly("labels.yaml:2: missing-language");
    rules.write("labels.yaml", "issue:\n  no-net: {en: no net, fr: pas de réseau, es: sin red}\n");
    assertThat(rules.findings()).hasSize(1).first().asString().startsWith("labels.yaml:1:");
  }

  /** Nobody who watches the simulated center, or uses a pack or a shipped card, meets a code. */
  @Test
  void nameWhatShips(@TempDir Path cache) throws IOException {
    Knowledge knowledge = Knowledge.read(Path.of("config"), Path.of("rules"), cache);
    FileRulebook rulebook = (FileRulebook) knowledge.rulebook();
    Labels labels = rulebook.labels();
    Set<String> unnamed = new TreeSet<>();
    for (Row row : Objects.requireNonNull(rulebook.source().tables().get("next-issue")).rows()) {
      note(labels, Kind.ISSUES, row.cells().get("issue"), unnamed);
    }
    for (Card card : rulebook.cards()) {
      note(labels, Kind.CAUSES, card.charge() == null ? null : card.charge().driver(), unnamed);
    }
    for (String language : Set.of("en", "fr", "es")) {
      Matcher codes =
          CODE.matcher(Files.readString(Path.of("src/main/resources/demo/" + language + ".yaml")));
      while (codes.find()) {
        note(
            labels,
            Kind.valueOf(codes.group(1).toUpperCase(Locale.ROOT) + "S"),
            codes.group(2),
            unnamed);
      }
    }
    assertThat(unnamed).isEmpty();
  }

  private static void note(Labels labels, Kind kind, @Nullable String code, Set<String> unnamed) {
    if (code != null && !labels.all(kind, "fr").containsKey(code)) {
      unnamed.add(kind.word() + " " + code);
    }
  }
}

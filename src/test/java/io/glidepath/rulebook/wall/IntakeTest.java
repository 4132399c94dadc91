package io.glidepath.rulebook.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.authoring.Finding;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.rulebook.RulebookFiles;
import io.glidepath.rulebook.RulesDir;
import io.glidepath.rulebook.file.RulesOnDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files of a rules directory are read at all, and which paths may be written. */
class IntakeTest {
  private static final String HOSTILE =
      """
      package io.glidepath.rules.live;
      rule "channel.own-the-case" when then java.lang.System.exit(1); end
      """;

  private static final List<String> SMUGGLED =
      List.of(
          "Evil.java",
          "Evil.class",
          "channel/Evil.java",
          "channel/Evil.class",
          "kmodule.xml",
          "META-INF/kmodule.xml",
          "META-INF/kie.conf",
          "META-INF/services/org.kie.api.internal.assembler.KieAssemblerService",
          "META-INF/maven/x/pom.xml",
          "pom.xml",
          "flow.bpmn",
          "flow.bpmn2",
          "table.dmn",
          "table.xlsx",
          "table.drl.xls",
          "table.drl.csv.xlsx",
          "rules.dslr",
          "rules.rdslr",
          "rules.gdrl",
          "rules.rdrl",
          "rules.tdrl",
          "rules.drl.txt",
          "rules.drl~",
          "rules.DRL",
          "rules.drl ",
          "rules.drl\u200b",
          "rules.d\u0433l",
          ".rules.drl",
          "score.pmml",
          "unit.jar",
          "kbase.properties",
          "channel/a/b/c/d/e.drl");

  @TempDir private Path temporary;
  private RulesDir rules;

  @BeforeEach
  void copyGoodRules() {
    rules = new RulesDir(temporary);
  }

  @Test
  void leavesOtherFilesUnread() throws IOException {
    RulebookFiles.Loaded before = rules.load();
    for (String name : SMUGGLED) {
      smuggle(name, HOSTILE);
    }
    RulebookFiles.Loaded after = rules.load();
    assertThat(after.files()).isEqualTo(before.files());
    assertThat(after.findings()).isEmpty();
    assertThat(after.rulebookOrThrow().revision()).isEqualTo(before.rulebookOrThrow().revision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/expert.drl",
        "Channel/other.drl",
        "other/other.drl",
        "channel/Other.drl",
        "channel/ot her.drl",
        "channel/\u00f6ther.drl",
        "channel/o\u200dther.drl",
        "channel/other..drl",
        "a/b/c/other.drl",
      })
  void refusesRulesInOddPlaces(String name) throws IOException {
    smuggle(name, Files.readString(rules.path().resolve("channel/expert.drl")));
    RulebookFiles.Loaded loaded = rules.load();
    assertThat(loaded.findings())
        .filteredOn(Finding::isError)
        .extracting(Finding::file)
        .contains(name);
    assertThat(loaded.rulebook()).isNull();
  }

  @Test
  void readsNothingThroughLinksOutOfTheDirectory() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("secret.yaml"), "secret: yes");
    Files.createSymbolicLink(
        rules.path().resolve("channel/linked.yaml"), elsewhere.resolve("secret.yaml"));
    assertThat(rules.findings()).containsExactly("channel/linked.yaml:1: outside");
    assertThat(new RulesOnDisk(rules.path()).read().texts().byPath())
        .doesNotContainKey("channel/linked.yaml");
  }

  @Test
  void doesNotWalkIntoLinkedDirectories() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("expert.drl"), HOSTILE);
    RulebookFiles.Loaded before = rules.load();
    Files.createSymbolicLink(rules.path().resolve("listening"), elsewhere);
    assertThat(rules.load().files()).isEqualTo(before.files());
  }

  @Test
  void refusesLinksThatLeadNowhere() throws IOException {
    Files.createSymbolicLink(rules.path().resolve("channel/gone.yaml"), Path.of("no-such-file"));
    Files.createSymbolicLink(rules.path().resolve("channel/self.yaml"), Path.of("self.yaml"));
    assertThat(rules.load().findings()).anyMatch(Finding::isError);
    assertThat(rules.load().rulebook()).isNull();
  }

  @Test
  void takesPathsOfRuleFiles() {
    assertThat(
            List.of(
                "channel/own-the-case.yaml",
                "channel/own-the-case.test.yaml",
                "channel/expert.drl",
                "prevention/next-issue.csv",
                "sentences.fr.dsl",
                "phrases.en.yaml",
                "versions.lock"))
        .allMatch(new RulesOnDisk(rules.path())::takes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "/",
        "../channel/a.yaml",
        "channel/../../a.yaml",
        "channel/..\\a.yaml",
        "channel/..a.yaml",
        "channel/a..yaml",
        "channel//a.yaml",
        "channel/./a.yaml",
        "./channel/a.yaml",
        "/etc/a.yaml",
        "\\\\host\\share\\a.yaml",
        "C:/a.yaml",
        "file:/a.yaml",
        "channel\\a.yaml",
        "%2e%2e/a.yaml",
        "channel/%2e%2e/a.yaml",
        "channel/a.yaml\0.drl",
        "channel/a.yaml\n",
        "channel/a.yaml ",
        " channel/a.yaml",
        "Channel/a.yaml",
        "channel/A.yaml",
        "channel/a.YAML",
        "channel/a.drL",
        "channel/\u00e4.yaml",
        "channel/\uff0e\uff0e/a.yaml",
        "channel/a\u2044b.yaml",
        "channel/a.y\u0430ml",
        "channel/\u202ea.yaml",
        ".hidden/a.yaml",
        "channel/.a.yaml",
        "channel/-a.yaml",
        "META-INF/a.yaml",
        "a/b/c/d/e.yaml",
        "channel/a",
        "channel/yaml",
        "channel/a.java",
        "channel/a.class",
        "channel/a.yaml/",
        "kmodule.xml",
        "pom.xml",
        "flow.bpmn",
        "table.dmn",
        "table.xlsx",
        "a/yaml",
      })
  void takesNoOtherPath(String path) {
    assertThat(new RulesOnDisk(rules.path()).takes(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside.yaml", "channel/../../outside.yaml", "META-INF/a.drl"})
  void writesNoOtherPath(String path) {
    RulesOnDisk directory = new RulesOnDisk(rules.path());
    RuleTexts before = directory.read().texts();
    assertThatThrownBy(() -> directory.stage(before, with(before, path), "r1"))
        .isInstanceOf(IOException.class);
    assertThat(temporary.resolve("outside.yaml")).doesNotExist();
    assertThat(directory.read().texts()).isEqualTo(before);
    assertThat(directory.unfinished()).isEmpty();
  }

  @Test
  void writesNothingThroughLinks() throws IOException {
    Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
    Files.createSymbolicLink(rules.path().resolve("listening"), elsewhere);
    RulesOnDisk directory = new RulesOnDisk(rules.path());
    RuleTexts before = directory.read().texts();
    assertThatThrownBy(() -> directory.stage(before, with(before, "listening/a.yaml"), "r1"))
        .isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
  }

  private static RuleTexts with(RuleTexts texts, String path) {
    TreeMap<String, String> more = new TreeMap<>(texts.byPath());
    more.put(path, "id: a\n");
    return new RuleTexts(more);
  }

  private void smuggle(String name, String text) throws IOException {
    Path file = rules.path().resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}

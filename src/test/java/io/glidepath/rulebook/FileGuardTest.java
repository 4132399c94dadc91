package io.glidepath.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Phrases;
import io.glidepath.kpi.Flag;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.Written;
import io.glidepath.rulebook.card.Cards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGuardTest {
  private static final String PRESSED = "kpi.handle-time";
  private static final String COUNTED = "kpi.counted";

  @TempDir private Path temporary;

  @Test
  void flagsTheSameOneByOne() {
    RulebookFiles.Loaded loaded =
        RulebookFiles.load(
            Path.of("rules"),
            KpiSettings.NONE,
            Path.of("target/test-rulebook-cache"),
            Phrases.NONE);
    KpiSettings settings = KpiFile.read(Path.of("config/kpis.yaml"));
    Cards source = loaded.rulebookOrThrow().source();
    Raised raised = new FlagsOneByOne(source.settings(), () -> 0).raised(settings);
    assertThat(raised.all()).isNotEmpty().isEqualTo(loaded.guardOrThrow().held(settings));
    for (Kpi kpi : settings.kpis()) {
      List<String> flagged =
          loaded.guardOrThrow().check(settings, "en").stream()
              .filter(flag -> flag.kpi().equals(kpi.id()))
              .map(Flag::rule)
              .toList();
      assertThat(flagged).containsExactlyInAnyOrderElementsOf(raised.against(kpi.id()));
    }
  }

  @Test
  void skipsARuleThatThrowsAndHearsTheOthers() {
    FileGuard guard = twoRules().guardOrThrow();
    assertThat(guard.check(settings(1, Map.of("counted-by", Written.of("daily"))), "en"))
        .extracting(Flag::rule)
        .containsExactlyInAnyOrder(PRESSED, COUNTED);
    assertThat(guard.check(settings(1, new Throwing()), "en"))
        .extracting(Flag::rule)
        .containsExactly(PRESSED);
  }

  @Test
  void skipsARuleWithTooManyMatchesAndHearsTheOthers() {
    List<Kpi> kpis = new ArrayList<>(settings(6_000, Map.of()).kpis());
    kpis.addAll(settings(1, Map.of("counted-by", Written.of("daily"))).kpis());
    assertThat(twoRules().guardOrThrow().held(new KpiSettings(kpis, List.of())))
        .containsExactly(COUNTED);
  }

  @Test
  void skipsARuleThatTakesTooLongAndHearsTheOthers() {
    RulebookFiles.Loaded loaded = twoRules();
    Cards source = loaded.rulebookOrThrow().source();
    AtomicLong nanos = new AtomicLong();
    Map<String, Written> slow = new Slow(nanos);
    List<Kpi> kpis = new ArrayList<>(settings(200, slow).kpis());
    FlagsOneByOne oneByOne = new FlagsOneByOne(source.settings(), nanos::get);
    assertThat(oneByOne.raised(new KpiSettings(kpis, List.of())).all()).containsExactly(PRESSED);
  }

  private RulebookFiles.Loaded twoRules() {
    RulesDir rules = new RulesDir(temporary);
    Path dictionary = rules.path().resolve("sentences.dsl");
    Path card = rules.path().resolve("kpi/handle-time.yaml");
    String words = "[when][kpi]its {word:word} is {value:word}=more(\"{word}\") == \"{value}\"\n";
    try {
      String sentences = Files.readString(dictionary).stripTrailing();
      rules.write("sentences.dsl", sentences + "\n" + words);
      String text = Files.readString(card);
      String counted =
          text.substring(0, text.indexOf("when:"))
              + "when: [its counted-by is daily]\n"
              + text.substring(text.indexOf("then:"));
      rules.write("kpi/counted.yaml", counted.replace(PRESSED, COUNTED));
      String scenarios = Files.readString(rules.path().resolve("kpi/handle-time.test.yaml"));
      rules.write("kpi/counted.test.yaml", scenarios.replace(PRESSED, COUNTED));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rules.load();
  }

  private static KpiSettings settings(int count, Map<String, Written> more) {
    List<Kpi> kpis = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kpis.add(new Kpi("k" + i, "K", "handle-time", null, "agent", "target", 30, null, more));
    }
    return new KpiSettings(kpis, List.of());
  }

  /** Settings whose reading fails. */
  private static final class Throwing extends HashMap<String, Written> {
    private static final long serialVersionUID = 1L;

    @Override
    public Written getOrDefault(Object key, Written otherwise) {
      throw new IllegalStateException("unreadable");
    }
  }

  /** Settings whose reading takes ten milliseconds. */
  private static final class Slow extends HashMap<String, Written> {
    private static final long serialVersionUID = 1L;
    private final transient AtomicLong nanos;

    Slow(AtomicLong nanos) {
      this.nanos = nanos;
    }

    @Override
    public Written getOrDefault(Object key, Written otherwise) {
      nanos.addAndGet(10_000_000);
      return Written.of("daily");
    }
  }
}

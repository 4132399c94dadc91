package io.glidepath.rulebook.wall;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Thorough;
import io.glidepath.advice.Verdict;
import io.glidepath.rulebook.card.Doors;
import io.glidepath.rulebook.card.RuleBody;
import io.glidepath.rulebook.card.RuleCard;
import io.glidepath.rulebook.drools.CompiledClasses;
import io.glidepath.rulebook.drools.DrlWriter;
import io.glidepath.rulebook.drools.Walls;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.sentence.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand mutants of the corpus in a thorough run: each is refused with a finding, or
 * comes to a rule in which there is nothing but what rules may say.
 */
class FuzzTest {
  private static final long SEED = 20_261_122;
  private static final int RULES = Thorough.share(70_000);
  private static final int CARDS = Thorough.share(30_000);
  private static final int LONGEST = 4_000;
  private static final int SAMPLE = Thorough.share(60);
  private static final DrlWriter WRITER =
      new DrlWriter("io.glidepath.rules.live", Verdict.class, Set.of(Subject.ROW), true);

  @Test
  void mutantsOfRulesComeToNothing() {
    Mutator mutator =
        new Mutator(
            SEED, hostile(".drl"), texts(Path.of("src/test/resources/wall/benign"), ".drl"));
    Set<RuleBody> accepted =
        fuzz(RULES, mutator, text -> Doors.expert(new SourceFile("channel/expert.drl", text)));
    runSome(accepted);
  }

  @Test
  void mutantsOfCardsComeToNothing() {
    Path good = Path.of("src/test/resources/rulebook/good");
    Doors doors =
        new Doors(List.of(new SourceFile("sentences.dsl", read(good.resolve("sentences.dsl")))));
    Mutator mutator =
        new Mutator(
            SEED,
            hostile(".yaml"),
            List.of(
                read(good.resolve("channel/own-the-case.yaml")),
                read(good.resolve("channel/own-the-case.yaml")).replace("transfers", "n")));
    Set<RuleBody> accepted =
        fuzz(CARDS, mutator, text -> doors.card(new SourceFile("channel/own-the-case.yaml", text)));
    runSome(accepted);
  }

  private static Set<RuleBody> fuzz(
      int mutants, Mutator mutator, Function<String, Optional<RuleBody>> door) {
    Canary.reset();
    Set<RuleBody> bodies = new LinkedHashSet<>();
    int accepted = 0;
    long slowest = 0;
    for (int i = 0; i < mutants; i++) {
      String mutant = mutator.next();
      long begun = System.nanoTime();
      try {
        Optional<RuleBody> body = door.apply(mutant);
        accepted += body.isPresent() ? 1 : 0;
        body.filter(bodies::add).ifPresent(FuzzTest::findNothingStrange);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        throw new AssertionError("mutant " + i + " was not refused but threw:\n" + mutant, e);
      }
      slowest = Math.max(slowest, System.nanoTime() - begun);
    }
    System.out.printf(
        "%,d mutants: %,d refused, %,d accepted as %,d harmless rules; the slowest took %,d ms%n",
        mutants, mutants - accepted, accepted, bodies.size(), slowest / 1_000_000);
    assertThat(Canary.isTouched()).isFalse();
    assertThat(accepted)
        .as("mutants that are still rules")
        .isBetween(Thorough.share(100), mutants / 2);
    return bodies;
  }

  private static void findNothingStrange(RuleBody body) {
    String drl = WRITER.write(List.of(Doors.card("channel.mutant", body)));
    assertThat(Grammar.strange(drl)).as(drl).isEmpty();
  }

  /** Compiles, scans, loads and runs as many as can be done in a moment. */
  private static void runSome(Set<RuleBody> bodies) {
    List<RuleCard> cards = new ArrayList<>();
    bodies.stream()
        .filter(body -> new RuleBody(body.patterns()).possible())
        .limit(SAMPLE)
        .forEach(body -> cards.add(Doors.card("channel.mutant" + cards.size(), body)));
    CompiledClasses compiled = Walls.compile(WRITER.write(cards));
    Walls.scan(compiled);
    Sandbox.run(Walls.link(compiled));
    assertThat(Canary.isTouched()).isFalse();
  }

  private static List<String> hostile(String ending) {
    return Attack.all().stream()
        .filter(attack -> attack.file().endsWith(ending) && !attack.isPhrases())
        .map(Attack::text)
        .filter(text -> text.length() < LONGEST)
        .toList();
  }

  private static List<String> texts(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(FuzzTest::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

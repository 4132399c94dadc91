package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Thorough;
import io.glidepath.privacy.GeneratedNumbers.Habits;
import io.glidepath.privacy.GeneratedNumbers.Sentences;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many cards, and as many numbers that are none, as people write and say them: with the seed that
 * the finders were built beside, with seeds held out, in sentences held out, and with habits of
 * writing and saying them that were held out until they were measured. Prints what {@code
 * docs/privacy.md} quotes, with {@code -Dgenerated=20000} for each seed.
 */
class GeneratedCardsTest {
  private static final int MANY = Thorough.share(100_000);
  private static final int HELD_OUT = Thorough.share(5);
  private static final int A_SEED = Integer.getInteger("generated", 4_000);

  /** Numbers of one seed, and how many in a thousand of them may be missed or taken. */
  record Draw(String what, long seed, int many, GeneratedNumbers numbers, int missed, int taken) {
    static Draw known() {
      GeneratedNumbers numbers = new GeneratedNumbers(GeneratedNumbers.KNOWN, 20_261_122);
      return new Draw("all known", 20_261_122, MANY, numbers, 1, 5);
    }

    static Draw heldOut(String what, long seed, Sentences sentences, Habits habits) {
      int missed = habits == Habits.STRANGE ? 100 : 1;
      int taken = habits == Habits.USUAL ? 5 : 50;
      GeneratedNumbers numbers = new GeneratedNumbers(sentences, seed).with(habits);
      return new Draw(what, seed, A_SEED, numbers, missed, taken);
    }

    void check(String result, List<String> found, int mostInThousand) {
      System.out.printf(
          "%s, seed %d: %s %d of %d (%.3f %%)%n",
          what, seed, result, found.size(), many, 100.0 * found.size() / many);
      assertThat(found.size())
          .as(found.stream().limit(20).toList().toString())
          .isLessThan(many / 1_000 * mostInThousand);
    }

    @Override
    public String toString() {
      return what + " " + seed;
    }
  }

  static Stream<Draw> draws() {
    return Stream.concat(
        Stream.of(Draw.known()),
        LongStream.rangeClosed(1, HELD_OUT).boxed().flatMap(GeneratedCardsTest::heldOut));
  }

  private static Stream<Draw> heldOut(long n) {
    return Stream.of(
        Draw.heldOut("seeds held out", 7_000 + n, GeneratedNumbers.KNOWN, Habits.USUAL),
        Draw.heldOut("sentences held out", 9_000 + n, GeneratedNumbers.UNSEEN, Habits.USUAL),
        Draw.heldOut("other habits", 12_000 + n, GeneratedNumbers.UNSEEN, Habits.OTHER),
        Draw.heldOut("strange habits", 14_000 + n, GeneratedNumbers.UNSEEN, Habits.STRANGE));
  }

  @ParameterizedTest
  @MethodSource("draws")
  void findsCards(Draw draw) {
    draw.check("cards missed", draw.numbers().missed(draw.many()), draw.missed());
  }

  @ParameterizedTest
  @MethodSource("draws")
  void leavesOtherNumbers(Draw draw) {
    draw.check("other numbers taken", draw.numbers().taken(draw.many()), draw.taken());
  }
}

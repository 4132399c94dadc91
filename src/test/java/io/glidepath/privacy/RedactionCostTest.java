package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Redacting and masking cost as much as a text is long, whatever stands in it. The processor time
 * of texts of full length is held against that of honest talk of the same length, read in the same
 * run: cubes and squares are beyond any factor, a slow machine is not.
 */
@Tag("thorough")
class RedactionCostTest {
  private static final int LONGEST = 20_000;
  private static final int TIMES_AS_MUCH = 100;
  private static final String HONEST =
      "Hello, I ordered two lamps on the 3rd of May and one has not come, can you look, please? ";
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  static Stream<String> hostile() {
    return Stream.concat(
            Stream.of(
                "1 ",
                "1 2 a ",
                "12 uh ",
                "1234 a b ",
                "4539 1488 so ",
                "one ",
                "double four ",
                "soixante dix ",
                "forty one hundred and ",
                "+33 6 12 34 56 78, ",
                "06 12 34 56 78 et ",
                "cvv 1 ",
                "cvv 123 cvv ",
                "4111 1111 1111 1111 123 ",
                "fr 76 ",
                "f r 7 6 ",
                "a.",
                "a@",
                "a at ",
                "at dot at ",
                "j.o.h.n@",
                "a",
                "A",
                "é",
                "a-",
                "a'",
                "-",
                "(",
                "1",
                "1.",
                "1-",
                "ici-",
                "ici ",
                "my name is ",
                "mr ",
                "this is a-",
                "rue ",
                "a street ",
                "a b c ",
                "'A",
                " A",
                "[card] ",
                "[",
                "\u200b1",
                "card 4111 "),
            IntStream.range(0, 12).mapToObj(RedactionCostTest::soup))
        .map(RedactionCostTest::fill);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void costsAsMuchAsTheTextIsLong(String hostile) {
    Mask mask = new Mask();
    Consumer<String> all =
        text -> {
          Redactor.redact(text, true);
          Redactor.redact(text, false);
          SplitNumbers split = new SplitNumbers();
          split.hear(said("my card and its cvv, 4539 1488"));
          split.hear(said(text));
          split.hear(said(text));
          mask.apply(text);
        };
    String honest = fill(HONEST);
    all.accept(honest);
    long usual = Math.max(cost(all, honest), 1_000_000);
    assertThat(cost(all, hostile)).as(hostile.substring(0, 40)).isLessThan(TIMES_AS_MUCH * usual);
  }

  private static Fact.UtteranceHeard said(String text) {
    return new Fact.UtteranceHeard("u", Speaker.CUSTOMER, text, true, null, null);
  }

  private static long cost(Consumer<String> work, String text) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.accept(text);
    return THREADS.getCurrentThreadCpuTime() - before;
  }

  private static String fill(String unit) {
    return unit.repeat(LONGEST / unit.length() + 1).substring(0, LONGEST);
  }

  /** Some words and numbers of those that finders look for, in any order. */
  private static String soup(int seed) {
    String[] words =
        "1 12 123 4539 1488 one forty hundred uh so a and , - . / ( ) @ at dot card cvv fr 76 rue A my name is"
            .split(" ");
    Random random = new Random(seed);
    StringBuilder soup = new StringBuilder();
    IntStream.range(0, 7 + seed)
        .forEach(i -> soup.append(words[random.nextInt(words.length)]).append(' '));
    return soup.toString();
  }
}

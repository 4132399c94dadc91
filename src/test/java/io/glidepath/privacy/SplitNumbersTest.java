package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import io.glidepath.interaction.SplitRedaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitNumbersTest {
  private static final int MANY = 10_000;

  private int count;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A What is your card number? / C 4111 1111 / A yes / C 1111 1111 |"
            + " C [card…] / C [card…]",
        "C 4111 1111 / A go on / C 1111 1111 | C [card…] / C [card…]",
        "C 4111 / C 1111 / C 1111 / C 1111 | C 4111 / C [card…] / C [card…] / C [card…]",
        "C double four double four one two three four, yes / C 4444 1234 |"
            + " C [card…], yes / C [card…]",
        "C 41111111 / C 11111111 | C 41111111 / C [card]",
        "C 4111 1111 / C I have been waiting for 25 minutes and nobody comes |"
            + " C [card…] / C I have been waiting for 25 minutes and nobody comes",
        "C it starts with 4539 1488 as far as I can see / C and then comes 0343 6467 I think it says |"
            + " C it starts with 4539 1488 as far as I can see / C and then comes [card] I think it says",
        "C it starts with 4539 as far as I see / C and after that comes 1488 I think it says /"
            + " C then there is 0343 on the next bit / C and at the end it says 6467 if I read it right |"
            + " C it starts with 4539 as far as I see / C and after that comes 1488 I think it says /"
            + " C then there is [card…] on the next bit / C and at the end it says [card…] if I read"
            + " it right",
        "A And your reference? / C 4111 1111 / C 25 minutes | C 4111 1111 / C 25 minutes",
        "C I was born on 22 05 1985 and live at 4711 Main Street |"
            + " C I was born on 22 05 1985 and live at 4711 Main Street",
        "C It starts 4111 1111 1111 / C and then 1111, what else? |"
            + " C It starts [card…] / C and then [card…], what else?",
        "C 4111 / C 1111 1111 / C 1111 | C 4111 / C [card…] / C [card…]",
        "A your card number? / C four one one one / C eleven eleven / C eleven eleven one one one one |"
            + " C [card…] / C [card…] / C [card…]",
        "A And the security code? / C sure, / C it says 123 | C sure, / C it says [cvv]",
        "A le cryptogramme ? / C sept huit / C neuf | C [cvv] / C [cvv]",
        "A ¿el código de seguridad? / C uno dos tres | C [cvv]",
        "A Your order number? / C 4929 1234 / C 1234 1234 | C 4929 1234 / C 1234 1234",
        "A the card? / C I have it / A and your order number? / C 492912341234 |"
            + " C I have it / C 492912341234",
        "C My card was charged 450 euros / C on 12 May | C My card was charged 450 euros / C on 12 May",
        "A your card number? / c 4111 / c 4111 1 / C 4111 1111 1111 1111 |"
            + " c [card…] / c [number] / C [card]",
      })
  void knowsWhatIsSaidInParts(String told, String kept) {
    assertThat(customers(hear(told))).isEqualTo(kept.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A What is your card number? / C 4111 1111 / A yes / C 1111 1111 / A the CVV? / C 1 2 3",
        "C 4111 / C 1111 1111 / C 1111 / A the security code please / C one two / C three",
        "C It starts 4111 1111 1111 / C 1111 / C order 1234",
      })
  void knowsTheSameAfterARestart(String told) {
    List<String> all = List.of(told.split(" / "));
    List<String> whole = hear(told);
    for (int cut = 1; cut < all.size(); cut++) {
      SplitNumbers again = new SplitNumbers();
      whole.subList(0, cut).forEach(each -> again.recall(utterance(each)));
      List<String> rest = new ArrayList<>();
      all.subList(cut, all.size()).forEach(each -> rest.add(hear(again, each)));
      assertThat(rest).isEqualTo(whole.subList(cut, whole.size()));
    }
  }

  @Test
  void takesFewBareNumbersThatAreNoCards() {
    Random random = new Random(8_001);
    int taken = 0;
    int takenOfOrders = 0;
    for (int i = 0; i < MANY; i++) {
      String digits = "%08d".formatted(random.nextInt(100_000_000));
      String said = new Spelling(random, i % 3).of(digits);
      taken += hear(new SplitNumbers(), "C " + said).contains("[card") ? 1 : 0;
      String order = hear("A what is your order number? / C " + said).get(1);
      takenOfOrders += order.contains("[card") ? 1 : 0;
    }
    System.out.printf(
        "bare numbers of eight digits taken: %d of %d; of those asked for as an order's: %d%n",
        taken, MANY, takenOfOrders);
    assertThat(taken).isLessThan(MANY / 3);
    assertThat(takenOfOrders).isLessThan(MANY / 100);
  }

  private List<String> hear(String told) {
    SplitNumbers talk = new SplitNumbers();
    List<String> kept = new ArrayList<>();
    for (String each : told.split(" / ")) {
      kept.add(hear(talk, each.strip()));
    }
    return kept;
  }

  /** As the reader and the lane do, one after the other. */
  private String hear(SplitRedaction talk, String told) {
    Fact.UtteranceHeard said = utterance(told);
    String atTheDoor = Redactor.redact(said.text(), said.last()).text();
    return told.charAt(0) + " " + talk.hear(utterance(told.charAt(0) + " " + atTheDoor));
  }

  /** {@code A} is the agent, {@code C} the customer, {@code c} the customer still speaking. */
  private Fact.UtteranceHeard utterance(String told) {
    Speaker speaker = told.charAt(0) == 'A' ? Speaker.AGENT : Speaker.CUSTOMER;
    boolean last = told.charAt(0) != 'c';
    return new Fact.UtteranceHeard("u" + count++, speaker, told.substring(2), last, null, null);
  }

  private static String customers(List<String> kept) {
    return String.join(" / ", kept.stream().filter(each -> each.charAt(0) != 'A').toList());
  }
}

package io.glidepath.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.Discretion;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Speaker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkTest {
  private int count;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "A What is your card number? / C 4111 1111 / A yes / C 1111 1111 |"
            + " C [card…] / C [card…]",
        "C 4111 1111 / A go on / C 1111 1111 | C 4111 1111 / C [card]",
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
      Talk again = new Talk();
      whole.subList(0, cut).forEach(each -> again.recall(utterance(each)));
      List<String> rest = new ArrayList<>();
      all.subList(cut, all.size()).forEach(each -> rest.add(hear(again, each)));
      assertThat(rest).isEqualTo(whole.subList(cut, whole.size()));
    }
  }

  private List<String> hear(String told) {
    Talk talk = new Talk();
    List<String> kept = new ArrayList<>();
    for (String each : told.split(" / ")) {
      kept.add(hear(talk, each.strip()));
    }
    return kept;
  }

  /** As the reader and the lane do, one after the other. */
  private String hear(Discretion talk, String told) {
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

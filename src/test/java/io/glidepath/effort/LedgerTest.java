package io.glidepath.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private final Ledger ledger = new Ledger(List.of());

  @Test
  void keepsWhatOnlyForetellsApart() {
    ledger.add(charge("a", "transfer", 20));
    ledger.add(charge("b", Charge.RISK, 40));
    ledger.add(charge("c", "hold", 10));
    assertThat(ledger.charges()).extracting(Charge::rule).containsExactly("a", "c");
    assertThat(ledger.foretold()).extracting(Charge::rule).containsExactly("b");
    assertThat(ledger.all()).extracting(Charge::rule).containsExactly("a", "b", "c");
    assertThat(ledger.points()).isEqualTo(30);
    assertThat(ledger.score()).isEqualTo(EffortScore.of(30));
    assertThat(ledger.risk()).isEqualTo(EffortScore.of(40));
  }

  @Test
  void readBackItIsTheSame() {
    ledger.add(charge("a", "transfer", 20));
    ledger.add(charge("b", Charge.RISK, 40));
    Ledger again = new Ledger(ledger.all());
    again.add(charge("c", "hold", 10));
    ledger.add(charge("c", "hold", 10));
    assertThat(again.charges()).isEqualTo(ledger.charges());
    assertThat(again.points()).isEqualTo(ledger.points());
  }

  @Test
  void whatWasHandedOutDoesNotGrow() {
    ledger.add(charge("a", "transfer", 20));
    List<Charge> before = ledger.charges();
    ledger.add(charge("b", "hold", 10));
    assertThat(before).extracting(Charge::rule).containsExactly("a");
  }

  @Test
  void repetitionCostsHalf() {
    assertThat(ledger.due("a", 20)).isEqualTo(20);
    ledger.add(charge("a", "transfer", 20));
    ledger.add(charge("b", "transfer", 20));
    assertThat(ledger.due("a", 20)).isEqualTo(10);
    ledger.add(charge("a", "transfer", 10));
    assertThat(ledger.due("a", 20)).isEqualTo(5);
  }

  private static Charge charge(String rule, String driver, int points) {
    return new Charge(rule, driver, points, Instant.EPOCH, "because");
  }
}

package io.glidepath.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.advice.Card;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Rulebook;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.Phrases;
import io.glidepath.suggestion.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The fit, on made-up dialogues of which the truth is known. */
class CalibrationTest {
  private static final String SOLVED_NOT = "prevention.not-solved";
  private static final String WAIT = "simplicity.waited";
  private static final String WAIT_MORE = "simplicity.waited-more";
  private static final String CHATTER = "experience.small-talk";
  private static final String RARE = "channel.rare";
  private static final String ANGER = "experience.anger";

  private final Calibration calibration =
      new Calibration(
          new Charging(
              card(SOLVED_NOT, "unsolved", 5),
              card(WAIT, "wait", 6),
              card(WAIT_MORE, "wait", 4),
              card(CHATTER, "chatter", 12),
              card(RARE, "rare", 9),
              card(ANGER, Charge.RISK, 10)));

  @Test
  void givesPointsToWhatMakesDialoguesHardAndTakesThemFromTheRest() {
    CalibrationReport report = calibration.run(dialogues(2_000));

    assertThat(points(report, SOLVED_NOT)).isGreaterThan(20).isLessThanOrEqualTo(60);
    assertThat(points(report, CHATTER)).isLessThan(5);
    assertThat(report.fitted().value()).isGreaterThan(report.before().value());
    assertThat(report.correlationAfter()).isGreaterThan(report.correlationBefore());
    assertThat(report.moves().hardAfter()).isGreaterThan(report.moves().hardBefore());
  }

  @Test
  void neverLetsAFurtherStepCostMoreThanTheOneBefore() {
    CalibrationReport report = calibration.run(dialogues(2_000));

    assertThat(points(report, WAIT_MORE)).isBetween(1, points(report, WAIT));
  }

  @Test
  void keepsThePointsOfWhatWasNeverMet() {
    CalibrationReport report = calibration.run(dialogues(2_000));

    assertThat(points(report, RARE)).isEqualTo(9);
    assertThat(report.changes()).extracting(CalibrationReport.Row::rule).doesNotContain(RARE);
  }

  @Test
  void changesLessTheFewerDialoguesThereAre() {
    int ofMany = points(calibration.run(dialogues(4_000)), CHATTER);
    int ofFew = points(calibration.run(dialogues(60)), CHATTER);

    assertThat(12 - ofFew).isLessThan(12 - ofMany);
  }

  @Test
  void countsWordsThatOnlyForetellApart() {
    CalibrationReport report = calibration.run(dialogues(2_000));

    assertThat(report.withRisk().value()).isGreaterThan(report.fitted().value());
  }

  @Test
  void triesPointsOnDomainsThatTheyWereNotFittedTo() {
    CalibrationReport report = calibration.run(dialogues(2_000));

    assertThat(report.domains()).isEqualTo(5);
    assertThat(report.unseen().value()).isBetween(0.6, report.fitted().value() + 0.02);
  }

  @Test
  void findsTheKindsOfDialoguesByTheirWordsWhereNobodyTellsThem() {
    List<Dialogue> untold =
        dialogues(200).stream()
            .map(
                each ->
                    new Dialogue(each.id(), "", each.charged(), 0, each.hardness(), each.words()))
            .toList();

    List<Dialogue> gathered = Domains.of(untold);

    Map<String, Set<String>> together = new TreeMap<>();
    for (int i = 0; i < gathered.size(); i++) {
      together
          .computeIfAbsent(gathered.get(i).domain(), name -> new java.util.TreeSet<>())
          .add(dialogues(200).get(i).domain());
    }
    assertThat(together.values()).allSatisfy(kinds -> assertThat(kinds).hasSize(1));
    assertThat(Domains.of(untold)).isEqualTo(gathered);
  }

  @Test
  void learnsNothingFromTooFew() {
    assertThatThrownBy(() -> calibration.run(dialogues(12)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("too few");
  }

  /**
   * Hard if unsolved, mostly; only the second step of waiting makes it harder; chatter has nothing
   * to do with it.
   */
  private static List<Dialogue> dialogues(int count) {
    Random random = new Random(3);
    List<Dialogue> dialogues = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Integer> charged = new TreeMap<>();
      boolean unsolved = random.nextInt(4) == 0;
      int waits = random.nextInt(3);
      boolean angry = random.nextInt(5) == 0;
      put(charged, SOLVED_NOT, unsolved);
      put(charged, WAIT, waits > 0);
      put(charged, WAIT_MORE, waits > 1);
      put(charged, ANGER, angry);
      if (random.nextBoolean()) {
        charged.put(CHATTER, 1 + random.nextInt(3));
      }
      double logOdds = -2.5 + (unsolved ? 2.2 : 0) + (waits > 1 ? 0.6 : 0) + (angry ? 1.2 : 0);
      double hard = random.nextDouble() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
      String domain = "domain-" + i % 5;
      dialogues.add(
          new Dialogue("d" + i, domain, charged, 0, hard, Set.of(domain, "about-" + domain)));
    }
    return dialogues;
  }

  private static void put(Map<String, Integer> charged, String rule, boolean met) {
    if (met) {
      charged.put(rule, 1);
    }
  }

  private static int points(CalibrationReport report, String rule) {
    return report.rows().stream()
        .filter(row -> row.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .proposed();
  }

  private static Card card(String id, String driver, int points) {
    Text none = new Text(Map.of());
    Card.ChargeTerms charge = new Card.ChargeTerms(driver, points);
    return new Card(
        id, "x", "1", false, none, none, null, null, null, charge, null, null, false, List.of());
  }

  /** Cards that charge, and nobody to consult. */
  private record Charging(List<Card> cards) implements Rulebook {
    Charging(Card... cards) {
      this(List.of(cards));
    }

    @Override
    public String revision() {
      return "made-up";
    }

    @Override
    public int indexOf(String rule) {
      return cards.stream().map(Card::id).toList().indexOf(rule);
    }

    @Override
    public Phrases phrases() {
      return Phrases.NONE;
    }

    @Override
    public Consultant open() {
      throw new UnsupportedOperationException("there is nothing to consult");
    }
  }
}

package io.glidepath.bench.verdict;

import io.glidepath.advice.Card;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.bench.rules.BenchRule;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Slots;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any judge in the place of Glidepath's rulebook, to tell the cost of rules from that of advice.
 */
public final class JudgeConsultant implements Consultant, Rulebook {
  private final Judge judge;
  private final List<Card> cards = new ArrayList<>();
  private final Map<String, Integer> indexes = new HashMap<>();
  private final Verdict verdict;
  private final long[] bits;

  public JudgeConsultant(Judge judge, List<BenchRule> rules) {
    this.judge = judge;
    for (BenchRule rule : rules) {
      indexes.put(rule.id(), cards.size());
      cards.add(card(rule));
    }
    verdict = new Verdict(indexes);
    bits = new long[(rules.size() + 63) / 64];
  }

  private static Card card(BenchRule rule) {
    Text words = new Text(Map.of("en", "Stay with the customer until it is solved."));
    return new Card(
        rule.id(),
        rule.pillar(),
        "0",
        false,
        words,
        words,
        null,
        null,
        null,
        rule.charges() ? new Card.ChargeTerms("transfer", 4) : null,
        rule.charges() ? null : new SuggestTerms(rule.priority(), 60_000, 2, 300_000),
        null,
        false,
        List.of());
  }

  @Override
  public Phrases phrases() {
    return Books.HEARD;
  }

  @Override
  public Verdict consult(Story story) {
    story.openForReading();
    java.util.Arrays.fill(bits, 0);
    judge.judge(story, bits);
    verdict.clear();
    for (int word = 0; word < bits.length; word++) {
      for (long left = bits[word]; left != 0; left &= left - 1) {
        verdict.hold(cards.get(word * 64 + Long.numberOfTrailingZeros(left)).id());
      }
    }
    return verdict;
  }

  @Override
  public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
    return new Explanation.Told(judge.reason(rule, story), Map.of(), Slots.NONE);
  }

  @Override
  public Rulebook rulebook() {
    return this;
  }

  @Override
  public String revision() {
    return "hand-written";
  }

  @Override
  public List<Card> cards() {
    return cards;
  }

  @Override
  public int indexOf(String rule) {
    return indexes.getOrDefault(rule, -1);
  }

  @Override
  public Consultant open() {
    return this;
  }

  @Override
  public void close() {}
}

package io.glidepath.bench.verdict;

import io.glidepath.bench.rules.BenchRule;
import io.glidepath.bench.rules.JavaText;
import io.glidepath.interaction.Story;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.mvel.MVELRule;

/** The same rules in Easy Rules, as MVEL expressions over the story. */
final class EasyRules implements Judge {
  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules rules = new Rules();
  private final Judge reasons;
  private final Out out = new Out();

  /** What the rules' actions write to. */
  public static final class Out {
    private long[] bits = {};

    public void hold(int rule) {
      bits[rule >> 6] |= 1L << rule;
    }
  }

  /** {@code reasons} says why a rule holds: Easy Rules has no words for it. */
  EasyRules(List<BenchRule> given, Judge reasons) {
    this.reasons = reasons;
    for (int i = 0; i < given.size(); i++) {
      rules.register(
          new MVELRule()
              .name(given.get(i).id())
              .priority(i)
              .when(JavaText.of(given.get(i)))
              .then("out.hold(" + i + ")"));
    }
  }

  @Override
  public void judge(Story story, long[] bits) {
    out.bits = bits;
    Facts facts = new Facts();
    facts.put("story", story);
    facts.put("out", out);
    engine.fire(rules, facts);
  }

  @Override
  public String reason(int rule, Story story) {
    return reasons.reason(rule, story);
  }
}

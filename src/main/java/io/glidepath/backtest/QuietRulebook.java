package io.glidepath.backtest;

import io.glidepath.advice.Card;
import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.suggestion.Slots;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rulebook that decides the same and gives no reasons, which nobody would read. */
record QuietRulebook(Rulebook rulebook, Phrases phrases) implements Rulebook {
  private static final Explanation NOTHING = new Explanation.Told("", Map.of(), Slots.NONE);

  @Override
  public String revision() {
    return rulebook.revision();
  }

  @Override
  public List<Card> cards() {
    return rulebook.cards();
  }

  @Override
  public int indexOf(String rule) {
    return rulebook.indexOf(rule);
  }

  @Override
  public Consultant open() {
    return new Quiet(this, rulebook.open());
  }

  private record Quiet(QuietRulebook rulebook, Consultant consultant) implements Consultant {
    @Override
    public Verdict consult(Story story) {
      return consultant.consult(story);
    }

    @Override
    public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
      return NOTHING;
    }

    @Override
    public void close() {
      consultant.close();
    }
  }
}

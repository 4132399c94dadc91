package io.glidepath.rulebook;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.interaction.Story;
import org.jspecify.annotations.Nullable;

/** Looks at every card each time, without Drools and without an index. */
record PlainConsultant(FileRulebook rulebook, OneByOne cards, Verdict verdict)
    implements Consultant {

  PlainConsultant(FileRulebook rulebook) {
    this(
        rulebook,
        new OneByOne(rulebook.rules(), rulebook.memory(), () -> 0),
        new Verdict(rulebook.indexes()));
  }

  @Override
  public Verdict consult(Story story) {
    verdict.clear();
    story.openForReading();
    cards.consult(story, verdict);
    return verdict;
  }

  @Override
  public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
    return rulebook.explainer(rule).explain(story, row, language);
  }

  @Override
  public void close() {}
}

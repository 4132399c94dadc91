package io.glidepath.web;

import io.glidepath.interaction.Phrases;
import io.glidepath.interaction.Story;
import io.glidepath.review.Reasoner;
import io.glidepath.review.Reasons;
import io.glidepath.review.RuleName;
import io.glidepath.review.SpokenWords;
import io.glidepath.suggestion.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A revision with two rules that never hold. */
final class FakeRevision implements Reasoner {
  static final RuleName RULE =
      new RuleName(
          "channel.own-the-case",
          new Text(Map.of("en", "Own this case: {issue}")),
          "channel",
          "live",
          true);
  static final RuleName UNSEEN =
      new RuleName("channel.unseen", new Text(Map.of("en", "Unseen")), "channel", "live", true);

  @Override
  public String revision() {
    return "abc";
  }

  @Override
  public Phrases phrases() {
    return Phrases.NONE;
  }

  @Override
  public List<RuleName> rules() {
    return List.of(RULE, UNSEEN);
  }

  @Override
  public Optional<RuleName> rule(String id) {
    return Optional.of(RULE);
  }

  @Override
  public Reasons why(String rule, Story story, boolean change, String language) {
    return new Reasons(false, List.of(), null);
  }

  @Override
  public Optional<SpokenWords> words(String rule, @Nullable Story story, String language) {
    return Optional.empty();
  }
}

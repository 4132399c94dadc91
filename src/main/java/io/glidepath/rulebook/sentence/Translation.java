package io.glidepath.rulebook.sentence;

import java.util.List;
import java.util.stream.Collectors;

/** Says a card's conditions in another language, so that they mean the same there. */
public final class Translation {
  private final Dictionary dictionary;

  public Translation(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The line as a card in the language has it. */
  public String of(Condition condition, String language) {
    Joiners joiners = Joiners.of(language);
    if (condition instanceof Condition.Said said) {
      return dictionary.say(language, said.sentence(), said.values());
    }
    if (condition instanceof Condition.Any any) {
      return joined(any.parts(), joiners.or(), language);
    }
    if (condition instanceof Condition.All all) {
      return joined(all.parts(), joiners.and(), language);
    }
    if (condition instanceof Condition.Negated negated) {
      return joiners.negated(of(negated.inner(), language));
    }
    Condition.Absent absent = (Condition.Absent) condition;
    return joiners.none() + joined(absent.parts(), joiners.and(), language);
  }

  private String joined(List<Condition> parts, String between, String language) {
    return parts.stream().map(part -> of(part, language)).collect(Collectors.joining(between));
  }
}

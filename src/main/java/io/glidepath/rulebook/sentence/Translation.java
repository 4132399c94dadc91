package io.glidepath.rulebook.sentence;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says a card's conditions in another language, so that they mean the same there. */
public final class Translation {
  private final Dictionary dictionary;

  public Translation(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * A line as it is shown to a reader.
   *
   * @param foreign the language it stays in, where the reader's has no such sentence; else null
   */
  public record Told(String text, @Nullable String foreign) {}

  /** The line for somebody who reads the language: the card's own words if they are in it. */
  public Told forReader(Condition condition, String language) {
    List<Sentence> sentences = sentences(condition).toList();
    if (sentences.stream().allMatch(each -> each.language().equals(language))) {
      return new Told(condition.text(), null);
    }
    return sentences.stream()
        .filter(each -> !dictionary.in(language, each).language().equals(language))
        .findFirst()
        .map(each -> new Told(condition.text(), each.language()))
        .orElseGet(() -> new Told(of(condition, language), null));
  }

  private static Stream<Sentence> sentences(Condition condition) {
    if (condition instanceof Condition.Said said) {
      return Stream.of(said.sentence());
    }
    if (condition instanceof Condition.Negated negated) {
      return sentences(negated.inner());
    }
    if (condition instanceof Condition.Any any) {
      return any.parts().stream().flatMap(Translation::sentences);
    }
    List<Condition> parts =
        condition instanceof Condition.All all
            ? all.parts()
            : ((Condition.Absent) condition).parts();
    return parts.stream().flatMap(Translation::sentences);
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

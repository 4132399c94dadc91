package io.glidepath.interaction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What listening to one utterance found.
 *
 * @param marks its phrases
 * @param words how many words were said
 * @param fits for each thing that a customer said and that could be a value: the fields that it
 *     could be the value of
 * @param secrets the fields that nobody may keep
 * @param print tells this text from others, 0 if it is too short to be told
 * @param language what the text is written in, if nobody said it and it shows
 */
public record Heard(
    List<Mark> marks,
    int words,
    List<Set<String>> fits,
    Set<String> secrets,
    long print,
    @Nullable String language) {
  public static final Heard NOTHING = new Heard(List.of(), 0);

  /** Phrases alone. */
  public Heard(List<Mark> marks, int words) {
    this(marks, words, List.of(), Set.of(), 0, null);
  }

  /** Nothing heard, where these fields are secret. */
  public static Heard nothing(Set<String> secrets) {
    return secrets.isEmpty() ? NOTHING : new Heard(List.of(), 0, List.of(), secrets, 0, null);
  }

  /** The same with only these phrases, of so many words. */
  Heard only(List<Mark> some, int ofWords) {
    return new Heard(List.copyOf(some), ofWords, fits, secrets, print, language);
  }

  /** The same, in a language that the text shows. */
  public Heard in(String shown) {
    return new Heard(marks, words, fits, secrets, print, shown);
  }
}

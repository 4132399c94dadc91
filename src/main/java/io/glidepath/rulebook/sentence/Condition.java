package io.glidepath.rulebook.sentence;

import io.glidepath.rulebook.file.FilePlace;
import java.util.List;
import java.util.Map;

/** One line of a card's {@code when}, understood. */
public sealed interface Condition {
  /** The line as the card has it, its settings filled in. */
  String text();

  FilePlace place();

  /** What it comes to. */
  Expr expr();

  /** The kind of fact whose pattern it belongs to. */
  Subject subject();

  /** One sentence; {@code values} is what stands in its slots. */
  record Said(
      String text,
      FilePlace place,
      Expr expr,
      Subject subject,
      Sentence sentence,
      Map<String, String> values)
      implements Condition {}

  /** At least one of several. */
  record Any(String text, FilePlace place, Expr expr, Subject subject, List<Condition> parts)
      implements Condition {}

  /** All of several, where one line is to say it. */
  record All(String text, FilePlace place, Expr expr, Subject subject, List<Condition> parts)
      implements Condition {}

  /** The opposite of another. */
  record Negated(String text, FilePlace place, Expr expr, Subject subject, Condition inner)
      implements Condition {}

  /** No fact of the kind has all of the parts. */
  record Absent(String text, FilePlace place, Expr expr, Subject subject, List<Condition> parts)
      implements Condition {}
}

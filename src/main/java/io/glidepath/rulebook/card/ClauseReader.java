package io.glidepath.rulebook.card;

import io.glidepath.rulebook.sentence.Dictionary;
import io.glidepath.rulebook.sentence.Joiners;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Parts a line into sentences. {@code not} binds closest, then {@code and}, then {@code or}; a
 * sentence that has such a word in itself stays whole.
 */
final class ClauseReader {
  private static final int LONGEST = 1_000;

  private final Dictionary dictionary;

  ClauseReader(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Empty if any part of the line is no sentence. */
  Optional<Clause> read(String line) {
    return line.length() > LONGEST ? Optional.empty() : alternatives(line);
  }

  /** The part of a line that is no sentence; the line itself if none of its parts is one. */
  String misread(String line) {
    for (Pattern joiner : List.of(Joiners.OR, Joiners.AND)) {
      Matcher word = joiner.matcher(line);
      while (line.length() <= LONGEST && word.find()) {
        String before = line.substring(0, word.start());
        String rest = line.substring(word.end());
        if (read(before).isPresent()) {
          return misread(rest);
        }
        if (read(rest).isPresent()) {
          return misread(before);
        }
      }
    }
    return line;
  }

  private Optional<Clause> alternatives(String line) {
    return one(line)
        .or(() -> joined(line, Joiners.OR, this::all, this::alternatives))
        .or(() -> all(line));
  }

  private Optional<Clause> all(String line) {
    return one(line)
        .or(() -> joined(line, Joiners.AND, this::single, this::all))
        .or(() -> single(line));
  }

  private Optional<Clause> single(String line) {
    Optional<Clause> one = one(line);
    Matcher not = Joiners.NOT.matcher(line);
    return one.isPresent() || !not.lookingAt()
        ? one
        : single(line.substring(not.end())).map(Clause.Opposite::new);
  }

  private Optional<Clause> one(String line) {
    String text = line.strip();
    return dictionary.match(text).map(match -> new Clause.One(text, match));
  }

  private static Optional<Clause> joined(
      String line,
      Pattern joiner,
      Function<String, Optional<Clause>> first,
      Function<String, Optional<Clause>> others) {
    Matcher word = joiner.matcher(line);
    while (word.find()) {
      Optional<Clause> left = first.apply(line.substring(0, word.start()));
      Optional<Clause> right = left.isEmpty() ? left : others.apply(line.substring(word.end()));
      if (left.isPresent() && right.isPresent()) {
        return Optional.of(join(joiner == Joiners.OR, left.get(), right.get()));
      }
    }
    return Optional.empty();
  }

  private static Clause join(boolean any, Clause left, Clause right) {
    boolean flat = right instanceof Clause.Joined joined && joined.any() == any;
    Stream<Clause> rest = flat ? ((Clause.Joined) right).parts().stream() : Stream.of(right);
    return new Clause.Joined(any, Stream.concat(Stream.of(left), rest).toList());
  }
}

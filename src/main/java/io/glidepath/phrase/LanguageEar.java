package io.glidepath.phrase;

import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import io.glidepath.phrase.Meaning.Topic;
import io.glidepath.phrase.Search.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One language's hearing: its words, fields, durations and patterns. Immutable, thread-safe. */
record LanguageEar(
    WordNumbers words,
    FieldPatterns fields,
    SpokenDurations durations,
    Patterns<Meaning> patterns) {
  private static final int LONGEST = 60;
  private static final BitSet NONE = new BitSet();

  Heard hear(String text, Speaker speaker, Set<String> secrets) {
    WordTokens tokens = words.read(text);
    if (tokens.size() <= 1) {
      return Heard.nothing(secrets);
    }
    Spans spans = new Spans(tokens.size());
    fields.find(tokens, spans);
    durations.find(tokens, spans);
    List<Found> found = new Search(patterns, fields, tokens, spans).all();
    return new Heard(
        found.isEmpty() ? List.of() : marks(best(found, speaker, tokens), tokens, spans, speaker),
        tokens.words(),
        speaker == Speaker.CUSTOMER ? fields.values().fits(tokens, spans) : List.of(),
        secrets,
        tokens.print(),
        null);
  }

  /**
   * What counts of all that fits: said by the right speaker in their own words, with nothing
   * innocent over it and in no frame that takes it back.
   */
  private static List<Found> best(List<Found> found, Speaker speaker, WordTokens tokens) {
    Map<Object, BitSet> innocent = innocent(found);
    List<Found> best = new ArrayList<>(found.size());
    List<Found> frames = new ArrayList<>(2);
    for (Found each : found) {
      Topic topic = each.meaning().topic();
      if (each.meaning().innocent() || each.isIn(innocent.getOrDefault(key(topic), NONE))) {
        continue;
      }
      if (topic instanceof PhraseFrame) {
        frames.add(each);
      } else if (topic instanceof Phrase phrase
          && phrase.speakers().contains(speaker)
          && !tokens.isQuoted(each.first(), each.end())) {
        best.add(each);
      }
    }
    if (!frames.isEmpty()) {
      best.removeIf(said -> isTakenBack(said, frames, tokens));
    }
    best.sort(Comparator.comparingInt(Found::first).thenComparingInt(each -> -each.end()));
    return best;
  }

  private static boolean isTakenBack(Found said, List<Found> frames, WordTokens tokens) {
    if (!(said.meaning().topic() instanceof Phrase phrase) || phrase.unless().isEmpty()) {
      return false;
    }
    for (Found each : frames) {
      if (each.meaning().topic() instanceof PhraseFrame frame
          && phrase.unless().contains(frame.name())
          && frame.takesBack(each, said, tokens)) {
        return true;
      }
    }
    return false;
  }

  /** The tokens that are innocent of a phrase or a frame. */
  private static Map<Object, BitSet> innocent(List<Found> found) {
    Map<Object, BitSet> innocent = new HashMap<>(4);
    for (Found each : found) {
      if (each.meaning().innocent()) {
        BitSet tokens = innocent.computeIfAbsent(key(each.meaning().topic()), p -> new BitSet());
        tokens.set(each.first(), Math.max(each.first() + 1, each.end()));
      }
    }
    return innocent;
  }

  /** Patterns of one phrase may stand in several places of a file. */
  private static Object key(Topic topic) {
    return topic instanceof Phrase phrase ? phrase.name() : topic;
  }

  private List<Mark> marks(List<Found> best, WordTokens tokens, Spans spans, Speaker speaker) {
    List<Mark> marks = new ArrayList<>(best.size());
    for (Found each : best) {
      if (each.meaning().topic() instanceof Phrase phrase) {
        String words = words(each, tokens, speaker);
        for (String about : abouts(phrase, each, words, tokens, spans)) {
          String what = about.isEmpty() ? null : about;
          long millis = millis(phrase, each, tokens, spans);
          add(marks, new Mark(phrase.name(), what, words, millis, phrase.echoed()));
        }
      }
    }
    return List.copyOf(marks);
  }

  private List<String> abouts(
      Phrase phrase, Found found, String words, WordTokens tokens, Spans spans) {
    String about = found.meaning().about();
    if (about != null) {
      return List.of(about);
    }
    if (phrase.echoed()) {
      return List.of(words.toLowerCase(Locale.ROOT));
    }
    return found.way().fieldAt() < 0
        ? List.of("")
        : fields.list(tokens, spans, found.way().fieldAt());
  }

  private static String words(Found found, WordTokens tokens, Speaker speaker) {
    boolean mayDisclose = speaker == Speaker.CUSTOMER;
    long mask = found.way().mask() & ~(mayDisclose ? found.way().numbers() : 0);
    for (int at = found.start(); at < found.end() && mayDisclose; at++) {
      mask = tokens.digits(at) > 0 ? mask & ~(1L << (at - found.start())) : mask;
    }
    return tokens.words(found.start(), mask, LONGEST);
  }

  private static long millis(Phrase phrase, Found found, WordTokens tokens, Spans spans) {
    long millis = found.way().millis();
    return millis == 0 && phrase.timed()
        ? durationOfSentence(found.first(), tokens, spans)
        : millis;
  }

  private static long durationOfSentence(int at, WordTokens tokens, Spans spans) {
    int from = at;
    while (from > 0 && !tokens.isStop(from - 1)) {
      from--;
    }
    for (int i = from; i < tokens.size() && !tokens.isStop(i); i++) {
      if (spans.durationEnd[i] > 0) {
        return spans.duration[i];
      }
    }
    return 0;
  }

  /** The same thing is told once an utterance: where it was said first. */
  private static void add(List<Mark> marks, Mark mark) {
    for (Mark told : marks) {
      if (told.phrase().equals(mark.phrase()) && Objects.equals(told.about(), mark.about())) {
        return;
      }
    }
    marks.add(mark);
  }
}

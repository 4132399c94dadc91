package io.glidepath.phrase;

import io.glidepath.interaction.Heard;
import io.glidepath.interaction.Mark;
import io.glidepath.interaction.Speaker;
import io.glidepath.phrase.Search.Found;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One language's hearing: its words, fields, durations and patterns. Immutable, thread-safe. */
record LanguageEar(
    WordNumbers words,
    FieldPatterns fields,
    SpokenDurations durations,
    Patterns<Meaning> patterns) {
  private static final int LONGEST = 60;

  Heard hear(String text, Speaker speaker) {
    WordTokens tokens = words.read(text);
    if (tokens.size() <= 1) {
      return Heard.NOTHING;
    }
    Spans spans = new Spans(tokens.size());
    fields.find(tokens, spans);
    durations.find(tokens, spans);
    List<Found> found = new Search(patterns, fields, tokens, spans).all();
    return new Heard(
        found.isEmpty() ? List.of() : marks(best(found, speaker), tokens, spans, speaker),
        tokens.words());
  }

  /** What counts of all that fits: said by the right speaker, and nothing innocent over it. */
  private static List<Found> best(List<Found> found, Speaker speaker) {
    Map<Phrase, BitSet> innocent = innocent(found);
    List<Found> best = new ArrayList<>(found.size());
    for (Found each : found) {
      Phrase phrase = each.meaning().phrase();
      boolean isExcused =
          innocent.containsKey(phrase) && each.isIn(innocent.getOrDefault(phrase, new BitSet()));
      if (!each.meaning().innocent() && !isExcused && phrase.speakers().contains(speaker)) {
        best.add(each);
      }
    }
    best.sort(Comparator.comparingInt(Found::first).thenComparingInt(each -> -each.end()));
    return best;
  }

  /** The tokens that are innocent of a phrase. */
  private static Map<Phrase, BitSet> innocent(List<Found> found) {
    Map<Phrase, BitSet> innocent = new IdentityHashMap<>(4);
    for (Found each : found) {
      if (each.meaning().innocent()) {
        BitSet tokens = innocent.computeIfAbsent(each.meaning().phrase(), p -> new BitSet());
        tokens.set(each.first(), Math.max(each.first() + 1, each.end()));
      }
    }
    return innocent;
  }

  private List<Mark> marks(List<Found> best, WordTokens tokens, Spans spans, Speaker speaker) {
    List<Mark> marks = new ArrayList<>(best.size());
    for (Found each : best) {
      for (String about : abouts(each, tokens, spans)) {
        add(marks, mark(each, about.isEmpty() ? null : about, tokens, spans, speaker));
      }
    }
    return List.copyOf(marks);
  }

  private List<String> abouts(Found found, WordTokens tokens, Spans spans) {
    String about = found.meaning().about();
    if (about != null) {
      return List.of(about);
    }
    return found.way().fieldAt() < 0
        ? List.of("")
        : fields.list(tokens, spans, found.way().fieldAt());
  }

  private static Mark mark(
      Found found, @Nullable String about, WordTokens tokens, Spans spans, Speaker speaker) {
    Phrase phrase = found.meaning().phrase();
    long millis = found.way().millis();
    if (millis == 0 && phrase.timed()) {
      millis = durationOfSentence(found.first(), tokens, spans);
    }
    boolean mayDisclose = speaker == Speaker.CUSTOMER;
    long mask = found.way().mask() & ~(mayDisclose ? found.way().numbers() : 0);
    for (int at = found.start(); at < found.end() && mayDisclose; at++) {
      mask = tokens.digits(at) > 0 ? mask & ~(1L << (at - found.start())) : mask;
    }
    return new Mark(phrase.name(), about, tokens.words(found.start(), mask, LONGEST), millis);
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
      if (told.phrase().equals(mark.phrase())
          && java.util.Objects.equals(told.about(), mark.about())) {
        return;
      }
    }
    marks.add(mark);
  }
}

package io.glidepath.interaction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events as a story remembers them, in few bytes: there are tens of them in each of tens of
 * thousands of stories, and hardly one is ever read again. Belongs to one lane.
 */
final class ToldPacking {
  private static final Told.Standing[] STANDINGS = Told.Standing.values();

  private final Packing packed = new Packing();
  private Set<String> secrets = Set.of();
  private long base;
  private int count;

  int count() {
    return count;
  }

  void clear() {
    packed.clear();
    count = 0;
  }

  void add(Told told) {
    if (count == 0) {
      secrets = told.heard().secrets();
      base = told.at();
    }
    int place = packed.begin();
    FactPacking.write(told.fact(), packed);
    packed.number(told.at() - base);
    packed.text(told.customerId());
    packed.number(told.standing().ordinal() * 2L + (told.isEmpty() ? 1 : 0));
    write(told.heard());
    packed.close(place);
    count++;
  }

  /** All of them, in their order. */
  List<Told> all() {
    List<Told> all = new ArrayList<>(count);
    for (int place = 0; place < packed.end(); place = packed.next(place)) {
      all.add(at(place));
    }
    return all;
  }

  /** Where the latest version of an utterance is, -1 if there is none. */
  int lastOf(String utteranceId) {
    byte[] letters = utteranceId.getBytes(StandardCharsets.UTF_8);
    int found = -1;
    for (int place = 0; place < packed.end(); place = packed.next(place)) {
      Packing.Reader in = packed.from(place + 3);
      found = in.number() == FactPacking.UTTERANCE && in.isText(letters) ? place : found;
    }
    return found;
  }

  /** The latest words in which {@code speaker} was heard to say a phrase; empty if never. */
  String words(Speaker speaker, String phrase) {
    byte[] letters = phrase.getBytes(StandardCharsets.UTF_8);
    String words = "";
    for (int place = 0; place < packed.end(); place = packed.next(place)) {
      if (packed.hasText(place, letters)) {
        Mark mark = mark(at(place), speaker, phrase);
        words = mark == null ? words : mark.words();
      }
    }
    return words;
  }

  private static @Nullable Mark mark(Told told, Speaker speaker, String phrase) {
    boolean isSaid =
        told.standing() != Told.Standing.GONE
            && told.fact() instanceof Fact.UtteranceHeard said
            && said.speaker() == speaker;
    if (isSaid) {
      for (Mark mark : told.heard().marks()) {
        if (mark.phrase().equals(phrase)) {
          return mark;
        }
      }
    }
    return null;
  }

  Told at(int place) {
    Packing.Reader in = packed.from(place + 3);
    Fact fact = FactPacking.read(in);
    long at = base + in.number();
    String customerId = in.text();
    int standing = (int) in.number();
    return new Told(at, customerId, fact, heard(in), STANDINGS[standing / 2], standing % 2 == 1);
  }

  private void write(Heard heard) {
    boolean isNothing = heard.equals(Heard.nothing(secrets));
    packed.number(isNothing ? 0 : heard.secrets().equals(secrets) ? 1 : 2);
    if (isNothing) {
      return;
    }
    if (!heard.secrets().equals(secrets)) {
      write(heard.secrets());
    }
    packed.number(heard.marks().size());
    for (Mark mark : heard.marks()) {
      packed.text(mark.phrase());
      packed.text(mark.about());
      packed.text(mark.words());
      packed.number(mark.millis());
      packed.number(mark.echoed() ? 1 : 0);
    }
    packed.number(heard.words());
    packed.number(heard.fits().size());
    heard.fits().forEach(this::write);
    packed.number(heard.print());
    packed.text(heard.language());
  }

  private void write(Set<String> texts) {
    packed.number(texts.size());
    texts.forEach(packed::text);
  }

  private Heard heard(Packing.Reader in) {
    int kind = (int) in.number();
    if (kind == 0) {
      return Heard.nothing(secrets);
    }
    Set<String> secret = kind == 1 ? secrets : texts(in);
    List<Mark> marks = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      marks.add(mark(in));
    }
    int words = (int) in.number();
    List<Set<String>> fits = new ArrayList<>();
    for (long left = in.number(); left > 0; left--) {
      fits.add(texts(in));
    }
    return new Heard(List.copyOf(marks), words, List.copyOf(fits), secret, in.number(), in.text());
  }

  private static Mark mark(Packing.Reader in) {
    String phrase = Objects.requireNonNull(in.text()).intern();
    String about = in.text();
    String words = Objects.requireNonNull(in.text());
    return new Mark(phrase, about, words, in.number(), in.number() == 1);
  }

  private static Set<String> texts(Packing.Reader in) {
    String[] texts = new String[(int) in.number()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = in.text();
    }
    return Set.of(texts);
  }
}

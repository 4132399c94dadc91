package io.glidepath.audit.replay;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Explanation;
import io.glidepath.advice.Row;
import io.glidepath.advice.Rulebook;
import io.glidepath.advice.Verdict;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleCandidate;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.interaction.Story;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** The recorded revisions of the rules, loaded once, and when each of them was live. */
final class Revisions implements AutoCloseable {
  private static final int ALL = 1_000_000;

  private final RuleHistory history;
  private final BiFunction<String, RuleTexts, RuleCandidate> loader;
  private final List<Publication> publications;
  private final Map<String, Optional<Consultant>> loaded = new HashMap<>();

  Revisions(RuleHistory history, BiFunction<String, RuleTexts, RuleCandidate> loader) {
    this.history = history;
    this.loader = loader;
    publications = new ArrayList<>(history.publications(null, ALL));
    publications.sort(Comparator.comparingLong(Publication::no));
  }

  /** A revision at work; empty if its texts, or the KPI settings it was read with, are gone. */
  Optional<Consultant> of(String revision) {
    return loaded.computeIfAbsent(revision, this::load);
  }

  private Optional<Consultant> load(String revision) {
    return history
        .texts(revision)
        .flatMap(texts -> loader.apply(revision, texts).loaded())
        .map(RuleCandidate.Loaded::rulebook)
        .filter(rulebook -> rulebook.revision().equals(revision))
        .map(rulebook -> new Lent(rulebook.open()));
  }

  /** The revision that was live at a time; the first of all before that. */
  Consultant at(Instant time) {
    return get(publications.get(indexAt(time)).revision());
  }

  private Consultant get(String revision) {
    return of(revision).orElseThrow(() -> new Gone(revision));
  }

  private int indexAt(Instant time) {
    if (publications.isEmpty()) {
      throw new Gone("");
    }
    int index = 0;
    for (int i = 0; i < publications.size(); i++) {
      index = publications.get(i).at().isAfter(time) ? index : i;
    }
    return index;
  }

  /** Goes through the publications from the first one on. */
  Course course() {
    return new Course();
  }

  /** The rules of then are not there. */
  static final class Gone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Gone(String revision) {
      super("There is no rulebook " + revision, null, false, false);
    }
  }

  /** Where in the publications one interaction is; it only goes on. */
  final class Course {
    private int index;

    Consultant begin(@Nullable String named, CustomerReplay.Told first) {
      if (publications.isEmpty()) {
        throw new Gone("");
      }
      return named == null ? at(first.read().receivedAt()) : named(named);
    }

    /** The one that the record names; one that was never published is not believed. */
    Consultant named(String revision) {
      int found = find(revision, index);
      found = found < 0 ? find(revision, 0) : found;
      index = Math.max(index, found);
      return get(found < 0 ? publications.get(index).revision() : revision);
    }

    private int find(String revision, int from) {
      for (int i = from; i < publications.size(); i++) {
        if (publications.get(i).revision().equals(revision)) {
          return i;
        }
      }
      return -1;
    }

    /** The one that was live at a time, unless a later one was met before. */
    Consultant at(Instant time) {
      index = Math.max(index, indexAt(time));
      return get(publications.get(index).revision());
    }
  }

  @Override
  public void close() {
    loaded.values().forEach(each -> each.ifPresent(lent -> ((Lent) lent).own().close()));
  }

  /** Stays open when the one who uses it is done. */
  private record Lent(Consultant own) implements Consultant {
    @Override
    public Rulebook rulebook() {
      return own.rulebook();
    }

    @Override
    public Verdict consult(Story story) {
      return own.consult(story);
    }

    @Override
    public Explanation explain(int rule, Story story, @Nullable Row row, String language) {
      return own.explain(rule, story, row, language);
    }

    @Override
    public void close() {}
  }
}

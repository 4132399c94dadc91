package io.glidepath.publish;

import io.glidepath.authoring.Candidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rulebooks that were live last, still loaded, so that going back takes no time. */
final class Shelf {
  private static final int MOST = 4;

  private final Map<String, Candidate.Loaded> byRevision =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Candidate.Loaded> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(Candidate.Loaded loaded) {
    byRevision.put(loaded.rulebook().revision(), loaded);
  }

  synchronized Optional<Candidate.Loaded> get(String revision) {
    return Optional.ofNullable(byRevision.get(revision));
  }
}

package io.glidepath.publish;

import io.glidepath.authoring.RuleCandidate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rulebooks that were live last, still loaded, so that going back takes no time. */
final class RecentRulebooks {
  private static final int MOST = 4;

  private final Map<String, RuleCandidate.Loaded> byRevision =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, RuleCandidate.Loaded> eldest) {
          return size() > MOST;
        }
      };

  synchronized void keep(RuleCandidate.Loaded loaded) {
    byRevision.put(loaded.rulebook().revision(), loaded);
  }

  synchronized Optional<RuleCandidate.Loaded> get(String revision) {
    return Optional.ofNullable(byRevision.get(revision));
  }
}

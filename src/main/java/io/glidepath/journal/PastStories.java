package io.glidepath.journal;

import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal.Stored;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened, as the journal kept it. Blocks, and throws {@link Journal.Unavailable}. */
public interface PastStories {
  /** Those of {@code interactionIds} that are stored. */
  Map<String, Stored> load(Collection<String> interactionIds);

  /** The customers' interactions that started since, oldest first, by customer. */
  Map<String, List<PastContact>> history(Collection<String> customerIds, Instant since);
}

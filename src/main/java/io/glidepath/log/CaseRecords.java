package io.glidepath.log;

import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.InteractionRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What was recorded of one interaction. */
public interface CaseRecords {
  CompletionStage<Optional<InteractionRecord>> interaction(String interactionId);

  /** All that was decided in one interaction, oldest first. */
  CompletionStage<List<DecisionRecord>> decisionsOn(String interactionId);
}

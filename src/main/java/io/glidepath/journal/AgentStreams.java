package io.glidepath.journal;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reads what was written to agents' streams. */
public interface AgentStreams {
  /**
   * Where an agent's stream stands.
   *
   * @param epoch changes when numbering starts anew
   * @param last the newest frame's number, 0 if there is none
   * @param oldest the oldest kept frame's number, {@code last + 1} if none is kept
   */
  record Head(String epoch, long last, long oldest) {}

  CompletionStage<Head> head(String agentId);

  /** The frames after {@code seq}, in order, at most {@code limit}. */
  CompletionStage<List<Journal.Numbered>> after(String agentId, long seq, int limit);
}

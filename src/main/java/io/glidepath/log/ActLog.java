package io.glidepath.log;

import java.util.concurrent.CompletionStage;

/** Takes what was done on the log. Thread-safe. */
@FunctionalInterface
public interface ActLog {
  /** Gives the act's id once it is on disk. */
  CompletionStage<Long> append(Act act);
}

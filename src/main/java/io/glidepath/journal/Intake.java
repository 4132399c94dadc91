package io.glidepath.journal;

import java.util.concurrent.CompletionStage;

/** Where received events go in. Thread-safe. */
public interface Intake {
  /** Completes once the event is on disk, or is known not to be going there. */
  CompletionStage<Receipt> accept(Received received);
}

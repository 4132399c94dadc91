package io.glidepath.journal;

/** Where agents' frames are shown once they are on disk. Thread-safe, never blocks. */
@FunctionalInterface
public interface Desk {
  void deliver(Journal.Numbered frame);

  /** Frames may be on disk that nobody delivered: the streams are to be looked at again. */
  default void lookAgain() {}
}

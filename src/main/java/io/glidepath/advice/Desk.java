package io.glidepath.advice;

/** Where an agent's frames are shown once they are on disk. Thread-safe, never blocks. */
@FunctionalInterface
public interface Desk {
  void deliver(Journal.Numbered frame);
}

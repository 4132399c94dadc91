package io.glidepath.journal;

import io.glidepath.advice.Frame;

/** The wire form of frames. Thread-safe. */
@FunctionalInterface
public interface FrameFormat {
  /** The frame as a JSON object without its {@code seq}, which is known only once it is written. */
  String json(Frame frame);
}

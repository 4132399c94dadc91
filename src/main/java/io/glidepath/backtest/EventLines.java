package io.glidepath.backtest;

import io.glidepath.authoring.Traffic;
import io.glidepath.post.TextLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Recorded events from a file with one CloudEvent a line; empty lines are left out. */
public final class EventLines implements Traffic.Reading {
  private static final int AT_ONCE = 8_192;

  private final TextLines lines;

  /** Throws {@link UncheckedIOException} if it cannot be read. */
  public EventLines(InputStream input) {
    try {
      lines = new TextLines(input);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws {@link UncheckedIOException} if the file cannot be read on, or is no UTF-8. */
  @Override
  public List<byte[]> next() {
    List<byte[]> batch = new ArrayList<>();
    try {
      while (batch.size() < AT_ONCE) {
        String line = lines.next();
        if (line == null) {
          break;
        }
        if (!line.isBlank()) {
          batch.add(line.getBytes(StandardCharsets.UTF_8));
        }
      }
      return batch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

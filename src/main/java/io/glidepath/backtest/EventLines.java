package io.glidepath.backtest;

import io.glidepath.authoring.Traffic;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Recorded events from a file with one CloudEvent a line; empty lines are left out. */
public final class EventLines implements Traffic.Reading {
  private static final int AT_ONCE = 8_192;
  private static final int BUFFER = 1 << 16;

  private final BufferedReader lines;

  public EventLines(InputStream input) {
    lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), BUFFER);
  }

  /** Throws {@link UncheckedIOException} if the file cannot be read on. */
  @Override
  public List<byte[]> next() {
    List<byte[]> batch = new ArrayList<>();
    try {
      while (batch.size() < AT_ONCE) {
        String line = lines.readLine();
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

package io.glidepath.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/** The last item of a page, as opaque text from which the next page goes on. */
public record Cursor(long position, String id) {

  /** Throws {@link IllegalArgumentException} for a text that no page gave. */
  public static Cursor parse(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ", 2);
      return new Cursor(Long.parseLong(parts[0]), parts[1]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw new IllegalArgumentException("\"after\" is not a cursor of an earlier page.", e);
    }
  }

  static Cursor of(Instant time, String id) {
    return new Cursor(ChronoUnit.MICROS.between(Instant.EPOCH, time), id);
  }

  Instant time() {
    return Instant.EPOCH.plus(position, ChronoUnit.MICROS);
  }

  public String text() {
    byte[] bytes = (position + " " + id).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}

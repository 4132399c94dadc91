package io.glidepath.privacy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Lets codes and short labels pass, such as the names of queues, and puts a name that says nothing
 * in the place of free words: what people typed where a code belongs must not get into rows that
 * are never changed. Thread-safe.
 */
final class Codes {
  private static final int LONGEST = 64;

  /** At most four words. */
  private static final Pattern LABEL =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}._:/+&'’-]++(?: [\\p{L}\\p{M}\\p{N}._:/+&'’-]++){0,3}");

  /** May be a telephone number, though no country may have assigned it: 7 to 15 digits. */
  private static final Pattern DIALLED =
      Pattern.compile("\\+(?:[ ./-]?\\p{Nd}){7,15}|(?:[ ./-]?\\p{Nd}){10,15}");

  private static final String PREFIX = "x_";
  private static final int BYTES = 8;

  private final KeyedHash hash;

  Codes(KeyedHash hash) {
    this.hash = hash;
  }

  String of(String label) {
    String told = Redactor.redact(label.strip(), true).text();
    if (told.length() <= LONGEST
        && LABEL.matcher(told).matches()
        && !DIALLED.matcher(told).matches()) {
      return told;
    }
    byte[] whole = hash.of(("label " + told).getBytes(StandardCharsets.UTF_8));
    return PREFIX + HexFormat.of().formatHex(whole, 0, BYTES);
  }
}

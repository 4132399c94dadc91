package io.glidepath.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A checkpoint as a C2SP signed note: which log, which seal, its hash and time, and the signature.
 *
 * <pre>
 * glidepath-1a2b3c4d
 * 4711
 * base64(h)
 * 2026-11-22T10:00:00.000001Z
 *
 * — glidepath-1a2b3c4d base64(key hash ‖ signature)
 * </pre>
 *
 * @param body the text that is signed, with the newline at its end
 * @param signature null if no line of the note is a signature
 */
public record SignedNote(
    String origin, long no, byte[] h, Instant at, String body, byte @Nullable [] signature) {
  private static final String DASH = "\u2014 ";

  static SignedNote sign(SigningKey key, long no, byte[] h, Instant at) {
    String origin = key.shown().name();
    String body =
        origin + "\n" + no + "\n" + Base64.getEncoder().encodeToString(h) + "\n" + at + "\n";
    byte[] signature = key.sign(body.getBytes(StandardCharsets.UTF_8));
    byte[] signed =
        ByteBuffer.allocate(4 + signature.length).put(key.shown().hash()).put(signature).array();
    return new SignedNote(origin, no, h, at, body, signed);
  }

  /** Throws {@link IllegalArgumentException} for a text that is no checkpoint. */
  public static SignedNote parse(String note) {
    String[] parts = note.split("\n\n", 2);
    String[] lines = parts[0].split("\n");
    try {
      if (parts.length == 2 && lines.length == 4) {
        byte[] h = Base64.getDecoder().decode(lines[2]);
        return new SignedNote(
            lines[0],
            Long.parseLong(lines[1]),
            h,
            Instant.parse(lines[3]),
            parts[0] + "\n",
            signature(lines[0], parts[1]));
      }
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IllegalArgumentException("not a checkpoint: " + lines[0], e);
    }
    throw new IllegalArgumentException("not a checkpoint: " + lines[0]);
  }

  /** The notes of a file, which stand one after the other with an empty line between. */
  public static List<String> split(String file) {
    List<String> notes = new ArrayList<>();
    StringBuilder note = new StringBuilder();
    for (String line : file.split("\n")) {
      if (note.length() > 0 || !line.isEmpty()) {
        note.append(line).append('\n');
      }
      if (line.startsWith(DASH)) {
        notes.add(note.toString());
        note.setLength(0);
      }
    }
    if (!note.toString().isBlank()) {
      notes.add(note.toString());
    }
    return notes;
  }

  private static byte @Nullable [] signature(String origin, String lines) {
    for (String line : lines.split("\n")) {
      if (line.startsWith(DASH + origin + " ")) {
        return Base64.getDecoder().decode(line.substring(DASH.length() + origin.length() + 1));
      }
    }
    return null;
  }

  public boolean isSignedBy(PublicKey key) {
    if (signature == null || signature.length != 68 || !origin.equals(key.name())) {
      return false;
    }
    return Arrays.equals(key.hash(), Arrays.copyOf(signature, 4))
        && key.verifies(
            body.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(signature, 4, 68));
  }

  String text() {
    String signed = signature == null ? "" : Base64.getEncoder().encodeToString(signature);
    return body + "\n" + DASH + origin + " " + signed + "\n";
  }
}

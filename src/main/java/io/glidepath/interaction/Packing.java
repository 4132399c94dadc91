package io.glidepath.interaction;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and texts in few bytes, one after the other, to be read in the order in which they were
 * written. Belongs to one thread.
 */
final class Packing {
  private static final byte[] NOTHING = {};
  private static final int SLACK = 24;

  private byte[] bytes = NOTHING;
  private int end;

  /** How many bytes were written. */
  int end() {
    return end;
  }

  void clear() {
    bytes = NOTHING;
    end = 0;
  }

  /** Begins something whose length is to be known, and returns where it begins. */
  int begin() {
    int place = end;
    room(3);
    end += 3;
    return place;
  }

  /** Notes the length of what began there. */
  void close(int place) {
    int length = end - place;
    for (int i = 0; i < 3; i++) {
      bytes[place + i] = (byte) (length >>> 8 * i);
    }
  }

  /** Where the next thing begins after one that began there. */
  int next(int place) {
    int length = 0;
    for (int i = 0; i < 3; i++) {
      length |= (bytes[place + i] & 0xff) << 8 * i;
    }
    return place + length;
  }

  /** Whether these letters are somewhere in what began there. */
  boolean hasText(int place, byte[] letters) {
    int last = next(place) - letters.length;
    boolean found = letters.length == 0;
    for (int at = place; at <= last && !found; at++) {
      found =
          bytes[at] == letters[0]
              && Arrays.equals(bytes, at, at + letters.length, letters, 0, letters.length);
    }
    return found;
  }

  void number(long number) {
    room(1);
    long left = number << 1 ^ number >> 63;
    while ((left & ~0x7fL) != 0) {
      bytes[end++] = (byte) (left | 0x80);
      left >>>= 7;
      room(1);
    }
    bytes[end++] = (byte) left;
  }

  void text(@Nullable String text) {
    if (text == null) {
      number(-1);
      return;
    }
    byte[] letters = text.getBytes(StandardCharsets.UTF_8);
    number(letters.length);
    room(letters.length);
    System.arraycopy(letters, 0, bytes, end, letters.length);
    end += letters.length;
  }

  private void room(int more) {
    if (end + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, end + end / 8 + more + SLACK);
    }
  }

  Reader from(int place) {
    return new Reader(place);
  }

  /** Reads what was written, from some place on. */
  final class Reader {
    private int at;

    private Reader(int place) {
      at = place;
    }

    long number() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        byte next = bytes[at++];
        number |= (next & 0x7fL) << shift;
        if (next >= 0) {
          return number >>> 1 ^ -(number & 1);
        }
      }
    }

    @Nullable String text() {
      int length = (int) number();
      if (length < 0) {
        return null;
      }
      String text = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
      return text;
    }

    /** Whether the text that comes has these letters. */
    boolean isText(byte[] letters) {
      return number() == letters.length
          && Arrays.equals(bytes, at, at + letters.length, letters, 0, letters.length);
    }
  }
}

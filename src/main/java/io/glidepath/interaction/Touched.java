package io.glidepath.interaction;

import java.util.Arrays;

/**
 * The names that something was noted under since the story's reader last looked, so that it need
 * not read again what cannot have changed.
 */
final class Touched {
  private static final int MOST = 32;

  private static final String[] NONE = {};

  private String[] names = NONE;
  private int size;
  private boolean all;

  void add(String name) {
    if (size == MOST) {
      return;
    }
    if (size == names.length) {
      names = Arrays.copyOf(names, size + 8);
    }
    names[size++] = name;
  }

  String name(int index) {
    return names[index];
  }

  /** How many there are, -1 for more than could be kept. */
  int count() {
    return all || size == MOST ? -1 : size;
  }

  /** Everything may be another than before. */
  void all() {
    all = true;
  }

  void clear() {
    all = false;
    size = 0;
    names = NONE;
  }
}

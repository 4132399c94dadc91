package io.glidepath.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The scripts of a seat, without end: once in their order, then in ever new orders. */
final class Programme {
  private final List<Script> scripts;
  private final Random random;
  private int next;

  Programme(List<Script> scripts, Random random) {
    this.scripts = new ArrayList<>(scripts);
    this.random = random;
  }

  Script next() {
    if (next == scripts.size()) {
      next = 0;
      Collections.shuffle(scripts, random);
    }
    return scripts.get(next++);
  }
}

package io.glidepath.interaction;

import java.util.List;

/** An utterance that is still being revised; {@code at} is when it was first heard. */
record OpenUtterance(String utteranceId, Speaker speaker, long at, List<String> names, int words) {

  int count(String name) {
    int count = 0;
    for (String each : names) {
      if (each.equals(name)) {
        count++;
      }
    }
    return count;
  }
}

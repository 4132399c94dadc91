package io.glidepath.interaction;

import java.util.List;

/** What listening to one utterance found: its phrases, and how many words were said. */
public record Heard(List<Mark> marks, int words) {
  public static final Heard NOTHING = new Heard(List.of(), 0);
}

package io.glidepath.interaction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a contact was handled and what its customer answered, for those who count contacts.
 *
 * @param contact whether the customer came, and not for the second part of a contact that a
 *     platform split
 * @param seconds from the first agent's connection to the end, with the work after it; null if no
 *     agent was connected, or it has not ended
 * @param resolved what was said of it at its end or by the customer; null if nobody said
 * @param answers the latest to each survey
 */
public record Handling(
    boolean contact, @Nullable Long seconds, @Nullable Boolean resolved, List<Answer> answers) {
  public static final Handling NONE = new Handling(false, null, null, List.of());

  /**
   * An answer to a survey.
   *
   * @param value 0 the worst of its scale, 100 the best
   * @param delaySeconds from the contact's end to the ask; to the answer where nobody says when it
   *     was asked; less than 0 if that was before the end, null if it has not ended
   * @param askedOn the channel of the ask; null if nobody says
   */
  public record Answer(
      String instrument, double value, @Nullable Long delaySeconds, @Nullable String askedOn) {}
}

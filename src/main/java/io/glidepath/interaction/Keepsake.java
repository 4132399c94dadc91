package io.glidepath.interaction;

import java.util.List;

/** What stays of a story for others: the customer's next interactions, and those who count. */
final class Keepsake {
  private Keepsake() {}

  static PastContact pastContact(Story story) {
    boolean isContact = story.isContact();
    return new PastContact(
        story.interactionId(),
        story.getChannel(),
        story.issue,
        isContact ? story.first(Names.STARTED) : story.tallies.earliest(),
        story.last(Names.ENDED),
        story.resolved,
        story.times(Names.TRANSFERRED),
        story.firstDue(),
        story.promiseBroken,
        story.tallies.endings(Names.GIVEN),
        story.tallies.endings(Names.STEP_FAILED),
        !isContact,
        story.points(),
        story.opinion(),
        bearing(story));
  }

  private static Bearing bearing(Story story) {
    return new Bearing(
        story.ours(),
        story.outbound,
        story.handedOn,
        story.continues,
        story.last(Names.TRANSFERRED),
        story.last(Names.TRANSFERRED_WARM) >= story.last(Names.TRANSFERRED),
        List.copyOf(story.promises),
        story.kept,
        story.broken);
  }

  static Handling handling(Story story) {
    long begun = story.first(Names.CONNECTED);
    long ended = story.last(Names.ENDED);
    long over = Math.max(ended, story.last(Names.WRAPPED_UP));
    boolean handled = begun > 0 && ended >= begun;
    return new Handling(
        story.isContact() && !story.ours() && story.continues == null,
        handled ? (Long) ((over - begun) / 1_000) : null,
        isJudged(story) ? (Boolean) story.resolved : null,
        story.answers(ended));
  }

  /** Whether somebody said whether it is resolved. */
  private static boolean isJudged(Story story) {
    return story.happened(Names.RESOLUTION_CONFIRMED)
        || story.happened(Names.RESOLUTION_REFUSED)
        || story.happened(Names.ENDED + "-resolved")
        || story.happened(Names.ENDED + "-unresolved")
        || story.happened(Names.ENDED + "-abandoned");
  }
}

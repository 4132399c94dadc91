package io.glidepath.lane;

import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.Story;
import io.glidepath.journal.Journal.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of how an interaction stands, beside its events. It may be behind them: then
 * the events after it make up for it, and it is written anew after a while. What an interaction is
 * searched by is never behind, and neither is anything of one that has ended.
 */
final class OnRecord {
  private @Nullable Facets facets;
  private @Nullable Instant heardFrom;
  private boolean heardEarlier;
  private boolean stateIsBehind;
  private long behindSince = Story.NEVER;

  /** What an interaction is searched by. */
  private record Facets(
      String status,
      @Nullable String channel,
      @Nullable String language,
      @Nullable String issue,
      @Nullable String customerId,
      @Nullable String agentId,
      @Nullable String team,
      @Nullable String queue,
      @Nullable String segment,
      long startedAt,
      long endedAt,
      int score,
      long waitSince) {

    static Facets of(LiveInteraction live) {
      Story story = live.story();
      return new Facets(
          live.status(),
          story.getChannel(),
          story.getLanguage(),
          story.getIssue(),
          story.customerId(),
          story.agentId(),
          story.getTeam(),
          story.getQueue(),
          story.getSegment(),
          story.first(Names.STARTED),
          story.last(Names.ENDED),
          live.ledger().score(),
          story.waitSince());
    }
  }

  /** An event was received, and its changes go with it. */
  void heard(Instant receivedAt, boolean changedState) {
    stateIsBehind |= changedState;
    if (heardFrom == null || receivedAt.isBefore(heardFrom)) {
      // Events are looked for from the first one on.
      heardFrom = receivedAt;
      heardEarlier = true;
    }
  }

  /** An event was read from the record. */
  void recall(Instant receivedAt) {
    heardFrom = heardFrom == null || receivedAt.isBefore(heardFrom) ? receivedAt : heardFrom;
  }

  /** The record was found behind. */
  void lag(long wall) {
    stateIsBehind = true;
    behindSince = wall;
  }

  /** Whether the standing has to be written together with the events. */
  boolean mustFollow(LiveInteraction live) {
    return heardEarlier || live.story().isEnded() || !Facets.of(live).equals(facets);
  }

  /** Lets it be behind from now on; returns false if it was already. */
  boolean fallBehind(long wall) {
    if (isBehind()) {
      return false;
    }
    behindSince = wall;
    return true;
  }

  boolean isBehind() {
    return behindSince != Story.NEVER;
  }

  /** Since when, in epoch milliseconds of the wall clock. */
  long behindSince() {
    return behindSince;
  }

  /** How it stands now, to be written. */
  Standing standing(LiveInteraction live) {
    Story story = live.story();
    boolean stateChanged = live.takeChange() != null;
    return new Standing(
        story.interactionId(),
        story.asPastContact(),
        story.customerId(),
        story.agentId(),
        story.getTeam(),
        story.getQueue(),
        story.getSegment(),
        story.getLanguage(),
        live.status(),
        live.seq(),
        Instant.ofEpochMilli(story.now()),
        live.ledger().score(),
        story.handling(),
        story.waitSince(),
        stateIsBehind || stateChanged ? live.state() : null);
  }

  /** What {@link #standing} gave is on disk. */
  void written(LiveInteraction live) {
    facets = Facets.of(live);
    heardEarlier = false;
    stateIsBehind = false;
    behindSince = Story.NEVER;
  }
}

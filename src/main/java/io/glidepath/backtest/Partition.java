package io.glidepath.backtest;

import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Names;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Some of the customers, with all their interactions, under both rulebooks. What is over is counted
 * and let go, so that a week needs no more memory than the hours around the present. Belongs to one
 * thread at a time.
 */
final class Partition implements AutoCloseable {
  private static final long ENDED_FOR = 30 * 60_000L;
  private static final long SILENT_FOR = 24 * 3_600_000L;
  private static final int BETWEEN_SWEEPS = 512;

  private final Side live;
  private final Side candidate;
  private final Supplier<SplitRedaction> ears;
  private final Samples samples = new Samples();
  private final Map<String, Passage> underWay = new LinkedHashMap<>();
  private final Set<String> over = new HashSet<>();
  private long now;
  private long events;
  private long interactions;
  private long agentMillis;
  private int sinceSweep;

  /** One interaction under way, with what happened in it. */
  static final class Passage {
    private final Side.Course live;
    private final Side.Course candidate;
    private final List<InteractionEvent> events = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final SplitRedaction redaction;
    private long lastAt;

    Passage(String interactionId, SplitRedaction redaction) {
      this.redaction = redaction;
      live = new Side.Course(interactionId);
      candidate = new Side.Course(interactionId);
    }

    Side.Course live() {
      return live;
    }

    Side.Course candidate() {
      return candidate;
    }

    List<InteractionEvent> events() {
      return events;
    }

    Story story() {
      return live.live().story();
    }
  }

  /** {@code ears} listen to one interaction each. */
  Partition(Side live, Side candidate, Supplier<SplitRedaction> ears) {
    this.live = live;
    this.candidate = candidate;
    this.ears = ears;
  }

  void meet(List<InteractionEvent> batch) {
    batch.forEach(this::meet);
  }

  private void meet(InteractionEvent told) {
    String id = told.interactionId();
    if (over.contains(id)) {
      return;
    }
    Passage passage = underWay.computeIfAbsent(id, each -> new Passage(each, ears.get()));
    if (!passage.seen.add(told.source() + '\n' + told.id())) {
      return;
    }
    InteractionEvent event = passage.redaction.of(told);
    events++;
    long at = event.time().toEpochMilli();
    now = Math.max(now, at);
    passage.lastAt = Math.max(passage.lastAt, at);
    passage.events.add(event);
    live.meet(passage.live, event);
    candidate.meet(passage.candidate, event);
    if (++sinceSweep >= BETWEEN_SWEEPS) {
      sweep();
    }
  }

  private void sweep() {
    sinceSweep = 0;
    for (Iterator<Passage> each = underWay.values().iterator(); each.hasNext(); ) {
      Passage passage = each.next();
      long quiet = now - passage.lastAt;
      if (quiet > (passage.story().isEnded() ? ENDED_FOR : SILENT_FOR)) {
        each.remove();
        finish(passage);
      }
    }
  }

  /** Counts what is still under way. {@code until} is the time of the last event of all. */
  void finish(long until) {
    now = Math.max(now, until);
    underWay.values().forEach(this::finish);
    underWay.clear();
  }

  private void finish(Passage passage) {
    Story story = passage.story();
    over.add(story.interactionId());
    interactions++;
    long connected = story.first(Names.CONNECTED);
    if (connected > 0) {
      long end = story.isEnded() ? story.last(Names.ENDED) : passage.lastAt;
      agentMillis += Math.max(0, end - connected);
    }
    live.finish(passage.live, now);
    candidate.finish(passage.candidate, now);
    samples.consider(passage);
  }

  Side live() {
    return live;
  }

  Side candidate() {
    return candidate;
  }

  Samples samples() {
    return samples;
  }

  long events() {
    return events;
  }

  long interactions() {
    return interactions;
  }

  long agentMillis() {
    return agentMillis;
  }

  @Override
  public void close() {
    live.close();
    candidate.close();
  }
}

package io.glidepath.journal;

import io.glidepath.advice.Advice;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Customers;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.interaction.InteractionEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The advisor without server or database: events of any number of interactions in the order they
 * are met, time being what the events say. Replay, scenarios and back-test are rehearsals.
 */
public final class Rehearsal {
  private final Advisor advisor;
  private final EventReader reader;
  private final Customers customers = new Customers();
  private final Map<String, LiveInteraction> interactions = new LinkedHashMap<>();
  private final Map<String, List<Advice>> advice = new LinkedHashMap<>();
  private final Set<Journal.Key> seen = new HashSet<>();
  private long now;

  /** {@code reader} is who read the events, and knows what must not be kept of them. */
  public Rehearsal(Advisor advisor, EventReader reader) {
    this.advisor = advisor;
    this.reader = reader;
  }

  /** Whether an event of this source and id was met before. */
  public boolean knows(InteractionEvent event) {
    return seen.contains(new Journal.Key(event.source(), event.id()));
  }

  /** Takes in one event; an event that was met before changes nothing. */
  public Advice add(InteractionEvent told) {
    if (!seen.add(new Journal.Key(told.source(), told.id()))) {
      return new Advice();
    }
    String id = told.interactionId();
    LiveInteraction live =
        interactions.computeIfAbsent(id, each -> new LiveInteraction(each, reader.listen()));
    InteractionEvent event = live.hear(told);
    customers.remind(live.story(), event);
    Advice news = advisor.advise(live, event);
    advice.computeIfAbsent(id, key -> new ArrayList<>()).add(news);
    now = Math.max(now, event.time().toEpochMilli());
    return news;
  }

  /** Lets time pass for every interaction, to {@code at} in epoch milliseconds. */
  public void advanceTo(long at) {
    now = Math.max(now, at);
    interactions.forEach(
        (id, live) -> {
          if (live.wakeAt() <= at) {
            advice.computeIfAbsent(id, key -> new ArrayList<>()).add(advisor.wake(live, at));
          }
        });
  }

  /** Lets time pass to the latest event of all, as it did for those who were still under way. */
  public void finish() {
    advanceTo(now);
  }

  /** All that are contacts: signals and survey answers alone are none. */
  public Collection<LiveInteraction> interactions() {
    return interactions.values().stream().filter(each -> each.story().isContact()).toList();
  }

  /** What came of an interaction so far, in order. */
  public List<Advice> adviceOn(String interactionId) {
    return advice.getOrDefault(interactionId, List.of());
  }
}

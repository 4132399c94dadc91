package io.glidepath.advice;

import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.interaction.Story;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The customers of one lane, so that each interaction remembers the customer's others. */
public final class Customers {
  private final Map<String, Known> byId = new HashMap<>();

  /** One customer: interactions that are over, and those under way. */
  private static final class Known {
    final Map<String, PastContact> past = new HashMap<>(4);
    final Map<String, Story> live = new HashMap<>(2);
    List<PastContact> pastInOrder = List.of();

    void settle(PastContact contact) {
      past.put(contact.interactionId(), contact);
      pastInOrder = inOrder(past.values());
    }
  }

  public boolean knows(String customerId) {
    return byId.containsKey(customerId);
  }

  /** Takes over what is on record of a customer. */
  public void learn(String customerId, List<PastContact> contacts) {
    Known known = byId.computeIfAbsent(customerId, id -> new Known());
    for (PastContact contact : contacts) {
      if (!known.live.containsKey(contact.interactionId())) {
        known.settle(contact);
      }
    }
  }

  /**
   * Lets the story remember the customer's other interactions as {@code event} is about to be
   * added: the event's customer, or else the story's.
   */
  public void remind(Story story, InteractionEvent event) {
    String customerId = event.customerId();
    remind(story, customerId == null ? story.customerId() : customerId);
  }

  /** Lets the story remember its customer's other interactions, as they are now. */
  public void remind(Story story) {
    remind(story, story.customerId());
  }

  private void remind(Story story, @Nullable String customerId) {
    if (customerId == null) {
      return;
    }
    Known known = byId.computeIfAbsent(customerId, id -> new Known());
    String interactionId = story.interactionId();
    known.live.put(interactionId, story);
    if (known.past.remove(interactionId) != null) {
      known.pastInOrder = inOrder(known.past.values());
    }
    story.remember(known.live.size() == 1 ? known.pastInOrder : others(known, interactionId));
  }

  /** The interaction is over or put aside: only what is remembered of it stays. */
  public void leave(Story story) {
    Known known = story.customerId() == null ? null : byId.get(story.customerId());
    if (known != null && known.live.remove(story.interactionId()) != null) {
      known.settle(story.asPastContact());
    }
  }

  /** Forgets a customer of whom nothing is under way; the record has it all. */
  public void forgetIfIdle(@Nullable String customerId) {
    Known known = customerId == null ? null : byId.get(customerId);
    if (known != null && known.live.isEmpty()) {
      byId.remove(customerId);
    }
  }

  /** Forgets a customer whatever is under way. */
  public void forget(String customerId) {
    byId.remove(customerId);
  }

  private static List<PastContact> others(Known known, String interactionId) {
    List<PastContact> contacts = new ArrayList<>(known.past.values());
    known.live.forEach(
        (id, other) -> {
          if (!id.equals(interactionId)) {
            contacts.add(other.asPastContact());
          }
        });
    return inOrder(contacts);
  }

  private static List<PastContact> inOrder(Iterable<PastContact> contacts) {
    List<PastContact> ordered = new ArrayList<>();
    contacts.forEach(ordered::add);
    ordered.sort(
        Comparator.comparingLong(PastContact::startedAt).thenComparing(PastContact::interactionId));
    return List.copyOf(ordered);
  }
}

package io.glidepath.bench.traffic;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Heard;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A steady stream of events of a number of interactions that are live at once: each event belongs
 * to a random one, and one that ends is replaced by a new one. Time is virtual; some seconds pass
 * between two events of an interaction.
 */
public final class Traffic {
  private static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
  private static final long LASTS = 280_000;
  private static final long DAY = 86_400_000;

  private final SplittableRandom random;
  private final @Nullable Exchange[] slots;
  private final int agents;
  private int begun;

  /** One interaction under way. */
  private static final class Exchange {
    private final String id;
    private final String customerId;
    private final List<Fact> facts;
    private long now;
    private int next;

    Exchange(String id, String customerId, List<Fact> facts, long now) {
      this.id = id;
      this.customerId = customerId;
      this.facts = facts;
      this.now = now;
    }
  }

  /** As many agents as live interactions. */
  public Traffic(int live, long seed) {
    this(live, live, seed);
  }

  public Traffic(int live, int agents, long seed) {
    this.agents = agents;
    random = new SplittableRandom(seed);
    slots = new Exchange[live];
  }

  public int live() {
    return slots.length;
  }

  /** Brings every slot to some place of its interaction. */
  public void settle(Consumer<Step> taker) {
    for (int slot = 0; slot < slots.length; slot++) {
      for (int left = 1 + random.nextInt(40); left > 0; left--) {
        taker.accept(nextIn(slot));
      }
    }
  }

  public List<Step> next(int count) {
    List<Step> steps = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      steps.add(next());
    }
    return steps;
  }

  public Step next() {
    return nextIn(random.nextInt(slots.length));
  }

  private Step nextIn(int slot) {
    Exchange exchange = slots[slot];
    boolean first = exchange == null || exchange.next == exchange.facts.size();
    if (exchange == null || first) {
      exchange = begin();
      slots[slot] = exchange;
    }
    exchange.now += 1_000 + random.nextInt(12_000);
    InteractionEvent event =
        new InteractionEvent(
            "bench",
            exchange.id + "-" + exchange.next,
            exchange.id,
            Instant.ofEpochMilli(exchange.now),
            first ? exchange.customerId : null,
            exchange.facts.get(exchange.next));
    exchange.next++;
    return new Step(slot, first, first ? past(exchange) : List.of(), event, heard(event.fact()));
  }

  private static Heard heard(Fact fact) {
    return fact instanceof Fact.UtteranceHeard said ? Line.heardIn(said.text()) : Heard.NOTHING;
  }

  private Exchange begin() {
    int number = begun++;
    String customerId = "customer-" + number;
    long start = MORNING.toEpochMilli() + number * LASTS / slots.length;
    String agentId = "agent-" + number % agents;
    List<Fact> facts = Script.write(random, customerId, agentId, Instant.ofEpochMilli(start));
    return new Exchange("interaction-" + number, customerId, facts, start);
  }

  /** One customer in three has been here before. */
  private List<PastContact> past(Exchange exchange) {
    if (random.nextInt(3) > 0) {
      return List.of();
    }
    String issue = Vocabulary.pick(Vocabulary.ISSUES, random.nextInt(1_000));
    for (Fact fact : exchange.facts) {
      issue = fact instanceof Fact.IssueIdentified identified ? identified.issue() : issue;
    }
    List<PastContact> contacts = new ArrayList<>(3);
    for (int number = 1 + random.nextInt(3); number > 0; number--) {
      long at = exchange.now - number * DAY * 2;
      contacts.add(
          new PastContact(
              exchange.id + "-before-" + number,
              "voice",
              issue,
              at,
              at + 300_000,
              false,
              0,
              0,
              false,
              Set.of("account-number"),
              Set.of()));
    }
    return List.copyOf(contacts);
  }
}

package io.glidepath.lane;

import io.glidepath.advice.Consultant;
import io.glidepath.advice.Rulebook;
import io.glidepath.interaction.Story;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Receipt;
import io.glidepath.journal.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All lanes, and which interaction lives in which. A customer's interactions live in one lane; an
 * interaction whose customer is not yet known lives where its id hashes, and moves when it is
 * learnt, with its order kept.
 */
public final class Lanes implements Intake, AutoCloseable {
  private static final Receipt OVERLOADED = new Receipt(Receipt.Kind.OVERLOADED, 0);

  private final List<Lane> lanes = new ArrayList<>();
  private final Map<String, Home> homes = new ConcurrentHashMap<>();

  /** Where an interaction lives, and how many of its events wait there. */
  private static final class Home {
    Lane lane;
    int waiting;

    Home(Lane lane) {
      this.lane = lane;
    }
  }

  public Lanes(LaneSettings settings, LaneParts parts) {
    for (int number = 0; number < settings.lanes(); number++) {
      lanes.add(new Lane(number, settings, parts, this::settled, this::leave));
    }
  }

  /**
   * Takes up the interactions that were under way before a restart, by id with their customers, and
   * starts to work.
   */
  public void start(Map<String, String> underWay) {
    Map<Lane, Map<String, String>> byLane = new HashMap<>();
    underWay.forEach(
        (interactionId, customerId) -> {
          Lane lane = laneOf(customerId.isEmpty() ? interactionId : customerId);
          homes.put(interactionId, new Home(lane));
          byLane
              .computeIfAbsent(lane, each -> new LinkedHashMap<>())
              .put(interactionId, customerId);
        });
    byLane.forEach((lane, customerOf) -> lane.put(new Task.Resume(customerOf)));
    lanes.forEach(Lane::start);
  }

  @Override
  public CompletionStage<Receipt> accept(Received received) {
    return accept(received, false);
  }

  @Override
  public List<CompletionStage<Receipt>> acceptAll(List<Received> events, Duration patience) {
    boolean all = events.stream().allMatch(each -> isSoonRead(each, patience.toMillis()));
    return events.stream()
        .map(each -> all ? accept(each, true) : CompletableFuture.completedFuture(OVERLOADED))
        .toList();
  }

  @Override
  public Wait waited() {
    LongSummaryStatistics millis = lanes.stream().mapToLong(Lane::waited).summaryStatistics();
    return new Wait(Duration.ofMillis(millis.getMin()), Duration.ofMillis(millis.getMax()));
  }

  /** Whether the lane that the event's interaction lives in, and that it moves to, are at ease. */
  private boolean isSoonRead(Received received, long patience) {
    Home home = homes.get(received.event().interactionId());
    Lane there = home == null ? laneOf(keyOf(received)) : home.lane;
    Lane wanted = wanted(there, received);
    return isAtEase(there, patience) && (wanted == there || isAtEase(wanted, patience));
  }

  private static boolean isAtEase(Lane lane, long patience) {
    return lane.hasRoom() && lane.waited() <= patience;
  }

  /**
   * {@code all} events of a sender are taken, also if there are more than the lane has room for.
   */
  private CompletionStage<Receipt> accept(Received received, boolean all) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    Task.Arrival arrival = new Task.Arrival(received, receipt, System.nanoTime());
    homes.compute(
        arrival.interactionId(),
        (id, known) -> {
          Home home = known == null ? new Home(laneOf(keyOf(received))) : known;
          if (!all && !home.lane.hasRoom()) {
            receipt.complete(OVERLOADED);
            return known;
          }
          moveIfNeeded(id, home, received);
          home.waiting++;
          home.lane.put(arrival);
          return home;
        });
    return receipt;
  }

  /**
   * Lets the next event of every interaction meet another rulebook, and looks at once at those that
   * show a suggestion, so that what its rules no longer say is withdrawn. Returns when every lane
   * has what it needs for it: a lane does not wait.
   */
  public void use(Rulebook rulebook) {
    List<Consultant> consultants = new ArrayList<>();
    for (int i = 0; i < lanes.size(); i++) {
      Consultant consultant = rulebook.open();
      consultant.consult(new Story(""));
      consultants.add(consultant);
    }
    for (int i = 0; i < lanes.size(); i++) {
      lanes.get(i).put(new Task.Use(consultants.get(i)));
    }
  }

  /**
   * Does work on a customer's record in the lane that the customer's interactions live in, so that
   * none of them is worked on meanwhile, and lets the lane forget them all.
   */
  public CompletionStage<Void> forget(String customerId, Runnable work) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    laneOf(customerId).put(new Task.Forget(customerId, work, done));
    return done;
  }

  /** Whether all lanes can write. */
  public boolean ready() {
    return lanes.stream().allMatch(Lane::canWrite);
  }

  /** How many lanes there are, numbered from 0. */
  public int count() {
    return lanes.size();
  }

  /** How much waits for a lane. */
  public int queued(int lane) {
    return lanes.get(lane).queued();
  }

  /** For how long the oldest event has waited that a lane has not answered. */
  public Duration age(int lane) {
    return Duration.ofMillis(lanes.get(lane).waited());
  }

  /** Interactions in memory. */
  public int size() {
    return lanes.stream().mapToInt(Lane::size).sum();
  }

  /** Finishes what is queued, then stops. */
  @Override
  public void close() {
    lanes.forEach(Lane::close);
  }

  private void moveIfNeeded(String interactionId, Home home, Received received) {
    Lane wanted = wanted(home.lane, received);
    if (wanted != home.lane) {
      wanted.put(new Task.Expect(interactionId));
      home.lane.put(new Task.Release(interactionId, wanted));
      home.lane = wanted;
    }
  }

  /** The lane of the event's customer, if it names one; else where the interaction is. */
  private Lane wanted(Lane there, Received received) {
    String customerId = received.event().customerId();
    return customerId == null ? there : laneOf(customerId);
  }

  private void settled(String interactionId) {
    homes.computeIfPresent(
        interactionId,
        (id, home) -> {
          home.waiting--;
          return home;
        });
  }

  /** A lane wants to put an interaction aside; it may unless events are on their way to it. */
  private boolean leave(String interactionId, Lane lane) {
    boolean[] may = {true};
    homes.computeIfPresent(
        interactionId,
        (id, home) -> {
          may[0] = home.waiting <= 0 && home.lane == lane;
          return may[0] ? null : home;
        });
    return may[0];
  }

  private static String keyOf(Received received) {
    String customerId = received.event().customerId();
    return customerId == null ? received.event().interactionId() : customerId;
  }

  private Lane laneOf(String key) {
    int hash = key.hashCode() * 0x9E3779B9;
    return lanes.get(Math.floorMod(hash ^ (hash >>> 16), lanes.size()));
  }
}

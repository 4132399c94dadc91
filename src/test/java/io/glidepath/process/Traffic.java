package io.glidepath.process;

import io.glidepath.interaction.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The events of some interactions, and a journal of what the server has acknowledged of them. The
 * advice on them does not depend on how long the server takes.
 */
final class Traffic {
  private static final int SENDERS = 6;

  private static final List<String> STEPS =
      List.of(
          "interaction.started {'channel':'voice','customerId':'%s','issue':'no-internet'}",
          "selfservice.attempted {'where':'ivr','step':'line-test','outcome':'failed'}",
          "information.given {'field':'account-number','where':'ivr'}",
          "agent.connected {'agentId':'%a','experienceMonths':3}",
          "interaction.transferred {'to':'second-line','kind':'cold'}",
          "interaction.transferred {'to':'third-line','kind':'cold'}",
          "agent.connected {'agentId':'%a','experienceMonths':3}",
          "information.asked {'field':'account-number'}",
          "information.given {'field':'account-number'}",
          "information.asked {'field':'account-number'}");

  private final Map<String, List<String>> events = new LinkedHashMap<>();
  private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

  /**
   * {@code name} tells its interactions from those of other traffic. So that no agent's attention
   * runs out, all but a few interactions should have an agent each: {@code *} is their number.
   */
  Traffic(String name, String agentId, int interactions) {
    Instant begun = Instant.now().minusSeconds(60);
    for (int i = 0; i < interactions; i++) {
      String id = name + "-" + i;
      String agent = agentId.replace("*", String.valueOf(i));
      events.put(
          id,
          IntStream.range(0, STEPS.size())
              .mapToObj(step -> event(id, agent, step, begun.plusSeconds(3L * step)))
              .toList());
    }
  }

  List<String> interactions() {
    return List.copyOf(events.keySet());
  }

  /** All events, in an order in which they could have come. */
  List<String> all() {
    return events.values().stream().flatMap(List::stream).toList();
  }

  /** How many have been acknowledged so far. */
  int acknowledged() {
    return acknowledged.size();
  }

  synchronized void awaitAcknowledged(int wanted) throws InterruptedException {
    while (acknowledged.size() < wanted) {
      wait();
    }
  }

  /** The sequence numbers of the acknowledged events, by event. */
  Map<String, Long> journal() {
    return Map.copyOf(acknowledged);
  }

  /**
   * Sends everything, several interactions at a time; comes again when it is asked to, and gives
   * one up at the first refusal.
   */
  Load send(Api api) {
    ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    List<Future<?>> sent = new ArrayList<>();
    for (List<String> interaction : events.values()) {
      sent.add(senders.submit(() -> sendInOrder(api, interaction)));
    }
    senders.shutdown();
    return new Load(senders, sent);
  }

  /** Sends as many events of each interaction as {@code steps} says of its number. */
  void sendFirst(Api api, IntUnaryOperator steps) {
    int number = 0;
    for (List<String> interaction : events.values()) {
      sendInOrder(api, interaction.subList(0, steps.applyAsInt(number++)));
    }
  }

  /** How many events each interaction has. */
  static int steps() {
    return STEPS.size();
  }

  /** Sending that is under way. */
  record Load(ExecutorService senders, List<Future<?>> sent) {
    void await() throws Exception {
      if (!senders.awaitTermination(2, TimeUnit.MINUTES)) {
        throw new IllegalStateException("the load does not end");
      }
      for (Future<?> each : sent) {
        each.get();
      }
    }
  }

  private void sendInOrder(Api api, List<String> interaction) {
    for (String event : interaction) {
      Api.Answer answer = api.post(event);
      while (answer.status() == 429) {
        // As Retry-After asks, only sooner.
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        answer = api.post(event);
      }
      if (!answer.acknowledged()) {
        return;
      }
      acknowledged(event, answer.body().path("seq").asLong());
    }
  }

  private synchronized void acknowledged(String event, long seq) {
    acknowledged.put(event, seq);
    notifyAll();
  }

  private static String event(String id, String agentId, int step, Instant time) {
    String[] parts = STEPS.get(step).split(" ", 2);
    String data = parts[1].replace("%s", "customer-" + id).replace("%a", agentId);
    return ("{'specversion':'1.0','source':'/test','id':'%s-%d','type':'%s',"
            + "'subject':'%s','time':'%s','data':%s}")
        .formatted(id, step, EventType.uri(parts[0]), id, time, data)
        .replace('\'', '"');
  }
}

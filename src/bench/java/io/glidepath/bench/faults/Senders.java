package io.glidepath.bench.faults;

import static java.util.stream.Collectors.joining;

import io.glidepath.interaction.EventType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads that tell of interactions, each event again and again until it is acknowledged, alone or
 * in batches; now and then one that was acknowledged long ago.
 */
final class Senders {
  private static final String SOURCE = "/faults/";
  private static final String ONE = "application/cloudevents+json";
  static final String BATCH = "application/cloudevents-batch+json";
  private static final int AT_ONCE = 30;

  /** Of so many interactions that are told singly one may be erased. */
  private static final int ERASABLE = 5;

  private static final List<String> STEPS =
      List.of(
          "interaction.started {'channel':'voice','customerId':'%s','issue':'no-internet'}",
          "selfservice.attempted {'where':'ivr','step':'line-test','outcome':'failed'}",
          "information.given {'field':'account-number','where':'ivr'}",
          "agent.connected {'agentId':'%a','experienceMonths':3}",
          "interaction.transferred {'to':'second-line','kind':'cold'}",
          "agent.connected {'agentId':'%a','experienceMonths':3}",
          "information.asked {'field':'account-number'}",
          "information.given {'field':'account-number'}",
          "information.asked {'field':'account-number'}",
          "interaction.ended {'by':'customer'}");

  private final Door door;
  private final Ledger ledger;
  private final String name;
  private final List<String> agents;
  private final List<Thread> threads = new ArrayList<>();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicInteger brokenOff = new AtomicInteger();
  private final Queue<String> erasable = new ConcurrentLinkedQueue<>();
  private volatile boolean over;
  private volatile boolean abandoned;

  /**
   * @param name tells these from others: a letter that their interactions begin with
   * @param agents who connects
   */
  Senders(Door door, Ledger ledger, String name, List<String> agents, int number, long seed) {
    this.door = door;
    this.ledger = ledger;
    this.name = name;
    this.agents = List.copyOf(agents);
    for (int i = 0; i < number; i++) {
      Random random = new Random(seed + i);
      threads.add(new Thread(() -> work(random), "sender-" + i));
    }
  }

  void start() {
    threads.forEach(Thread::start);
  }

  /** Tells of so many interactions, event by event; the last one's customer may be erased. */
  void tell(int interactions, Random random) {
    for (int i = 1; i <= interactions && !abandoned; i++) {
      singly(random, i == interactions);
    }
  }

  /** Begins nothing more, and goes on with what was begun. */
  void beginNoMore() {
    over = true;
  }

  /** Whether any of what was begun is not acknowledged. */
  boolean areBusy() {
    return threads.stream().anyMatch(Thread::isAlive);
  }

  /** Ends what was begun; returns when all of it is acknowledged. */
  void finish() throws InterruptedException {
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Lets the next requests be broken off, in the middle or before the answer, and sent again. */
  void breakOff(int requests) {
    brokenOff.addAndGet(requests);
  }

  /** Ends without waiting for what was begun, as when the server does not come back. */
  void abandon() {
    over = true;
    abandoned = true;
  }

  /** An interaction, all of whose events are acknowledged, and that may be erased; null if none. */
  @Nullable String nextToErase() {
    return erasable.poll();
  }

  static String customer(String interaction) {
    return "customer-" + interaction;
  }

  /** Where the events of senders of that name come from. */
  static String source(String name) {
    return SOURCE + name;
  }

  private void work(Random random) {
    while (!over) {
      if (random.nextInt(4) == 0) {
        batch(random);
      } else {
        singly(random, random.nextInt(ERASABLE) == 0);
      }
    }
  }

  private void singly(Random random, boolean erase) {
    String interaction = name + (erase ? "e" : "i") + count.incrementAndGet();
    for (Ledger.Acknowledged event : events(interaction, agent(erase, random))) {
      tell(event);
    }
    if (abandoned) {
      return;
    }
    Ledger.Acknowledged again = ledger.any(random);
    if (!again.interaction().startsWith(name + "e")) {
      tell(again);
    }
    if (erase) {
      erasable.add(interaction);
    }
  }

  private void tell(Ledger.Acknowledged event) {
    ledger.sending(event.id());
    Door.Answer answer = insist(ONE, event.json());
    if (abandoned) {
      return;
    }
    long seq = answer.body().path("seq").asLong();
    ledger.acknowledged(
        new Ledger.Acknowledged(event.id(), event.interaction(), event.json(), seq));
  }

  private void batch(Random random) {
    List<Ledger.Acknowledged> all = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      all.addAll(events(name + "b" + count.incrementAndGet(), agent(false, random)));
    }
    all.forEach(event -> ledger.sending(event.id()));
    String body = all.stream().map(Ledger.Acknowledged::json).collect(joining(",", "[", "]"));
    Door.Answer answer = insist(BATCH, body);
    if (abandoned) {
      return;
    }
    if (answer.body().path("rejected").isEmpty()) {
      all.forEach(ledger::acknowledged);
    } else {
      ledger.refuted("of a batch was rejected: " + answer.body().path("rejected"));
    }
  }

  /** Sends it until it is taken. While faults go on some answers are in order, others never. */
  private Door.Answer insist(String type, String body) {
    int left = brokenOff.getAndUpdate(n -> Math.max(0, n - 1));
    if (left > 0) {
      door.breakOff("/v1/events", type, body, left % 2 == 0);
    }
    Door.Answer answer = door.post("/v1/events", type, body);
    while (!answer.isGood() && !abandoned) {
      if (!answer.comesBack()) {
        ledger.refuted("an event was answered " + answer);
      }
      Center.pause(100);
      answer = door.post("/v1/events", type, body);
    }
    return answer;
  }

  private String agent(boolean erase, Random random) {
    return erase
        ? "nobody-" + random.nextInt(1_000_000)
        : agents.get(random.nextInt(agents.size()));
  }

  private List<Ledger.Acknowledged> events(String interaction, String agent) {
    Instant begun = Instant.now().minusSeconds(60);
    List<Ledger.Acknowledged> events = new ArrayList<>();
    for (int step = 0; step < STEPS.size(); step++) {
      String[] parts = STEPS.get(step).split(" ", 2);
      String data = parts[1].replace("%s", customer(interaction)).replace("%a", agent);
      String id = interaction + "-" + (step + 1);
      String json =
          ("{'specversion':'1.0','source':'%s','id':'%s','type':'%s','subject':'%s','time':'%s',"
                  + "'data':%s}")
              .formatted(
                  source(name),
                  id,
                  EventType.uri(parts[0]),
                  interaction,
                  begun.plusSeconds(3L * step),
                  data)
              .replace('\'', '"');
      events.add(new Ledger.Acknowledged(id, interaction, json, 0));
    }
    return events;
  }
}

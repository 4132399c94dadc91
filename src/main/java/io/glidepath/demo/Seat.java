package io.glidepath.demo;

import io.glidepath.interaction.EventType;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** A place at which an agent serves one customer after the other. Belongs to one event loop. */
final class Seat {
  /** How many customers come at once after another, so that there is something to see. */
  private static final int FIRST_CUSTOMERS = 3;

  private static final int BETWEEN_FIRST = 4_000;

  /** Afterwards agents write down what was said and catch their breath, as people do. */
  private static final int BETWEEN_CUSTOMERS = 360_000;

  private static final int BETWEEN_CONTACTS = 300;

  private final DemoStage stage;
  private final DemoAgent agent;
  private final Programme programme;
  private final Random random;
  private @Nullable Envelope live;
  private long timer;
  private int served;
  private boolean closed;

  Seat(DemoStage stage, DemoAgent agent, Programme programme, Random random) {
    this.stage = stage;
    this.agent = agent;
    this.programme = programme;
    this.random = random;
  }

  /** The time until the next customer, in milliseconds, after so many. */
  static long pause(int served, Random random) {
    int least = served < FIRST_CUSTOMERS ? BETWEEN_FIRST : BETWEEN_CUSTOMERS;
    return least + random.nextInt(least);
  }

  void open(long delay) {
    after(delay, this::serveNext);
  }

  /** Leaves no interaction open behind it. */
  void close() {
    closed = true;
    stage.vertx().cancelTimer(timer);
    if (live != null) {
      JsonObject data = new JsonObject().put("by", "system").put("outcome", "abandoned");
      stage.sender().send(live.event(Instant.now(), EventType.ENDED, data));
    }
  }

  private void serveNext() {
    Script script = programme.next();
    begin(script, script.contacts().iterator(), stage.newCustomer());
  }

  private void begin(Script script, Iterator<Script.Contact> contacts, String customer) {
    if (!contacts.hasNext()) {
      after(pause(++served, random), this::serveNext);
      return;
    }
    Script.Contact contact = contacts.next();
    String channel = contact.opening().getString("channel");
    Envelope envelope =
        new Envelope(stage.newInteraction(channel), customer, Instant.now().minus(contact.ago()));
    stage.sender().send(envelope.started(contact.opening(), script.language()));
    Runnable end = () -> after(BETWEEN_CONTACTS, () -> begin(script, contacts, customer));
    List<Cue> cues = ScriptTimeline.of(contact, agent, random);
    if (contact.isPast()) {
      cues.forEach(cue -> stage.sender().send(envelope.of(cue)));
      end.run();
    } else {
      live = envelope;
      play(cues, 0, end);
    }
  }

  private void play(List<Cue> cues, int index, Runnable end) {
    if (index == cues.size()) {
      live = null;
      end.run();
      return;
    }
    long before = index == 0 ? 0 : cues.get(index - 1).at();
    after(
        cues.get(index).at() - before,
        () -> {
          if (live != null) {
            stage.sender().send(live.of(cues.get(index)));
          }
          play(cues, index + 1, end);
        });
  }

  private void after(long millis, Runnable action) {
    if (!closed) {
      timer = stage.vertx().setTimer(Math.max(1, millis), fired -> action.run());
    }
  }
}

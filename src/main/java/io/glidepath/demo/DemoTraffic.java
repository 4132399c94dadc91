package io.glidepath.demo;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The simulated contact center: the watched agents of {@link DemoAgent#WATCHED} with a call and a
 * written exchange each at any time, and colleagues in the background, who react to what they are
 * told. It sends events over HTTP with an integration token, as any platform would, sits at agents'
 * sockets with theirs, and knows nothing else of the server.
 */
public final class DemoTraffic {
  private static final int PAST_MILLIS = 1_500;
  private static final int FIRST_CALL = 300;
  private static final int FIRST_MESSAGE = 6_000;
  private static final int FIRST_COLLEAGUE = 4_000;
  private static final int SLOWEST_COLLEAGUE = 10_000;

  private final Context context;
  private final DemoStage stage;
  private final List<Seat> seats = new ArrayList<>();
  private final List<Colleague> colleagues = new ArrayList<>();
  private final EventSender past;
  private boolean isClosing;

  private DemoTraffic(Context context, DemoStage stage, EventSender past) {
    this.context = context;
    this.stage = stage;
    this.past = past;
  }

  /**
   * Opens the center: the first customers arrive at once.
   *
   * @param token of the role {@code integration}
   * @param agentToken gives an agent's token for their id
   * @param seed of the order of the scripts and of all small delays
   * @param colleagues the number of agents in the background, one interaction each
   */
  public static DemoTraffic start(
      Vertx vertx,
      String baseUrl,
      String token,
      UnaryOperator<String> agentToken,
      long seed,
      int colleagues) {
    String run = Long.toString(System.currentTimeMillis() / 1000, 36);
    DemoStage stage = new DemoStage(vertx, new EventSender(vertx, baseUrl, token), run);
    EventSender past = new EventSender(vertx, baseUrl, token);
    DemoTraffic traffic = new DemoTraffic(vertx.getOrCreateContext(), stage, past);
    for (int i = 0; i < colleagues; i++) {
      String id = DemoAgent.colleague(i).id();
      Random mood = new Random(seed + i);
      var address = Colleague.address(baseUrl, id, agentToken.apply(id));
      traffic.colleagues.add(new Colleague(vertx, address, mood, SLOWEST_COLLEAGUE));
    }
    traffic.context.runOnContext(started -> traffic.open(new Random(seed)));
    traffic.context.runOnContext(opened -> traffic.remember(vertx));
    return traffic;
  }

  /** Ends what is going on; completes when the server has been told, or cannot be. */
  public Future<Void> close() {
    Promise<Void> closed = Promise.promise();
    context.runOnContext(
        asked -> {
          isClosing = true;
          colleagues.forEach(Colleague::close);
          seats.forEach(Seat::close);
          past.stop().eventually(() -> stage.sender().stop()).onComplete(closed);
        });
    return closed.future();
  }

  /** The weeks before, told a little after the first customers have come. */
  private void remember(Vertx vertx) {
    vertx
        .timer(PAST_MILLIS, TimeUnit.MILLISECONDS)
        .compose(now -> vertx.executeBlocking(() -> DemoHistory.before(Instant.now())))
        .onSuccess(
            events ->
                context.runOnContext(
                    go -> {
                      if (!isClosing) {
                        events.forEach(past::send);
                      }
                    }));
  }

  private void open(Random random) {
    for (DemoAgent agent : DemoAgent.WATCHED) {
      List<Script> scripts = ScriptReader.read(agent.language());
      open(agent, scripts.stream().filter(Script::isVoice).toList(), random, FIRST_CALL);
      open(agent, scripts.stream().filter(each -> !each.isVoice()).toList(), random, FIRST_MESSAGE);
    }
    for (int i = 0; i < colleagues.size(); i++) {
      colleagues.get(i).open();
      DemoAgent agent = DemoAgent.colleague(i);
      List<Script> scripts = new ArrayList<>(ScriptReader.read(agent.language()));
      Collections.shuffle(scripts, random);
      open(agent, scripts, random, FIRST_COLLEAGUE + i * FIRST_COLLEAGUE);
    }
  }

  private void open(DemoAgent agent, List<Script> scripts, Random random, long delay) {
    Random own = new Random(random.nextLong());
    Seat seat = new Seat(stage, agent, new Programme(scripts, own), own);
    seats.add(seat);
    seat.open(delay);
  }
}

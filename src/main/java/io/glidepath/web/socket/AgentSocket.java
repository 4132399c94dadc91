package io.glidepath.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.Journal;
import io.glidepath.web.http.Caller;
import io.glidepath.web.http.Json;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The open socket of an agent or a team lead: greets, hands messages on, keeps the line alive, and
 * says goodbye. The frames are {@link FrameFeed}'s. Belongs to its event loop, except where it says
 * otherwise.
 */
public final class AgentSocket {
  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final int GOING_AWAY = 1001;
  private static final int POLICY = 1008;
  private static final int RESTART = 1012;
  private static final int TRY_LATER = 1013;
  private static final int SIGNED_OUT = 4401;

  private final Subscriber whose;
  private final Caller caller;
  private final SocketLine line;
  private final SocketParts parts;
  private final FrameFeed feed;
  private final MessageReader inbox;
  private final List<Long> timers = new ArrayList<>();
  private AgentMessage.@Nullable Hello earlyHello;
  private boolean greeted;
  private int unanswered;

  AgentSocket(Subscriber whose, Caller caller, SocketLine line, SocketParts parts) {
    this.whose = whose;
    this.caller = caller;
    this.line = line;
    this.parts = parts;
    feed = new FrameFeed(line, whose.stream(), parts);
    inbox = new MessageReader(parts.settings(), this::receive, line::close);
  }

  /** The stream that it follows. */
  String stream() {
    return whose.stream();
  }

  /** Starts to listen; then reads where the stream stands and welcomes the agent. */
  void open(Duration life) {
    ServerWebSocket socket = line.socket();
    socket.setWriteQueueMaxSize(parts.settings().queueBytes());
    socket.frameHandler(inbox::take);
    socket.pongHandler(pong -> unanswered = 0);
    socket.exceptionHandler(this::broken);
    socket.closeHandler(closed -> over());
    parts.switchboard().plugIn(this);
    Vertx vertx = line.loop().owner();
    timers.add(vertx.setPeriodic(parts.settings().heartbeat().toMillis(), tick -> beat()));
    timers.add(vertx.setTimer(Math.max(1, life.toMillis()), end -> expire()));
    // It may have been ended between the gate and the switchboard.
    endIfSignedOut();
    await(parts.streams().head(whose.stream()), this::welcome);
  }

  /** Offers a frame that is on disk. From any thread. */
  void offer(Journal.Numbered frame, long since) {
    line.loop().runOnContext(go -> feed.offer(frame, since));
  }

  /** Looks for frames that are on disk and were not offered. From any thread. */
  void lookAgain() {
    line.loop().runOnContext(go -> feed.lookAgain());
  }

  /**
   * Closes if what the agent came with was ended before its time, by an admin, the provider or the
   * agent. From any thread.
   */
  void endIfSignedOut() {
    if (parts.ended().test(caller)) {
      line.loop().runOnContext(go -> goodbye(SIGNED_OUT, "the sign-in was ended", 0));
    }
  }

  /** Sends the client elsewhere or later. From any thread. */
  public void goodbye(String reason, long retryAfterMillis) {
    line.loop().runOnContext(go -> goodbye(RESTART, reason, retryAfterMillis));
  }

  private void welcome(AgentStreams.@Nullable Head head, @Nullable Throwable fault) {
    if (head == null) {
      LOG.warn("Cannot read the stream of {} {}", whose.member(), whose.name(), fault);
      goodbye(TRY_LATER, "the stream cannot be read now", 2_000);
      return;
    }
    Map<String, Object> welcome = new LinkedHashMap<>();
    welcome.put("type", "welcome");
    welcome.put(whose.member(), whose.name());
    welcome.put("epoch", head.epoch());
    welcome.put("seq", head.last());
    line.say(Json.write(welcome));
    greeted = true;
    feed.start(head);
    if (earlyHello != null) {
      feed.resume(earlyHello);
    }
  }

  private void receive(JsonNode json) {
    try {
      handle(AgentMessage.of(json));
    } catch (IllegalArgumentException wrong) {
      line.close(POLICY, Objects.requireNonNullElse(wrong.getMessage(), "wrong message"));
    }
  }

  private void handle(AgentMessage message) {
    if (message instanceof AgentMessage.Hello hello) {
      hello(hello);
    } else if (message instanceof AgentMessage.Ack ack) {
      check(ack.seq() <= feed.cursor(), "ack of a frame that was not sent");
    } else {
      check(whose.isAgent(), "a team's stream takes hello and ack");
      react(message);
    }
  }

  private void react(AgentMessage message) {
    String agentId = whose.name();
    if (message instanceof AgentMessage.Feedback given) {
      await(parts.reactions().feedback(agentId, given), (no, f) -> regret("feedback", no, f));
    } else if (message instanceof AgentMessage.Mute mute) {
      await(parts.reactions().mute(agentId, mute), (no, f) -> regret("mute", no, f));
    } else if (message instanceof AgentMessage.Obstacle met) {
      await(parts.reactions().obstacle(agentId, met), (no, f) -> regret("obstacle", no, f));
    }
  }

  private void hello(AgentMessage.Hello hello) {
    if (greeted) {
      check(feed.resume(hello), "hello is said once");
    } else {
      check(earlyHello == null, "hello is said once");
      earlyHello = hello;
    }
  }

  private static void check(boolean right, String otherwise) {
    if (!right) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Tells the agent that something it did was not taken. */
  private void regret(String of, @Nullable Optional<String> trouble, @Nullable Throwable fault) {
    if (fault != null) {
      LOG.warn("A {} of agent {} was not taken", of, whose.name(), fault);
    }
    String detail = trouble == null ? "It could not be stored; send it again." : trouble.orElse("");
    if (!detail.isEmpty()) {
      line.say(Json.write(Map.of("type", "refused", "of", of, "detail", detail)));
    }
  }

  private void beat() {
    if (line.isOpen() && unanswered >= 2) {
      LOG.debug("{} {} answers no more", whose.member(), whose.name());
      line.close(GOING_AWAY, "no pong");
      return;
    }
    unanswered++;
    line.ping();
    endIfSignedOut();
  }

  private void expire() {
    goodbye(POLICY, "the sign-in has ended", 0);
  }

  private void goodbye(int code, String reason, long retryAfterMillis) {
    Map<String, Object> bye = new LinkedHashMap<>();
    bye.put("type", "bye");
    bye.put("reason", reason);
    bye.put("retryAfterMs", retryAfterMillis);
    line.say(Json.write(bye));
    line.close(code, reason);
  }

  /** A frame that breaks the protocol, or a line that broke. */
  private void broken(Throwable fault) {
    LOG.debug("Socket of {} failed", whose.name(), fault);
    if (fault instanceof CorruptedWebSocketFrameException frame) {
      line.close(frame.closeStatus().code(), "broken frame");
    }
  }

  private void over() {
    parts.switchboard().unplug(this);
    feed.close();
    timers.forEach(line.loop().owner()::cancelTimer);
  }

  private interface Then<T> {
    void accept(@Nullable T result, @Nullable Throwable fault);
  }

  private <T> void await(CompletionStage<T> stage, Then<T> then) {
    stage.whenComplete(
        (result, fault) ->
            line.loop()
                .runOnContext(
                    go -> {
                      if (line.isOpen()) {
                        then.accept(result, fault);
                      }
                    }));
  }
}

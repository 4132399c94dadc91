package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.AgentStreams;
import io.glidepath.advice.Journal;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
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
 * One agent's open socket: greets, hands messages on, keeps the line alive, and says goodbye. The
 * frames are {@link FrameFeed}'s. Belongs to its event loop, except where it says otherwise.
 */
final class AgentSocket {
  private static final Logger LOG = LoggerFactory.getLogger(AgentSocket.class);
  private static final short GOING_AWAY = 1001;
  private static final short POLICY = 1008;
  private static final short RESTART = 1012;
  private static final short TRY_LATER = 1013;

  private final String agentId;
  private final ServerWebSocket socket;
  private final SocketParts parts;
  private final Context loop;
  private final FrameFeed feed;
  private final MessageReader inbox;
  private final List<Long> timers = new ArrayList<>();
  private AgentMessage.@Nullable Hello earlyHello;
  private boolean greeted;
  private int unanswered;

  AgentSocket(String agentId, ServerWebSocket socket, Context loop, SocketParts parts) {
    this.agentId = agentId;
    this.socket = socket;
    this.parts = parts;
    this.loop = loop;
    feed = new FrameFeed(socket, loop, agentId, parts);
    inbox = new MessageReader(parts.settings(), this::receive, this::refuse);
  }

  String agentId() {
    return agentId;
  }

  /** Starts to listen; then reads where the stream stands and welcomes the agent. */
  void open(Duration life) {
    socket.setWriteQueueMaxSize(parts.settings().queueBytes());
    socket.frameHandler(inbox::take);
    socket.pongHandler(pong -> unanswered = 0);
    socket.exceptionHandler(fault -> LOG.debug("Socket of {} failed", agentId, fault));
    socket.closeHandler(closed -> over());
    parts.switchboard().plugIn(this);
    Vertx vertx = loop.owner();
    timers.add(vertx.setPeriodic(parts.settings().heartbeat().toMillis(), tick -> beat()));
    timers.add(vertx.setTimer(Math.max(1, life.toMillis()), end -> expire()));
    await(parts.streams().head(agentId), this::welcome);
  }

  /** Offers a frame that is on disk. From any thread. */
  void offer(Journal.Numbered frame, long since) {
    loop.runOnContext(go -> feed.offer(frame, since));
  }

  /** Sends the client elsewhere or later. From any thread. */
  void goodbye(String reason, long retryAfterMillis) {
    loop.runOnContext(go -> goodbye(RESTART, reason, retryAfterMillis));
  }

  private void welcome(AgentStreams.@Nullable Head head, @Nullable Throwable fault) {
    if (head == null) {
      LOG.warn("Cannot read the stream of agent {}", agentId, fault);
      goodbye(TRY_LATER, "the agent's stream cannot be read now", 2_000);
      return;
    }
    Map<String, Object> welcome = new LinkedHashMap<>();
    welcome.put("type", "welcome");
    welcome.put("agentId", agentId);
    welcome.put("epoch", head.epoch());
    welcome.put("seq", head.last());
    socket.writeTextMessage(Json.write(welcome));
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
      refuse(POLICY, Objects.requireNonNullElse(wrong.getMessage(), "wrong message"));
    }
  }

  private void handle(AgentMessage message) {
    if (message instanceof AgentMessage.Hello hello) {
      hello(hello);
    } else if (message instanceof AgentMessage.Ack ack) {
      check(ack.seq() <= feed.cursor(), "ack of a frame that was not sent");
    } else if (message instanceof AgentMessage.Feedback given) {
      await(parts.reactions().feedback(agentId, given), (no, f) -> regret("feedback", no, f));
    } else if (message instanceof AgentMessage.Mute mute) {
      await(parts.reactions().mute(agentId, mute), (no, f) -> regret("mute", no, f));
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
      LOG.warn("A {} of agent {} was not taken", of, agentId, fault);
    }
    String detail = trouble == null ? "It could not be stored; send it again." : trouble.orElse("");
    if (!detail.isEmpty()) {
      socket.writeTextMessage(Json.write(Map.of("type", "refused", "of", of, "detail", detail)));
    }
  }

  private void beat() {
    if (unanswered >= 2) {
      LOG.debug("Agent {} answers no more", agentId);
      socket.close(GOING_AWAY, "no pong");
      return;
    }
    unanswered++;
    socket.writePing(Buffer.buffer());
  }

  private void expire() {
    goodbye(POLICY, "the sign-in has ended", 0);
  }

  private void goodbye(short code, String reason, long retryAfterMillis) {
    if (socket.isClosed()) {
      return;
    }
    Map<String, Object> bye = new LinkedHashMap<>();
    bye.put("type", "bye");
    bye.put("reason", reason);
    bye.put("retryAfterMs", retryAfterMillis);
    socket.writeTextMessage(Json.write(bye));
    socket.close(code, reason);
  }

  private void refuse(int code, String reason) {
    socket.close((short) code, reason.substring(0, Math.min(100, reason.length())));
  }

  private void over() {
    parts.switchboard().unplug(this);
    feed.close();
    timers.forEach(loop.owner()::cancelTimer);
  }

  private interface Then<T> {
    void accept(@Nullable T result, @Nullable Throwable fault);
  }

  private <T> void await(CompletionStage<T> stage, Then<T> then) {
    stage.whenComplete(
        (result, fault) ->
            loop.runOnContext(
                go -> {
                  if (!socket.isClosed()) {
                    then.accept(result, fault);
                  }
                }));
  }
}

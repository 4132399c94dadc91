package io.glidepath.web.socket;

import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Stop;
import io.glidepath.web.http.Json;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One socket's place in its agent's stream. Every frame is sent in order and once: live ones as
 * they come while there is no gap and the reader keeps up, all others from the store. Belongs to
 * its socket's event loop.
 */
final class FrameFeed {
  private static final int PAGE = 100;
  private static final long AGAIN_MILLIS = 250;
  private static final int TOO_SLOW = 4008;

  private final SocketLine line;
  private final String agentId;
  private final SocketParts parts;
  private State state = State.WAITING;
  private AgentStreams.@Nullable Head head;
  private long cursor;
  private long newest;
  private long timer = -1;
  private boolean greeted;
  private int errand;

  /** Waiting for hello; reading the store; live; blocked by a slow reader; closed. */
  private enum State {
    WAITING,
    READING,
    LIVE,
    BLOCKED,
    CLOSED
  }

  FrameFeed(SocketLine line, String agentId, SocketParts parts) {
    this.line = line;
    this.agentId = agentId;
    this.parts = parts;
  }

  /** Waits for a hello from here; without one it goes on live after the stream's head. */
  void start(AgentStreams.Head at) {
    head = at;
    cursor = at.last();
    newest = Math.max(newest, cursor);
    timer = after(parts.settings().helloWait().toMillis(), this::goOn);
  }

  /** Goes on after what the client has; returns false if it has been greeted before. */
  boolean resume(AgentMessage.Hello hello) {
    AgentStreams.Head at = Objects.requireNonNull(head);
    if (greeted) {
      return false;
    }
    greeted = true;
    errand++;
    boolean sentSome = cursor != at.last();
    boolean kept = hello.lastSeq() >= at.oldest() - 1 && hello.lastSeq() <= at.last();
    forgetTimer();
    if (sentSome || !kept || !hello.epoch().equals(at.epoch())) {
      reset();
    } else {
      cursor = hello.lastSeq();
      goOn();
    }
    return true;
  }

  /** A frame that is on disk. */
  void offer(Journal.Numbered frame, long since) {
    newest = Math.max(newest, frame.seq());
    if (state != State.LIVE || !line.isOpen() || frame.seq() <= cursor) {
      return;
    }
    if (line.isFull()) {
      block();
    } else if (frame.seq() == cursor + 1) {
      send(frame);
      parts.pushed().accept(System.nanoTime() - since);
      frame.trace().passed(Stop.FRAME, since);
    } else {
      read();
    }
  }

  /** Reads the store again, because frames may be on disk that nobody offered. */
  void lookAgain() {
    if (state == State.LIVE && line.isOpen()) {
      read();
    }
  }

  long cursor() {
    return cursor;
  }

  void close() {
    state = State.CLOSED;
    forgetTimer();
  }

  private void goOn() {
    if (newest > cursor) {
      read();
    } else {
      state = State.LIVE;
    }
  }

  private void read() {
    state = State.READING;
    await(parts.streams().after(agentId, cursor, PAGE), this::sendAll, this::read);
  }

  private void sendAll(List<Journal.Numbered> frames) {
    for (Journal.Numbered frame : frames) {
      if (frame.seq() != cursor + 1) {
        reset();
        return;
      }
      if (line.isFull()) {
        block();
        return;
      }
      send(frame);
    }
    if (frames.isEmpty() && newest > cursor) {
      timer = after(AGAIN_MILLIS, this::read);
    } else {
      goOn();
    }
  }

  private void send(Journal.Numbered frame) {
    cursor = frame.seq();
    newest = Math.max(newest, cursor);
    String rest = frame.json().strip().substring(1);
    line.say("{\"seq\":" + frame.seq() + ',' + rest);
  }

  /** Sends how everything stands instead of the frames that are not kept. */
  private void reset() {
    state = State.READING;
    await(
        parts.streams().head(agentId),
        at -> await(parts.standing().of(agentId), standing -> reset(at, standing), this::reset),
        this::reset);
  }

  private void reset(AgentStreams.Head at, Object standing) {
    head = at;
    cursor = at.last();
    line.say(Json.write(new Reset("reset", cursor, at.epoch(), standing)));
    goOn();
  }

  private record Reset(String type, long seq, String epoch, Object state) {}

  /** The reader is slow: nothing more is kept in memory for it until it has caught up. */
  private void block() {
    state = State.BLOCKED;
    timer =
        after(
            parts.settings().drainWithin().toMillis(),
            () -> line.close(TOO_SLOW, "slow, resume from " + cursor));
    line.socket()
        .drainHandler(
            drained -> {
              if (state == State.BLOCKED) {
                forgetTimer();
                read();
              }
            });
  }

  /** Goes on with a result, unless something else has been begun in the meantime. */
  private <T> void await(CompletionStage<T> stage, Consumer<T> then, Runnable again) {
    int mine = ++errand;
    stage.whenComplete(
        (result, fault) ->
            line.loop()
                .runOnContext(
                    go -> {
                      if (state == State.CLOSED || !line.isOpen() || mine != errand) {
                        return;
                      }
                      if (fault == null) {
                        then.accept(result);
                      } else {
                        timer = after(AGAIN_MILLIS, again);
                      }
                    }));
  }

  private long after(long millis, Runnable action) {
    forgetTimer();
    return line.loop().owner().setTimer(millis, fired -> action.run());
  }

  private void forgetTimer() {
    line.loop().owner().cancelTimer(timer);
    timer = -1;
  }
}

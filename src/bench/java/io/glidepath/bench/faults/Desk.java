package io.glidepath.bench.faults;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One agent's page: a socket that is opened again whenever it is lost, at the place where it was,
 * and all frames that ever came through it. Thread-safe.
 */
final class Desk implements AutoCloseable {
  static final int AGENTS = 6;

  /** The number of what should never come: no JSON, or a stream that begins anew. */
  private static final long NONE = -1;

  /** A frame of an agent's stream; {@code said} is what all of its text comes to. */
  record Frame(long seq, UUID said) {
    Frame(long seq, String text) {
      this(seq, UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private final String agent;
  private final Door door;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Frame> frames = new ArrayList<>();
  private final Thread thread;
  private @Nullable WebSocket socket;
  private String epoch;
  private long head;
  private boolean welcomed;
  private volatile boolean closing;
  private volatile long readsFrom;

  /** The first visit of an agent who has had no frame yet. */
  Desk(String agent, Door door) {
    this(agent, door, "");
  }

  private Desk(String agent, Door door, String epoch) {
    this.agent = agent;
    this.door = door;
    this.epoch = epoch;
    readsFrom = System.nanoTime();
    thread = new Thread(this::stay, "desk-" + agent);
    thread.start();
  }

  /**
   * A second page of the same agent, which asks for all frames that there ever were. The first one
   * must have been welcomed.
   */
  synchronized Desk again() {
    return new Desk(agent, door, epoch);
  }

  private void stay() {
    while (!closing) {
      if (!isOpen()) {
        open();
      }
      Center.pause(100);
    }
  }

  private synchronized boolean isOpen() {
    return socket != null && !socket.isInputClosed() && !socket.isOutputClosed();
  }

  private void open() {
    String address = door.center().url().replaceFirst("^http", "ws");
    try {
      WebSocket fresh =
          client
              .newWebSocketBuilder()
              .header("Authorization", "Bearer " + door.token())
              .subprotocols("glidepath.v1")
              .buildAsync(URI.create(address + "/v1/agents/" + agent + "/stream"), new Ears())
              .orTimeout(20, TimeUnit.SECONDS)
              .join();
      fresh.sendText(hello(), true).join();
    } catch (RuntimeException notNow) {
      Center.pause(200);
    }
  }

  private synchronized void begin(WebSocket fresh) {
    socket = fresh;
    welcomed = false;
  }

  private synchronized String hello() {
    long last = frames.isEmpty() ? 0 : frames.get(frames.size() - 1).seq();
    return "{\"type\":\"hello\",\"epoch\":\"%s\",\"lastSeq\":%d}".formatted(epoch, last);
  }

  /** Loses the connection, as when a cable is pulled. */
  synchronized void drop() {
    if (socket != null) {
      socket.abort();
    }
  }

  /** Reads nothing for a while. */
  void beSlow(long millis) {
    readsFrom = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
  }

  /**
   * Waits until all frames are there that there were when the socket was last opened; false if for
   * so long none came.
   */
  boolean arrives(Duration patience) {
    int count = count();
    long end = System.nanoTime() + patience.toNanos();
    while (!isAtHead()) {
      if (count() > count) {
        count = count();
        end = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() > end) {
        return false;
      }
      Center.pause(20);
    }
    return true;
  }

  private synchronized int count() {
    return frames.size();
  }

  /** The frames so far. */
  synchronized List<Frame> frames() {
    return List.copyOf(frames);
  }

  private synchronized boolean isAtHead() {
    return isOpen()
        && welcomed
        && (frames.isEmpty() ? 0 : frames.get(frames.size() - 1).seq()) >= head;
  }

  private synchronized void heard(WebSocket from, String text) {
    if (from != socket) {
      return;
    }
    try {
      JsonNode frame = Door.JSON.readTree(text);
      String type = frame.path("type").asText();
      if (type.equals("welcome")) {
        epoch = frame.path("epoch").asText();
        welcomed = true;
        head = frame.path("seq").asLong();
      } else if (type.equals("reset")) {
        if (!frames.isEmpty()) {
          frames.add(new Frame(NONE, text));
        }
      } else if (frame.has("seq")) {
        frames.add(new Frame(frame.path("seq").asLong(), text));
      }
    } catch (JsonProcessingException e) {
      frames.add(new Frame(NONE, text));
    }
  }

  private final class Ears implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();

    /** Before anything comes, so that nothing comes for a socket that is not yet ours. */
    @Override
    public void onOpen(WebSocket fresh) {
      begin(fresh);
      fresh.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        heard(from, text.toString());
        text.setLength(0);
      }
      long wait = TimeUnit.NANOSECONDS.toMillis(readsFrom - System.nanoTime());
      if (wait > 0) {
        Center.pause(wait);
      }
      from.request(1);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      from.abort();
    }
  }

  @Override
  public void close() {
    closing = true;
    drop();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

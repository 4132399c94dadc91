package io.glidepath.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An agent's socket, and all that came through it. */
final class AgentLine implements WebSocket.Listener {
  private final List<JsonNode> frames = new ArrayList<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final StringBuilder text = new StringBuilder();

  /** Connects and asks for everything after {@code lastSeq}; an empty epoch is a first visit. */
  static AgentLine open(Api api, String agentId, String epoch, long lastSeq) {
    AgentLine line = new AgentLine();
    String address = api.url().replaceFirst("^http", "ws") + "/v1/agents/" + agentId + "/stream";
    WebSocket socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .header("Authorization", "Bearer " + api.token())
            .subprotocols("glidepath.v1")
            .buildAsync(URI.create(address), line)
            .join();
    String hello = "{\"type\":\"hello\",\"epoch\":\"%s\",\"lastSeq\":%d}";
    socket.sendText(hello.formatted(epoch, lastSeq), true).join();
    return line;
  }

  /** The frames of the agent's stream, in the order in which they came. */
  synchronized List<JsonNode> numbered() {
    return frames.stream().filter(AgentLine::isOfStream).toList();
  }

  synchronized List<String> types() {
    return frames.stream().map(each -> each.path("type").asText()).toList();
  }

  String epoch() throws InterruptedException {
    return await(AgentLine::isWelcome).path("epoch").asText();
  }

  /** The number of the last frame that there was when the socket was opened. */
  long head() throws InterruptedException {
    return await(AgentLine::isWelcome).path("seq").asLong();
  }

  /** The first frame that is as wanted, as soon as it has come. */
  synchronized JsonNode await(Predicate<JsonNode> wanted) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (System.nanoTime() < end) {
      for (JsonNode frame : frames) {
        if (wanted.test(frame)) {
          return frame;
        }
      }
      wait(1_000);
    }
    throw new IllegalStateException("it did not come; what came: " + frames);
  }

  void awaitClose() throws InterruptedException {
    if (!closed.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the socket stays open");
    }
  }

  static boolean isWelcome(JsonNode frame) {
    return frame.path("type").asText().equals("welcome");
  }

  private static boolean isOfStream(JsonNode frame) {
    String type = frame.path("type").asText();
    return frame.has("seq") && !type.equals("welcome") && !type.equals("reset");
  }

  @Override
  public synchronized CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
    text.append(part);
    if (last) {
      frames.add(parse(text.toString()));
      text.setLength(0);
      notifyAll();
    }
    socket.request(1);
    return null;
  }

  @Override
  public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
    closed.countDown();
    return null;
  }

  @Override
  public void onError(WebSocket socket, Throwable error) {
    closed.countDown();
  }

  private static JsonNode parse(String frame) {
    try {
      return Api.JSON.readTree(frame);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException(frame, notJson);
    }
  }
}

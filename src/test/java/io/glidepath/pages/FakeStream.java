package io.glidepath.pages;

import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** One agent's stream: numbered frames that are kept, and the sockets that follow them. */
final class FakeStream {
  private final String agentId;
  private final List<JsonObject> frames = new ArrayList<>();
  private final List<ServerWebSocket> followers = new ArrayList<>();
  private final List<JsonObject> received = new ArrayList<>();
  private String epoch = "e1";
  private long forgotten;
  private JsonObject standing = new JsonObject().put("interactions", new JsonArray());

  FakeStream(String agentId) {
    this.agentId = agentId;
  }

  synchronized void open(ServerWebSocket socket) {
    JsonObject welcome = new JsonObject().put("type", "welcome").put("agentId", agentId);
    socket.writeTextMessage(welcome.put("epoch", epoch).put("seq", last()).encode());
    socket.textMessageHandler(text -> take(socket, new JsonObject(text)));
    socket.closeHandler(closed -> gone(socket));
  }

  /** Numbers the frame, keeps it and sends it to whoever follows. */
  synchronized void tell(JsonObject frame) {
    JsonObject numbered = frame.copy().put("seq", last() + 1);
    frames.add(numbered);
    followers.forEach(each -> each.writeTextMessage(numbered.encode()));
  }

  /** Sends a frame again, as a careless server might. */
  synchronized void repeatLast() {
    followers.forEach(each -> each.writeTextMessage(frames.get(frames.size() - 1).encode()));
  }

  /** Drops what is kept, so that who comes back is told how everything stands. */
  synchronized void forget(JsonObject state) {
    forgotten = last();
    standing = state;
  }

  synchronized void beginAnew(String newEpoch, JsonObject state) {
    epoch = newEpoch;
    frames.clear();
    forgotten = 0;
    standing = state;
  }

  synchronized void drop() {
    List.copyOf(followers).forEach(ServerWebSocket::close);
    followers.clear();
  }

  synchronized void sayGoodbye(long retryAfterMillis) {
    JsonObject bye = new JsonObject().put("type", "bye").put("reason", "restart");
    bye.put("retryAfterMs", retryAfterMillis);
    List.copyOf(followers).forEach(each -> each.writeTextMessage(bye.encode()));
  }

  synchronized List<JsonObject> received(String type) {
    return received.stream().filter(each -> type.equals(each.getString("type"))).toList();
  }

  /** The feedback of one action, in the order it came. */
  synchronized List<JsonObject> feedback(String action) {
    return received("feedback").stream()
        .filter(each -> action.equals(each.getString("action")))
        .toList();
  }

  synchronized int followers() {
    return followers.size();
  }

  synchronized long last() {
    return frames.size();
  }

  private synchronized void take(ServerWebSocket socket, JsonObject message) {
    received.add(message);
    if (message.getString("type").equals("hello")) {
      resume(socket, message.getString("epoch"), message.getLong("lastSeq"));
    }
  }

  private void resume(ServerWebSocket socket, String knownEpoch, long lastSeq) {
    followers.add(socket);
    if (!epoch.equals(knownEpoch) || lastSeq < forgotten) {
      JsonObject reset = new JsonObject().put("type", "reset").put("seq", last());
      socket.writeTextMessage(reset.put("state", standing).encode());
      return;
    }
    frames.stream()
        .filter(frame -> frame.getLong("seq") > lastSeq)
        .forEach(frame -> socket.writeTextMessage(frame.encode()));
  }

  private synchronized void gone(ServerWebSocket socket) {
    followers.remove(socket);
  }
}

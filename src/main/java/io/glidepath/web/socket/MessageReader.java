package io.glidepath.web.socket;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Puts a client's WebSocket frames together to JSON messages, and refuses what is too long, too
 * often or no text. Belongs to its socket's event loop.
 */
final class MessageReader {
  private static final int NOT_TEXT = 1003;
  private static final int BAD_DATA = 1007;
  private static final int POLICY = 1008;
  private static final int TOO_BIG = 1009;

  private final SocketSettings settings;
  private final Consumer<JsonNode> messages;
  private final Refuser refuser;
  private Buffer gathered = Buffer.buffer();
  private double tokens;
  private long filledAt = System.nanoTime();
  private boolean refused;

  /** Closes the socket with a code. */
  @FunctionalInterface
  interface Refuser {
    void refuse(int code, String reason);
  }

  MessageReader(SocketSettings settings, Consumer<JsonNode> messages, Refuser refuser) {
    this.settings = settings;
    this.messages = messages;
    this.refuser = refuser;
    tokens = 2.0 * settings.messagesPerSecond();
  }

  void take(WebSocketFrame frame) {
    if (refused || frame.isClose()) {
      return;
    }
    if (!takesToken()) {
      refuse(POLICY, "too many messages");
    } else if (frame.isBinary()) {
      refuse(NOT_TEXT, "send text");
    } else if (frame.isText() || frame.isContinuation()) {
      gather(frame);
    }
  }

  private void gather(WebSocketFrame frame) {
    Buffer data = frame.binaryData();
    if (gathered.length() + data.length() > settings.messageBytes()) {
      refuse(TOO_BIG, "a message has at most " + settings.messageBytes() + " bytes");
      return;
    }
    gathered.appendBuffer(data);
    if (frame.isFinal()) {
      byte[] whole = gathered.getBytes();
      gathered = Buffer.buffer();
      read(whole);
    }
  }

  private void read(byte[] whole) {
    JsonNode json;
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(whole));
      json = Json.read(whole);
    } catch (CharacterCodingException notUtf8) {
      refuse(BAD_DATA, "a message is UTF-8");
      return;
    } catch (Refusal notJson) {
      refuse(BAD_DATA, "a message is JSON");
      return;
    }
    if (json.isObject()) {
      messages.accept(json);
    } else {
      refuse(POLICY, "a message is a JSON object");
    }
  }

  private void refuse(int code, String reason) {
    refused = true;
    refuser.refuse(code, reason);
  }

  private boolean takesToken() {
    long now = System.nanoTime();
    double most = 2.0 * settings.messagesPerSecond();
    tokens = Math.min(most, tokens + (now - filledAt) / 1e9 * settings.messagesPerSecond());
    filledAt = now;
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }
}

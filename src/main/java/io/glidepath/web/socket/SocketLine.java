package io.glidepath.web.socket;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;

/** An agent's socket with the connection under it, which does not outlive a close by much. */
record SocketLine(ServerWebSocket socket, HttpConnection connection, Context loop) {
  private static final long LINGER_MILLIS = 5_000;
  private static final int LONGEST_REASON = 100;

  boolean isOpen() {
    return !socket.isClosed();
  }

  /** Whether so much waits for the reader that nothing more should be said. */
  boolean isFull() {
    return isOpen() && socket.writeQueueFull();
  }

  void say(String text) {
    if (isOpen()) {
      socket.writeTextMessage(text);
    }
  }

  void ping() {
    if (isOpen()) {
      socket.writePing(Buffer.buffer());
    }
  }

  /** Closes politely, and cuts the connection if the other end does not answer. */
  void close(int code, String reason) {
    if (isOpen()) {
      String brief = reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
      loop.owner().setTimer(LINGER_MILLIS, late -> cut());
      socket.close((short) code, brief);
    }
  }

  /** Past Vert.x's own close, which waits behind everything that the other end does not read. */
  private void cut() {
    if (connection instanceof ConnectionBase base && base.channel().isOpen()) {
      base.channel().pipeline().firstContext().close();
    }
  }
}

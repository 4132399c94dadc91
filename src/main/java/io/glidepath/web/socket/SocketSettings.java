package io.glidepath.web.socket;

import java.time.Duration;

/**
 * How agents' sockets behave.
 *
 * @param helloWait how long a client may take to say where it stopped before it gets live frames
 * @param heartbeat between two pings; two that go unanswered end the socket
 * @param drainWithin how long a slow reader may keep us waiting
 * @param queueBytes how much may wait in memory for one reader
 * @param messageBytes the longest message from an agent
 * @param messagesPerSecond from one socket, over time; twice as many at once
 * @param perAgent sockets that one agent may have open
 */
public record SocketSettings(
    Duration helloWait,
    Duration heartbeat,
    Duration drainWithin,
    int queueBytes,
    int messageBytes,
    int messagesPerSecond,
    int perAgent) {
  public static final SocketSettings USUAL =
      new SocketSettings(
          Duration.ofMillis(300),
          Duration.ofSeconds(20),
          Duration.ofSeconds(15),
          256 * 1024,
          64 * 1024,
          20,
          8);
}

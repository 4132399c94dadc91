package io.glidepath.web.socket;

import io.glidepath.journal.Desk;
import io.glidepath.journal.Journal;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which sockets an agent has open, and the way of a new frame to them. A frame that finds no socket
 * is not lost: it is in the agent's stream. Thread-safe.
 */
public final class Switchboard implements Desk {
  private final ConcurrentMap<String, Set<AgentSocket>> sockets = new ConcurrentHashMap<>();

  @Override
  public void deliver(Journal.Numbered frame) {
    Set<AgentSocket> open = sockets.get(frame.agentId());
    if (open != null) {
      long now = System.nanoTime();
      open.forEach(socket -> socket.offer(frame, now));
    }
  }

  @Override
  public void lookAgain() {
    all().forEach(AgentSocket::lookAgain);
  }

  /** Closes those whose sign-in was ended. From any thread. */
  public void endSignedOut() {
    all().forEach(AgentSocket::endIfSignedOut);
  }

  void plugIn(AgentSocket socket) {
    sockets.compute(
        socket.stream(),
        (id, open) -> {
          Set<AgentSocket> all = open == null ? ConcurrentHashMap.newKeySet() : open;
          all.add(socket);
          return all;
        });
  }

  void unplug(AgentSocket socket) {
    sockets.computeIfPresent(
        socket.stream(),
        (id, open) -> {
          open.remove(socket);
          return open.isEmpty() ? null : open;
        });
  }

  public int countOf(String agentId) {
    return sockets.getOrDefault(agentId, Set.of()).size();
  }

  public int size() {
    return sockets.values().stream().mapToInt(Set::size).sum();
  }

  public List<AgentSocket> all() {
    return sockets.values().stream().flatMap(Set::stream).toList();
  }
}

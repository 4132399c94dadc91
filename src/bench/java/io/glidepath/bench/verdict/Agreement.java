package io.glidepath.bench.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The test that all engines decide the same: which rules hold after each event of a stretch. */
final class Agreement {
  private final Path folder;
  private final int events;

  Agreement(Path folder, int events) {
    this.folder = folder;
    this.events = events;
  }

  /** Throws if any two engines differ, and says where. */
  Map<Engine, JsonNode> check(List<Peer> peers) throws IOException {
    Map<Engine, JsonNode> answers = new EnumMap<>(Engine.class);
    List<String> first = List.of();
    String firstName = "";
    for (Peer peer : peers) {
      if (!peer.engine().decides()) {
        continue;
      }
      Path file = folder.resolve(peer.engine().word() + ".held");
      answers.put(peer.engine(), peer.ask("check " + file + " " + events));
      List<String> held = Files.readAllLines(file);
      if (first.isEmpty()) {
        first = held;
        firstName = peer.engine().word();
      }
      compare(peer, firstName, first, held);
    }
    System.err.printf(
        "bench: %d engines decide the same after each of %d events%n", answers.size(), events);
    return answers;
  }

  /** Engines outside the Java machine are given the beginning of the stretch only. */
  private void compare(Peer peer, String name, List<String> expected, List<String> actual) {
    String otherName = peer.engine().word();
    int compared = peer.engine().isNode() ? Launch.nodeEvents(events) : events;
    for (int event = 0; event < compared; event++) {
      String other = event < actual.size() ? actual.get(event) : "nothing at all";
      if (!expected.get(event).equals(other)) {
        throw new IllegalStateException(
            "after event %d the rules [%s] hold for %s, but [%s] for %s"
                .formatted(event, expected.get(event), name, other, otherName));
      }
    }
  }
}

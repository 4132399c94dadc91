package io.glidepath.bench.faults;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The server's door for everybody who has to do with it, but agents. */
record Doors(Door events, Door lead, Door admin, Door quality) {
  static Doors of(Center center) throws IOException {
    return new Doors(
        door(center, "integration"),
        door(center, "cx-lead", "--agent", "lead"),
        door(center, "admin", "--agent", "admin"),
        door(center, "qa", "--agent", "quality"));
  }

  private static Door door(Center center, String... role) throws IOException {
    List<String> words = new ArrayList<>(List.of(role));
    words.addAll(List.of("--ttl", "7d"));
    return new Door(center, center.token(words.toArray(String[]::new)));
  }

  /** Erases the customer of an interaction; false if nobody can tell whether it was done. */
  boolean erase(String interaction) {
    String body = "{\"customers\":[\"%s\"]}".formatted(Senders.customer(interaction));
    return admin.post("/v1/privacy/erase", "application/json", body).isGood();
  }
}

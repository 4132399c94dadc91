package io.glidepath.bench.faults;

import io.glidepath.web.http.Role;

/** The server's door for everybody who has to do with it, but agents. */
record Doors(Door events, Door lead, Door admin, Door quality) {
  static Doors of(Center center) {
    return new Doors(
        new Door(center, center.token(Role.INTEGRATION, null)),
        new Door(center, center.token(Role.CX_LEAD, "lead")),
        new Door(center, center.token(Role.ADMIN, "admin")),
        new Door(center, center.token(Role.QA, "quality")));
  }

  /** Erases the customer of an interaction. */
  Door.Answer erase(String interaction) {
    String body = "{\"customers\":[\"%s\"]}".formatted(Senders.customer(interaction));
    return admin.post("/v1/privacy/erase", "application/json", body);
  }
}

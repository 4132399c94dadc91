package io.glidepath.bench.faults;

import io.glidepath.web.http.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Opens agents' pages, and closes them all. */
final class Desks implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Center center;
  private final List<Desk> all = new ArrayList<>();

  Desks(Center center) {
    this.center = center;
  }

  /** Opens the pages of so many agents, who are welcomed and have had no frame yet. */
  Map<String, Desk> open(String name, int agents) {
    Map<String, Desk> desks = new TreeMap<>();
    for (int i = 0; i < agents; i++) {
      String agent = name + "-" + i;
      Desk desk = new Desk(agent, new Door(center, center.token(Role.AGENT, agent)));
      all.add(desk);
      desks.put(agent, desk);
    }
    for (Desk desk : desks.values()) {
      if (!desk.arrives(PATIENCE)) {
        throw new IllegalStateException("an agent is not welcomed");
      }
    }
    return desks;
  }

  @Override
  public void close() {
    all.forEach(Desk::close);
  }
}

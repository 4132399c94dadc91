package io.glidepath;

import io.glidepath.interaction.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes the events of contacts, some days ago. */
final class ContactsTold {
  private static final int AGENTS = 7;

  private final List<String> events = new ArrayList<>();
  private final Instant now = Instant.now();
  private int contacts;
  private int taken;

  /** The events since this was last asked. */
  List<String> take() {
    List<String> since = List.copyOf(events.subList(taken, events.size()));
    taken = events.size();
    return since;
  }

  /** A contact that an agent handled for so many seconds; returns its customer. */
  String handled(String issue, String channel, double daysAgo, int seconds, String end) {
    contacts++;
    String customer = "customer-" + contacts;
    handled(customer, issue, channel, daysAgo, seconds, end);
    return customer;
  }

  /** The same of a customer who is known; returns the interaction. */
  String handled(
      String customer, String issue, String channel, double daysAgo, int seconds, String end) {
    String id = begun(customer, issue, channel, daysAgo);
    Instant at = ago(daysAgo);
    String agent = "agent-" + contacts % AGENTS;
    add(id, "agent.connected", at.plusSeconds(5), "{'agentId':'%s'}".formatted(agent));
    add(id, "interaction.ended", at.plusSeconds(5 + seconds), end);
    return id;
  }

  /** A contact that only began; returns the interaction. */
  String begun(String customer, String issue, String channel, double daysAgo) {
    contacts++;
    String id = "contact-" + contacts;
    String data = "{'channel':'%s','customerId':'%s','issue':'%s'}";
    add(id, "interaction.started", ago(daysAgo), data.formatted(channel, customer, issue));
    return id;
  }

  void add(String interaction, String type, Instant at, String data) {
    events.add(
        ("{'specversion':'1.0','source':'/observed','id':'%d','type':'%s',"
                + "'subject':'%s','time':'%s','data':%s}")
            .formatted(events.size(), EventType.uri(type), interaction, at, data)
            .replace('\'', '"'));
  }

  Instant ago(double days) {
    return now.minus(Duration.ofSeconds(Math.round(days * 86_400)));
  }
}

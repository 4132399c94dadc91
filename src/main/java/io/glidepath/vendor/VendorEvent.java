package io.glidepath.vendor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a vendor's system told, as an event of ours.
 *
 * @param id the same each time that the system tells it again, so that it counts once
 * @param customerId whose interaction it is, if the payload says so
 * @param data the members of the type, without those that are not known
 */
public record VendorEvent(
    EventType type,
    String id,
    String interactionId,
    Instant at,
    @Nullable String customerId,
    Map<String, Object> data) {

  /** The start of one that is told by calls of {@link Draft#with}. */
  public static Draft of(EventType type, String id, String interactionId, Instant at) {
    return new Draft(type, id, interactionId, at);
  }

  /** The CloudEvent, from a post of this name. */
  public ObjectNode cloudEvent(String post) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put("id", id);
    event.put("source", "/posts/" + post);
    event.put("type", EventType.uri(type.word()));
    event.put("subject", interactionId);
    event.put("time", at.toString());
    if (customerId != null) {
      event.put("partitionkey", customerId);
    }
    ObjectNode members = event.putObject("data");
    data.forEach((name, value) -> members.set(name, members.pojoNode(value)));
    return event;
  }

  /** An event that is being told. */
  public static final class Draft {
    private final EventType type;
    private final String id;
    private final String interactionId;
    private final Instant at;
    private final Map<String, Object> data = new HashMap<>();
    private @Nullable String customerId;

    private Draft(EventType type, String id, String interactionId, Instant at) {
      this.type = type;
      this.id = id;
      this.interactionId = interactionId;
      this.at = at;
    }

    /** A member of the data, unless its value is null or blank. */
    public Draft with(String member, @Nullable Object value) {
      if (value != null && !value.toString().isBlank()) {
        data.put(member, value);
      }
      return this;
    }

    /** What was said, which is empty if it was taken back. */
    public Draft withText(String member, String words) {
      data.put(member, words);
      return this;
    }

    /** Whose interaction it is, unless that is null or blank. */
    public Draft by(@Nullable String customer) {
      customerId = customer == null || customer.isBlank() ? null : customer;
      return this;
    }

    public VendorEvent told() {
      return new VendorEvent(type, id, interactionId, at, customerId, Map.copyOf(data));
    }
  }
}

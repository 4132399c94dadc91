package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.first;
import static io.glidepath.vendor.Payload.needed;
import static io.glidepath.vendor.Payload.text;
import static io.glidepath.vendor.Payload.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Signature;
import io.glidepath.vendor.Unreadable;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.signature.SharedSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Connect's contact events (docs.aws.amazon.com, "Amazon Connect contact events"), and the
 * segments that Contact Lens streams while a contact runs (see {@link ContactLens}).
 *
 * <ul>
 *   <li>{@code INITIATED} by a customer or to one: started
 *   <li>{@code QUEUED}: queued; of a contact that an agent transferred also transferred
 *   <li>{@code CONNECTED_TO_AGENT}: connected
 *   <li>{@code DISCONNECTED}: ended, unless another contact follows
 *   <li>{@code COMPLETED}: the wrap-up is over
 * </ul>
 *
 * A transfer makes another contact: all of them are one interaction, that of the first. Tasks are
 * dropped, since no customer is on them.
 */
public final class AmazonConnect implements VendorSystem {
  /** Contacts that begin with a customer: not legs of one, nor somebody who listens in. */
  private static final Set<String> BEGINNINGS =
      Set.of("INBOUND", "OUTBOUND", "CALLBACK", "API", "WEBRTC_API");

  @Override
  public String word() {
    return "amazon-connect";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return SharedSecret.usual(secrets);
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    List<VendorEvent> events = new ArrayList<>();
    for (AwsMessages.Message message : AwsMessages.of(delivery)) {
      JsonNode content = message.content();
      if (text(content, "/contactId") != null && text(content, "/eventType") != null) {
        events.addAll(new Told(content, message.at(), settings).events());
      } else if (text(content, "/ContactId") != null) {
        events.addAll(ContactLens.read(message, settings));
      } else if (message.type().isEmpty()) {
        throw new Unreadable("The payload has neither /contactId and /eventType nor /ContactId.");
      }
    }
    return events;
  }

  /** The interaction of a contact. */
  static String interaction(JsonNode content, PostSettings settings, String initial, String own) {
    String first = text(content, initial);
    return settings.name() + "-" + (first == null ? needed(content, own) : first);
  }

  /** Voice, chat and mail; null for what has no customer. */
  static @Nullable String channel(@Nullable String channel, @Nullable String subtype) {
    return switch (Objects.requireNonNullElse(channel, "").toUpperCase(java.util.Locale.ROOT)) {
      case "VOICE" -> "voice";
      case "CHAT" ->
          Set.of("connect:SMS", "connect:WhatsApp", "connect:Apple")
                  .contains(Objects.requireNonNullElse(subtype, ""))
              ? "message"
              : "chat";
      case "EMAIL" -> "email";
      default -> null;
    };
  }

  /** A contact event. */
  private record Told(JsonNode contact, Instant came, PostSettings settings) {
    List<VendorEvent> events() {
      if (channel() == null) {
        return List.of();
      }
      return switch (needed(contact, "/eventType")) {
        case "INITIATED" ->
            BEGINNINGS.contains(initiation()) && text(contact, "/previousContactId") == null
                ? List.of(started())
                : List.of();
        case "QUEUED" -> queued();
        case "CONNECTED_TO_AGENT" -> connected();
        case "DISCONNECTED" ->
            text(contact, "/nextContactId") == null ? List.of(ended()) : List.of();
        case "COMPLETED" -> List.of(of(EventType.WRAP_UP_ENDED, "completed", came).told());
        default -> List.of();
      };
    }

    private VendorEvent started() {
      String id = needed(contact, "/contactId");
      String known = first(contact, "/customerId", "/customerEndpoint/address");
      String customer = known == null ? settings.name() + "-contact-" + id : known;
      return of(EventType.STARTED, "started", at("/initiationTimestamp"))
          .by(customer)
          .with("channel", channel())
          .with("customerId", customer)
          .with(
              "direction",
              Set.of("OUTBOUND", "CALLBACK").contains(initiation()) ? "outbound" : "inbound")
          .with("language", settings.language())
          .told();
    }

    private List<VendorEvent> queued() {
      String queue = last(needed(contact, "/queueInfo/queueArn"));
      Instant at = at("/queueInfo/enqueueTimestamp");
      List<VendorEvent> events = transferred(queue, at);
      events.add(of(EventType.QUEUED, "queued-" + queue, at).with("queue", queue).told());
      return events;
    }

    private List<VendorEvent> connected() {
      String agent = settings.agent(last(needed(contact, "/agentInfo/agentArn")));
      Instant at = at("/agentInfo/connectedToAgentTimestamp");
      List<VendorEvent> events = transferred(agent, at);
      events.add(of(EventType.AGENT_CONNECTED, "agent-" + agent, at).with("agentId", agent).told());
      return events;
    }

    /** Where an agent sent it is first known when it is queued there, or taken. */
    private List<VendorEvent> transferred(String to, Instant at) {
      List<VendorEvent> events = new ArrayList<>();
      if (initiation().equals("TRANSFER") && text(contact, "/previousContactId") != null) {
        events.add(
            of(EventType.TRANSFERRED, "transferred", at)
                .with("to", to)
                .with("kind", "cold")
                .told());
      }
      return events;
    }

    private VendorEvent ended() {
      boolean taken = contact.has("agentInfo") || contact.has("AgentInfo");
      boolean waited = contact.path("queueInfo").isObject();
      String by =
          switch (Objects.requireNonNullElse(text(contact, "/disconnectReason"), "")) {
            case "CUSTOMER_DISCONNECT" -> "customer";
            case "AGENT_DISCONNECT" -> "agent";
            default -> "system";
          };
      return of(EventType.ENDED, "ended", at("/disconnectTimestamp"))
          .with("by", by)
          .with("outcome", waited && !taken ? "abandoned" : null)
          .told();
    }

    private String initiation() {
      return Objects.requireNonNullElse(text(contact, "/initiationMethod"), "");
    }

    private @Nullable String channel() {
      String subtype =
          first(
              contact,
              "/segmentAttributes/connect:Subtype/valueString",
              "/segmentAttributes/connect:Subtype/ValueString");
      return AmazonConnect.channel(text(contact, "/channel"), subtype);
    }

    private Instant at(String pointer) {
      return time(contact, pointer).orElse(came);
    }

    private VendorEvent.Draft of(EventType type, String which, Instant at) {
      return VendorEvent.of(
          type,
          needed(contact, "/contactId") + "-" + which,
          interaction(contact, settings, "/initialContactId", "/contactId"),
          at);
    }

    /** What stands after the last slash of an ARN. */
    private static String last(String arn) {
      return arn.substring(arn.lastIndexOf('/') + 1);
    }
  }
}

package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.first;
import static io.glidepath.vendor.Payload.needed;
import static io.glidepath.vendor.Payload.text;
import static io.glidepath.vendor.Payload.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Payload;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Signature;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.signature.SharedSecret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events of Asterisk's manager interface (docs.asterisk.org, "AMI Events", Asterisk 13 and later),
 * also those of FreePBX, Wazo and others that are made of it: a JSON object with the event's own
 * fields, or an array of them.
 *
 * <ul>
 *   <li>{@code QueueCallerJoin}: started, once, and queued
 *   <li>{@code AgentConnect}: connected
 *   <li>{@code Hold}, {@code Unhold} of another leg than the caller's: held, resumed
 *   <li>{@code BlindTransfer}, {@code AttendedTransfer}: transferred, cold and warm
 *   <li>{@code QueueCallerAbandon}: ended, abandoned
 *   <li>{@code AgentComplete} unless it was transferred, {@code Hangup} of the caller: ended, once
 * </ul>
 *
 * The call is that of its oldest leg, {@code Linkedid}, which is the caller's. Nothing is said in
 * these events; music that a waiting caller hears is no hold.
 */
public final class Asterisk implements VendorSystem {
  /** Names the event where the sender can: the manager interface has no ids. */
  public static final String EVENT_ID = "x-event-id";

  /** What stands for a number that is not known or not shown. */
  private static final Set<String> NOBODY =
      Set.of("<unknown>", "unknown", "anonymous", "private", "restricted", "unavailable");

  @Override
  public String word() {
    return "asterisk";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return SharedSecret.usual(secrets);
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    String id = delivery.id(EVENT_ID);
    List<VendorEvent> events = new ArrayList<>();
    if (payload.isArray()) {
      for (int i = 0; i < payload.size(); i++) {
        events.addAll(events(payload.get(i), id + "-" + i, delivery.at(), settings));
      }
    } else {
      events.addAll(events(payload, id, delivery.at(), settings));
    }
    return events;
  }

  /**
   * The call that an event is about, as {@link VendorEvent#interactionId} has it; null if it tells
   * of none.
   */
  public static @Nullable String call(JsonNode event, PostSettings settings) {
    String call =
        first(
            event,
            "/TransfereeLinkedid",
            "/OrigTransfererLinkedid",
            "/TransfererLinkedid",
            "/Linkedid");
    return call == null ? null : settings.name() + "-" + call;
  }

  private static List<VendorEvent> events(
      JsonNode event, String id, Instant came, PostSettings settings) {
    Told told = new Told(event, id, time(event, "/Timestamp").orElse(came), settings);
    return switch (needed(event, "/Event")) {
      case "QueueCallerJoin" -> told.joined();
      case "AgentConnect" -> List.of(told.connected());
      case "Hold" -> told.byAnother(EventType.HELD);
      case "Unhold" -> told.byAnother(EventType.RESUMED);
      case "BlindTransfer" -> told.transferred("cold", text(event, "/Extension"));
      case "AttendedTransfer" -> told.transferred("warm", told.target());
      case "QueueCallerAbandon" -> List.of(told.ended("customer", "abandoned"));
      case "AgentComplete" -> told.completed();
      case "Hangup" -> told.hungUp();
      default -> List.of();
    };
  }

  /** One event. */
  private record Told(JsonNode event, String id, Instant at, PostSettings settings) {
    List<VendorEvent> joined() {
      String call = interaction();
      String number = Objects.requireNonNullElse(text(event, "/CallerIDNum"), "<unknown>");
      String customer = NOBODY.contains(number.toLowerCase(Locale.ROOT)) ? call : number;
      String language = Payload.language(text(event, "/Language"));
      String queue = needed(event, "/Queue");
      return List.of(
          VendorEvent.of(EventType.STARTED, call + "-started", call, at)
              .by(customer)
              .with("channel", "voice")
              .with("customerId", customer)
              .with("direction", "inbound")
              .with("queue", queue)
              .with("language", settings.language() == null ? language : settings.language())
              .told(),
          of(EventType.QUEUED).with("queue", queue).told());
    }

    VendorEvent connected() {
      String member = needed(event, "/MemberName");
      String device = Objects.requireNonNullElse(text(event, "/Interface"), member);
      boolean byDevice =
          !settings.agents().containsKey(member) && settings.agents().containsKey(device);
      return of(EventType.AGENT_CONNECTED)
          .with("agentId", settings.agent(byDevice ? device : member))
          .told();
    }

    /** What the caller does with their own telephone is no hold of ours. */
    List<VendorEvent> byAnother(EventType type) {
      return isCaller() ? List.of() : List.of(of(type).told());
    }

    List<VendorEvent> transferred(String kind, @Nullable String to) {
      return "Success".equals(text(event, "/Result"))
          ? List.of(
              of(EventType.TRANSFERRED)
                  .with("to", Objects.requireNonNullElse(to, "unknown"))
                  .with("kind", kind)
                  .told())
          : List.of();
    }

    @Nullable String target() {
      return first(
          event, "/TransferTargetCallerIDNum", "/SecondTransfererConnectedLineNum", "/DestApp");
    }

    List<VendorEvent> completed() {
      String reason = Objects.requireNonNullElse(text(event, "/Reason"), "");
      return switch (reason) {
        case "transfer" -> List.of();
        case "caller" -> List.of(ended("customer", null));
        default -> List.of(ended(reason.equals("agent") ? "agent" : "system", null));
      };
    }

    List<VendorEvent> hungUp() {
      return isCaller() ? List.of(ended("system", null)) : List.of();
    }

    /** One end, whoever tells of it first. */
    VendorEvent ended(String by, @Nullable String outcome) {
      String call = interaction();
      return VendorEvent.of(EventType.ENDED, call + "-ended", call, at)
          .with("by", by)
          .with("outcome", outcome)
          .told();
    }

    private boolean isCaller() {
      return needed(event, "/Uniqueid").equals(needed(event, "/Linkedid"));
    }

    private String interaction() {
      String call = call(event, settings);
      return call == null ? settings.name() + "-" + needed(event, "/Linkedid") : call;
    }

    private VendorEvent.Draft of(EventType type) {
      return VendorEvent.of(type, id, interaction(), at);
    }
  }
}

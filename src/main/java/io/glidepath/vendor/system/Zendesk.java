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
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.signature.HeaderSignature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Zendesk's webhooks that are subscribed to ticket events (developer.zendesk.com, "Ticket events").
 *
 * <ul>
 *   <li>{@code ticket.created}: started
 *   <li>{@code ticket.comment_added}: an utterance, if it is public
 *   <li>{@code ticket.agent_assignment_changed}: connected; transferred if somebody had it before
 *   <li>{@code ticket.group_assignment_changed}: transferred, if a group had it before
 *   <li>{@code ticket.status_changed} to solved or closed: ended
 * </ul>
 *
 * Zendesk does not promise an order; events say when they happened.
 */
public final class Zendesk implements VendorSystem {
  private static final String EVENT = "zen:event-type:";

  @Override
  public String word() {
    return "zendesk";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return HeaderSignature.base64OfTimeAndBody(
        secrets, "x-zendesk-webhook-signature", "x-zendesk-webhook-signature-timestamp");
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    String type = needed(payload, "/type");
    if (!type.startsWith(EVENT + "ticket.")) {
      return List.of();
    }
    Told told = new Told(payload, delivery, settings);
    return switch (type.substring(EVENT.length())) {
      case "ticket.created" -> told.created();
      case "ticket.comment_added" -> told.comment();
      case "ticket.agent_assignment_changed" -> told.agent();
      case "ticket.group_assignment_changed" -> told.group();
      case "ticket.status_changed" -> told.status();
      default -> List.of();
    };
  }

  /** One event of Zendesk's about a ticket. */
  private record Told(
      JsonNode payload, String interaction, String id, Instant at, PostSettings settings) {
    Told(JsonNode payload, Delivery delivery, PostSettings settings) {
      this(
          payload,
          settings.name() + "-ticket-" + needed(payload, "/detail/id"),
          Objects.requireNonNullElseGet(text(payload, "/id"), delivery::id),
          time(payload, "/time").orElse(delivery.at()),
          settings);
    }

    List<VendorEvent> created() {
      String customer = customer();
      return List.of(
          VendorEvent.of(EventType.STARTED, id, interaction, at)
              .by(customer)
              .with("channel", channel())
              .with("customerId", customer)
              .with("queue", text(payload, "/detail/group_id"))
              .with("language", settings.language())
              .told());
    }

    List<VendorEvent> comment() {
      JsonNode comment = payload.at("/event/comment");
      String words = text(comment, "/body");
      if (words == null || !comment.path("is_public").asBoolean(true)) {
        return List.of();
      }
      return List.of(
          VendorEvent.of(EventType.UTTERANCE_HEARD, id, interaction, at)
              .by(customer())
              .with("utteranceId", "comment-" + needed(payload, "/event/comment/id"))
              .with("speaker", comment.at("/author/is_staff").asBoolean() ? "agent" : "customer")
              .with("text", words)
              .with("final", true)
              .told());
    }

    List<VendorEvent> agent() {
      String before = changed("/event/previous");
      String now = changed("/event/current");
      List<VendorEvent> events = new ArrayList<>();
      if (now != null && before != null) {
        events.add(transfer(settings.agent(now), settings.agent(before)));
      }
      if (now != null) {
        events.add(
            VendorEvent.of(EventType.AGENT_CONNECTED, id, interaction, at)
                .with("agentId", settings.agent(now))
                .told());
      }
      return events;
    }

    List<VendorEvent> group() {
      String before = changed("/event/previous");
      String now = changed("/event/current");
      return now == null || before == null ? List.of() : List.of(transfer(now, before));
    }

    private VendorEvent transfer(String to, String from) {
      return VendorEvent.of(EventType.TRANSFERRED, id + "-to", interaction, at)
          .with("to", to)
          .with("from", from)
          .with("kind", "cold")
          .told();
    }

    /** What was solved is closed some days later, which is no second end. */
    List<VendorEvent> status() {
      String now = word("/event/current");
      boolean wasSolved = word("/event/previous").equals("solved");
      return now.equals("solved") || now.equals("closed") && !wasSolved
          ? List.of(
              VendorEvent.of(EventType.ENDED, id, interaction, at)
                  .with("by", "agent")
                  .with("outcome", "resolved")
                  .told())
          : List.of();
    }

    private String word(String pointer) {
      return Objects.requireNonNullElse(text(payload, pointer), "").toLowerCase(Locale.ROOT);
    }

    private @Nullable String customer() {
      String requester = text(payload, "/detail/requester_id");
      return requester == null ? null : settings.name() + "-user-" + requester;
    }

    /** An id, which is 0 or empty for nobody. */
    private @Nullable String changed(String pointer) {
      String id = text(payload, pointer);
      return id == null || id.equals("0") ? null : id;
    }

    private String channel() {
      return switch (Objects.requireNonNullElse(first(payload, "/detail/via/channel"), "")) {
        case "email", "mail" -> "email";
        case "chat", "native_messaging" -> "chat";
        case "voice", "phone" -> "voice";
        case "sms", "whatsapp", "any_channel", "sunshine_conversations_api" -> "message";
        case "twitter", "twitter_dm", "facebook", "instagram_dm" -> "social";
        case "web", "web_form", "help_center", "closed_ticket" -> "web";
        default -> Objects.requireNonNullElse(settings.channel(), "email");
      };
    }
  }
}

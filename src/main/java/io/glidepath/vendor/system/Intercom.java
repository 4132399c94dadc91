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
import io.glidepath.vendor.signature.HeaderSignature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Intercom's webhooks (developers.intercom.com, "Webhook topics").
 *
 * <ul>
 *   <li>{@code conversation.user.created}: started, with what the customer wrote first; {@code
 *       …admin.single.created}: the same by an agent, outbound
 *   <li>{@code …user.replied}, {@code …admin.replied}, {@code …operator.replied}, {@code
 *       …admin.opened}: utterances; {@code conversation_part.redacted}: the same, taken back
 *   <li>{@code …admin.assigned}: connected with a person, transferred to a team
 *   <li>{@code …admin.closed}: what was said with it, and ended
 *   <li>{@code …rating.added}: an answer, 1 to 5
 * </ul>
 *
 * Notes, and assignments to a bot or to nobody, are dropped; what a bot or Fin says is the bot's.
 */
public final class Intercom implements VendorSystem {
  @Override
  public String word() {
    return "intercom";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return HeaderSignature.sha1OfBody(secrets, "x-hub-signature");
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    String topic = needed(payload, "/topic");
    if (!topic.startsWith("conversation")) {
      return List.of();
    }
    JsonNode item = payload.at("/data/item");
    if (item.isMissingNode()) {
      throw new Unreadable("The payload has no /data/item.");
    }
    String notification = Objects.requireNonNullElseGet(text(payload, "/id"), delivery::id);
    Instant at = time(payload, "/created_at").orElse(delivery.at());
    Told told =
        new Told(
            item,
            settings.name() + "-" + needed(payload, "/data/item/id"),
            notification,
            at,
            settings);
    return switch (topic) {
      case "conversation.user.created" -> told.started(null);
      case "conversation.admin.single.created" -> told.started("outbound");
      case "conversation.user.replied",
          "conversation.admin.replied",
          "conversation.admin.opened",
          "conversation.operator.replied" ->
          told.said();
      case "conversation_part.redacted" -> told.takenBack();
      case "conversation.admin.assigned", "conversation.admin.open.assigned" -> told.assigned();
      case "conversation.admin.closed" -> told.closed();
      case "conversation.rating.added" -> told.rated();
      default -> List.of();
    };
  }

  /** A conversation as a notification brings it. */
  private record Told(
      JsonNode item, String interaction, String notification, Instant at, PostSettings settings) {
    List<VendorEvent> started(@Nullable String direction) {
      String customer = customer();
      Instant created = time(item, "/created_at").orElse(at);
      List<VendorEvent> events = new ArrayList<>();
      events.add(
          VendorEvent.of(EventType.STARTED, interaction + "-started", interaction, created)
              .by(customer)
              .with("channel", channel())
              .with("customerId", customer)
              .with("direction", direction)
              .with("queue", text(item, "/team_assignee_id"))
              .with("language", settings.language())
              .told());
      String words = text(source(), "/body");
      if (words != null) {
        events.add(utterance(needed(source(), "/id"), source(), words, created));
      }
      return events;
    }

    /** What began it, which older versions of the API call by another name. */
    private JsonNode source() {
      return item.path("source").isObject()
          ? item.path("source")
          : item.path("conversation_message");
    }

    /** What somebody took back is as if it had not been said. */
    List<VendorEvent> takenBack() {
      List<VendorEvent> events = new ArrayList<>();
      for (JsonNode part : parts()) {
        String id = needed(part, "/id");
        events.add(
            VendorEvent.of(EventType.UTTERANCE_HEARD, "taken-back-" + id, interaction, at)
                .by(customer())
                .with("utteranceId", id)
                .with("speaker", speaker(part))
                .withText("text", "")
                .with("final", true)
                .told());
      }
      return events;
    }

    List<VendorEvent> said() {
      List<VendorEvent> events = new ArrayList<>();
      for (JsonNode part : parts()) {
        String kind = Objects.requireNonNullElse(text(part, "/part_type"), "");
        String words = text(part, "/body");
        if (words != null && !kind.equals("note")) {
          Instant said = time(part, "/created_at").orElse(at);
          events.add(utterance(needed(part, "/id"), part, words, said));
        }
      }
      return events;
    }

    List<VendorEvent> assigned() {
      List<VendorEvent> events = new ArrayList<>();
      for (JsonNode part : parts()) {
        String to = text(part, "/assigned_to/id");
        if (to == null) {
          continue;
        }
        Instant when = time(part, "/created_at").orElse(at);
        String id = "part-" + needed(part, "/id");
        if ("team".equals(text(part, "/assigned_to/type"))) {
          events.add(
              VendorEvent.of(EventType.TRANSFERRED, id, interaction, when)
                  .with("to", to)
                  .with("kind", "cold")
                  .told());
        } else if ("admin".equals(text(part, "/assigned_to/type"))) {
          events.add(
              VendorEvent.of(EventType.AGENT_CONNECTED, id, interaction, when)
                  .with("agentId", settings.agent(to))
                  .told());
        }
      }
      return events;
    }

    List<VendorEvent> closed() {
      List<VendorEvent> events = said();
      boolean bot = false;
      for (JsonNode part : parts()) {
        bot = speaker(part).equals("bot");
      }
      events.add(
          VendorEvent.of(EventType.ENDED, notification, interaction, at)
              .with("by", bot ? "system" : "agent")
              .with("outcome", "resolved")
              .told());
      return events;
    }

    List<VendorEvent> rated() {
      JsonNode rating = item.path("conversation_rating");
      if (!rating.path("rating").isNumber()) {
        throw new Unreadable("The payload has no /data/item/conversation_rating/rating.");
      }
      return List.of(
          VendorEvent.of(
                  EventType.SURVEY_ANSWERED,
                  notification,
                  interaction,
                  time(rating, "/created_at").orElse(at))
              .by(customer())
              .with("instrument", "csat")
              .with("score", rating.path("rating").asInt())
              .with("min", 1)
              .with("max", 5)
              .with("highIs", "good")
              .with("comment", text(rating, "/remark"))
              .told());
    }

    private JsonNode parts() {
      return item.at("/conversation_parts/conversation_parts");
    }

    private VendorEvent utterance(String id, JsonNode part, String words, Instant when) {
      return VendorEvent.of(EventType.UTTERANCE_HEARD, "said-" + id, interaction, when)
          .by(customer())
          .with("utteranceId", id)
          .with("speaker", speaker(part))
          .with("text", words)
          .with("final", true)
          .told();
    }

    private static String speaker(JsonNode part) {
      return switch (Objects.requireNonNullElse(text(part, "/author/type"), "")) {
        case "admin" -> "agent";
        case "bot", "operator" -> "bot";
        default -> "customer";
      };
    }

    /** The center's own id of the contact, else what identifies them at other posts too. */
    private @Nullable String customer() {
      JsonNode writer = source().path("author");
      boolean theirs = "customer".equals(speaker(source()));
      String known = first(item, "/contacts/contacts/0/external_id", "/user/user_id");
      if (known == null && theirs) {
        known = text(writer, "/email");
      }
      if (known == null) {
        known = text(item, "/user/email");
      }
      String contact = first(item, "/contacts/contacts/0/id", "/user/id");
      if (contact == null && theirs) {
        contact = text(writer, "/id");
      }
      return known != null || contact == null ? known : settings.name() + "-contact-" + contact;
    }

    private String channel() {
      return switch (Objects.requireNonNullElse(text(source(), "/type"), "")) {
        case "email" -> "email";
        case "phone_call", "phone_switch" -> "voice";
        case "sms", "whatsapp" -> "message";
        case "facebook", "instagram", "twitter" -> "social";
        default -> Objects.requireNonNullElse(settings.channel(), "chat");
      };
    }
  }
}

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
 * Chatwoot's webhooks (chatwoot.com/docs, "Webhook events").
 *
 * <ul>
 *   <li>{@code conversation_created}: started, with the kind of inbox as its channel
 *   <li>{@code conversation_updated}: connected with the first assignee, transferred to later ones
 *       and to other teams
 *   <li>{@code conversation_status_changed} to resolved: ended
 *   <li>{@code message_created}: an utterance; {@code message_updated}: the same revised, or the
 *       answer to the question after a conversation (1 to 5)
 * </ul>
 *
 * Private notes and activities are dropped; templates and agent bots are the bot's words.
 */
public final class Chatwoot implements VendorSystem {
  private static final String DELIVERY = "x-chatwoot-delivery";

  @Override
  public String word() {
    return "chatwoot";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return HeaderSignature.sha256OfTimeAndBody(
        secrets, "x-chatwoot-signature", "x-chatwoot-timestamp");
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    return switch (needed(payload, "/event")) {
      case "conversation_created" -> List.of(started(payload, delivery, settings));
      case "conversation_updated" -> assigned(payload, delivery, settings);
      case "conversation_status_changed" -> resolved(payload, delivery, settings);
      case "message_created" -> said(payload, delivery, settings);
      case "message_updated" -> revised(payload, delivery, settings);
      default -> List.of();
    };
  }

  private static VendorEvent started(
      JsonNode conversation, Delivery delivery, PostSettings settings) {
    String customer = customer(conversation, settings);
    return of(EventType.STARTED, "started", conversation, delivery, settings)
        .by(customer)
        .with("channel", channel(text(conversation, "/channel"), settings))
        .with("customerId", customer)
        .with("queue", first(conversation, "/meta/team/name", "/inbox/name"))
        .with("language", language(conversation, settings))
        .told();
  }

  private static List<VendorEvent> assigned(
      JsonNode conversation, Delivery delivery, PostSettings settings) {
    String before = null;
    String now = null;
    String team = null;
    for (JsonNode changed : conversation.path("changed_attributes")) {
      if (changed.has("assignee_id")) {
        before = text(changed, "/assignee_id/previous_value");
        now = text(changed, "/assignee_id/current_value");
      }
      if (changed.has("team_id") && text(changed, "/team_id/previous_value") != null) {
        team = first(conversation, "/meta/team/name", "/team/name");
      }
    }
    List<VendorEvent> events = new ArrayList<>();
    String to = before != null && now != null ? settings.agent(now) : team;
    if (to != null) {
      events.add(
          of(EventType.TRANSFERRED, delivery.id(DELIVERY) + "-to", conversation, delivery, settings)
              .with("to", to)
              .with("from", before == null ? null : settings.agent(before))
              .with("kind", "cold")
              .told());
    }
    if (now != null) {
      events.add(
          of(
                  EventType.AGENT_CONNECTED,
                  delivery.id(DELIVERY) + "-agent",
                  conversation,
                  delivery,
                  settings)
              .with("agentId", settings.agent(now))
              .told());
    }
    return events;
  }

  private static List<VendorEvent> resolved(
      JsonNode conversation, Delivery delivery, PostSettings settings) {
    return "resolved".equals(text(conversation, "/status"))
        ? List.of(
            of(EventType.ENDED, delivery.id(DELIVERY), conversation, delivery, settings)
                .with("by", "agent")
                .with("outcome", "resolved")
                .told())
        : List.of();
  }

  private static List<VendorEvent> said(
      JsonNode message, Delivery delivery, PostSettings settings) {
    String speaker = speaker(message);
    String words = text(message, "/content");
    return speaker == null || words == null || message.path("private").asBoolean()
        ? List.of()
        : List.of(utterance("said", message, speaker, words, delivery, settings));
  }

  private static List<VendorEvent> revised(
      JsonNode message, Delivery delivery, PostSettings settings) {
    JsonNode answer = message.at("/content_attributes/submitted_values/csat_survey_response");
    if (answer.has("rating")) {
      return List.of(survey(answer, message, delivery, settings));
    }
    String speaker = speaker(message);
    if (speaker == null || message.path("private").asBoolean()) {
      return List.of();
    }
    boolean deleted = message.at("/content_attributes/deleted").asBoolean();
    String words = deleted ? "" : Objects.requireNonNullElse(text(message, "/content"), "");
    return List.of(
        utterance("said-" + delivery.id(DELIVERY), message, speaker, words, delivery, settings));
  }

  private static VendorEvent utterance(
      String which,
      JsonNode message,
      String speaker,
      String words,
      Delivery delivery,
      PostSettings settings) {
    String id = "message-" + needed(message, "/id");
    JsonNode conversation = conversation(message);
    Instant at = time(message, "/created_at").orElse(delivery.at());
    String customer = customer(conversation, settings);
    return VendorEvent.of(
            EventType.UTTERANCE_HEARD, id + "-" + which, interaction(conversation, settings), at)
        .by(customer == null ? writer(message, speaker, settings) : customer)
        .with("utteranceId", id)
        .with("speaker", speaker)
        .withText("text", words)
        .with("final", true)
        .told();
  }

  private static VendorEvent survey(
      JsonNode answer, JsonNode message, Delivery delivery, PostSettings settings) {
    JsonNode conversation = conversation(message);
    return of(
            EventType.SURVEY_ANSWERED,
            "answered-" + delivery.id(DELIVERY),
            conversation,
            delivery,
            settings)
        .by(customer(conversation, settings))
        .with("instrument", "csat")
        .with("score", answer.path("rating").asInt())
        .with("min", 1)
        .with("max", 5)
        .with("highIs", "good")
        .with("comment", text(answer, "/feedback_message"))
        .told();
  }

  /** Who said it; null if it is no utterance. Older versions number the kinds of messages. */
  private static @Nullable String speaker(JsonNode message) {
    return switch (Objects.requireNonNullElse(text(message, "/message_type"), "")) {
      case "incoming", "0" -> "customer";
      case "outgoing", "1" -> isPerson(message) ? "agent" : "bot";
      case "template", "3" -> "bot";
      default -> null;
    };
  }

  /** What nobody sent, a rule or a campaign did, unless a person wrote it in another program. */
  private static boolean isPerson(JsonNode message) {
    if (!message.path("sender").isObject()) {
      return message.at("/content_attributes/external_echo").asBoolean();
    }
    String type = text(message, "/sender/type");
    return type == null || type.equalsIgnoreCase("user");
  }

  private static String channel(@Nullable String inbox, PostSettings settings) {
    return switch (Objects.requireNonNullElse(inbox, "")) {
      case "Channel::WebWidget" -> "chat";
      case "Channel::Email" -> "email";
      case "Channel::Voice" -> "voice";
      case "Channel::FacebookPage",
          "Channel::Instagram",
          "Channel::TwitterProfile",
          "Channel::Tiktok" ->
          "social";
      case "Channel::Whatsapp",
          "Channel::Sms",
          "Channel::TwilioSms",
          "Channel::Telegram",
          "Channel::Line" ->
          "message";
      default -> Objects.requireNonNullElse(settings.channel(), "chat");
    };
  }

  private static @Nullable String language(JsonNode conversation, PostSettings settings) {
    String told =
        first(
            conversation,
            "/additional_attributes/conversation_language",
            "/additional_attributes/browser_language",
            "/meta/sender/additional_attributes/browser_language");
    String language = Payload.language(told);
    return language == null ? settings.language() : language;
  }

  private static @Nullable String customer(JsonNode conversation, PostSettings settings) {
    return contact(conversation.at("/meta/sender"), settings);
  }

  /** Who wrote a message whose conversation does not say with whom it is. */
  private static @Nullable String writer(JsonNode message, String speaker, PostSettings settings) {
    return speaker.equals("customer") ? contact(message.path("sender"), settings) : null;
  }

  /** The center's own id of a contact, else what identifies them at other posts too. */
  private static @Nullable String contact(JsonNode sender, PostSettings settings) {
    String known = first(sender, "/identifier", "/email", "/phone_number");
    String id = text(sender, "/id");
    return known != null || id == null ? known : settings.name() + "-contact-" + id;
  }

  private static JsonNode conversation(JsonNode message) {
    JsonNode conversation = message.path("conversation");
    if (!conversation.isObject()) {
      throw new Unreadable("The payload has no /conversation.");
    }
    return conversation;
  }

  private static String interaction(JsonNode conversation, PostSettings settings) {
    return settings.name() + "-" + number(conversation);
  }

  /** Its number within the account, which some versions call by another name. */
  private static String number(JsonNode conversation) {
    String display = text(conversation, "/display_id");
    return display == null ? needed(conversation, "/id") : display;
  }

  private static VendorEvent.Draft of(
      EventType type,
      String which,
      JsonNode conversation,
      Delivery delivery,
      PostSettings settings) {
    Instant at =
        type == EventType.STARTED
            ? time(conversation, "/created_at").orElse(delivery.at())
            : time(conversation, "/updated_at").orElse(delivery.at());
    return VendorEvent.of(
        type,
        "conversation-" + number(conversation) + "-" + which,
        interaction(conversation, settings),
        at);
  }
}

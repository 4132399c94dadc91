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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The default payload of Zammad's webhooks (admin-docs.zammad.org, "Webhook"), from a trigger that
 * fires whenever a ticket is created or updated.
 *
 * <ul>
 *   <li>A ticket with its first article: started, on the channel that the article came by
 *   <li>An article of a customer or an agent: an utterance
 *   <li>An owner: connected, when the ticket became theirs
 *   <li>Closed: ended, when it was closed last
 * </ul>
 *
 * Internal articles, and those of the system, are dropped. What the ticket was before is not told,
 * so that a transfer shows only as another owner.
 */
public final class Zammad implements VendorSystem {
  /** The owner of tickets that nobody owns. */
  private static final String NOBODY = "1";

  @Override
  public String word() {
    return "zammad";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return HeaderSignature.sha1OfBody(secrets, "x-hub-signature");
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = delivery.json();
    String ticket = "ticket-" + needed(payload, "/ticket/id");
    String interaction = settings.name() + "-" + ticket;
    Instant updated = time(payload, "/ticket/updated_at").orElse(delivery.at());
    String customer = customer(payload, settings);
    List<VendorEvent> events = new ArrayList<>();
    if (isFirst(payload)) {
      events.add(
          VendorEvent.of(
                  EventType.STARTED,
                  ticket + "-started",
                  interaction,
                  time(payload, "/ticket/created_at").orElse(updated))
              .by(customer)
              .with("channel", channel(payload, settings))
              .with("customerId", customer)
              .with("queue", first(payload, "/ticket/group/name", "/ticket/group"))
              .with("language", settings.language())
              .told());
    }
    String owner = first(payload, "/ticket/owner_id", "/ticket/owner/id");
    if (owner != null && !owner.equals(NOBODY)) {
      Optional<Instant> since = time(payload, "/ticket/last_owner_update_at");
      events.add(
          VendorEvent.of(
                  EventType.AGENT_CONNECTED,
                  ticket + "-owner-" + owner + since.map(at -> "-" + at.toEpochMilli()).orElse(""),
                  interaction,
                  since.orElse(updated))
              .with("agentId", settings.agent(owner))
              .told());
    }
    utterance(payload, interaction, customer, updated).ifPresent(events::add);
    if ("closed".equals(state(payload))) {
      Instant closed =
          time(payload, "/ticket/last_close_at")
              .or(() -> time(payload, "/ticket/close_at"))
              .orElse(updated);
      events.add(
          VendorEvent.of(
                  EventType.ENDED,
                  ticket + "-closed-" + closed.getEpochSecond(),
                  interaction,
                  closed)
              .with("by", "agent")
              .with("outcome", "resolved")
              .told());
    }
    return events;
  }

  /** Whether it tells of the first article, be it that there were more when it was sent. */
  private static boolean isFirst(JsonNode payload) {
    String first = text(payload, "/ticket/article_ids/0");
    return payload.at("/ticket/article_count").asInt() == 1
        || first != null && first.equals(text(payload, "/article/id"));
  }

  /** What identifies the customer at other posts too, else who they are here. */
  private static @Nullable String customer(JsonNode payload, PostSettings settings) {
    String known = first(payload, "/ticket/customer/email", "/ticket/customer/login");
    String id = first(payload, "/ticket/customer_id", "/ticket/customer/id");
    return known != null || id == null ? known : settings.name() + "-user-" + id;
  }

  private static Optional<VendorEvent> utterance(
      JsonNode payload, String interaction, @Nullable String customer, Instant updated) {
    String speaker =
        switch (Objects.requireNonNullElse(text(payload, "/article/sender"), "")) {
          case "Customer" -> "customer";
          case "Agent" -> "agent";
          default -> null;
        };
    String words = text(payload, "/article/body");
    if (speaker == null || words == null || payload.at("/article/internal").asBoolean()) {
      return Optional.empty();
    }
    String id = "article-" + needed(payload, "/article/id");
    return Optional.of(
        VendorEvent.of(
                EventType.UTTERANCE_HEARD,
                id,
                interaction,
                time(payload, "/article/created_at").orElse(updated))
            .by(customer)
            .with("utteranceId", id)
            .with("speaker", speaker)
            .with("text", words)
            .with("final", true)
            .told());
  }

  private static String channel(JsonNode payload, PostSettings settings) {
    return switch (Objects.requireNonNullElse(
        first(payload, "/ticket/create_article_type", "/article/type"), "")) {
      case "email" -> "email";
      case "phone" -> "voice";
      case "chat" -> "chat";
      case "sms", "whatsapp message", "telegram personal-message" -> "message";
      case "web" -> "web";
      case "twitter status",
          "twitter direct-message",
          "facebook feed post",
          "facebook feed comment" ->
          "social";
      default -> Objects.requireNonNullElse(settings.channel(), "email");
    };
  }

  private static @Nullable String state(JsonNode payload) {
    return first(payload, "/ticket/state", "/ticket/state/name");
  }
}

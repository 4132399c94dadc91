package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.first;
import static io.glidepath.vendor.Payload.needed;
import static io.glidepath.vendor.Payload.text;
import static io.glidepath.vendor.Payload.time;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Payload;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Signature;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.signature.TwilioSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's event callbacks of TaskRouter (twilio.com/docs, "TaskRouter Events reference") and the
 * webhooks that Conversations sends after something happened ("Conversations Webhooks").
 *
 * <ul>
 *   <li>{@code task.created}, {@code onConversationAdded}: started
 *   <li>{@code task-queue.entered}, {@code task-queue.moved}: queued
 *   <li>{@code reservation.accepted}: connected
 *   <li>{@code task.transfer-initiated}: transferred, warm or cold as it says
 *   <li>{@code task.wrapup}, {@code task.canceled}, a conversation that is closed: ended
 *   <li>{@code task.completed}: the wrap-up is over
 *   <li>{@code onMessageAdded}, {@code …Updated}, {@code …Removed}: an utterance and its revisions
 * </ul>
 *
 * The same of TaskRouter may come by Event Streams (see {@link TwilioEventStream}).
 *
 * <p>A task of a conversation is that conversation. What is asked before something happens ({@code
 * onMessageAdd} …) is dropped, since it may not happen.
 */
public final class Twilio implements VendorSystem {
  @Override
  public String word() {
    return "twilio";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return new TwilioSignature(secrets, settings.url());
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    JsonNode payload = parameters(delivery);
    if (!TwilioEventStream.isOne(payload)) {
      return events(payload, delivery.id("i-twilio-idempotency-token"), delivery, settings);
    }
    return TwilioEventStream.callbacks(payload).stream()
        .flatMap(each -> events(each, needed(each, "/Sid"), delivery, settings).stream())
        .toList();
  }

  private static List<VendorEvent> events(
      JsonNode payload, String once, Delivery delivery, PostSettings settings) {
    String type = needed(payload, "/EventType");
    Told told = new Told(payload, type + "-" + once, delivery.at(), settings);
    return switch (type) {
      case "task.created" -> List.of(told.task());
      case "task-queue.entered", "task-queue.moved" -> List.of(told.queued());
      case "reservation.accepted" -> List.of(told.accepted());
      case "task.transfer-initiated" -> List.of(told.transferred());
      case "task.wrapup" -> List.of(told.ended("system", null));
      case "task.canceled" -> List.of(told.canceled());
      case "task.completed" -> List.of(told.ended("system", null), told.completed());
      case "onConversationAdded" -> List.of(told.conversation());
      case "onMessageAdded", "onMessageUpdated" ->
          text(payload, "/Body") == null
              ? List.of()
              : List.of(told.utterance(needed(payload, "/Body")));
      case "onMessageRemoved" -> List.of(told.utterance(""));
      case "onConversationStateUpdated" -> told.closed();
      default -> List.of();
    };
  }

  /** What both ways of sending say alike. */
  private static JsonNode parameters(Delivery delivery) {
    if (!delivery.isForm()) {
      return delivery.json();
    }
    ObjectNode parameters = JsonNodeFactory.instance.objectNode();
    delivery.form().forEach(parameters::put);
    return parameters;
  }

  /** One delivery; attributes are JSON within a parameter. */
  private record Told(
      JsonNode payload, JsonNode attributes, String id, Instant came, PostSettings settings) {
    Told(JsonNode payload, String id, Instant came, PostSettings settings) {
      this(payload, attributes(payload), id, came, settings);
    }

    private static JsonNode attributes(JsonNode payload) {
      String written = text(payload, "/TaskAttributes");
      return written == null
          ? JsonNodeFactory.instance.objectNode()
          : Payload.json(written.getBytes(StandardCharsets.UTF_8));
    }

    VendorEvent task() {
      boolean outbound = "outbound".equals(text(attributes, "/direction"));
      String customer = taskCustomer(outbound);
      String language = first(attributes, "/language", "/selected_language");
      return of(EventType.STARTED, interaction() + "-started")
          .by(customer)
          .with("channel", channel())
          .with("customerId", customer)
          .with("direction", outbound ? "outbound" : "inbound")
          .with("queue", text(payload, "/TaskQueueName"))
          .with("language", orElse(Payload.language(language), settings.language()))
          .told();
    }

    private String taskCustomer(boolean outbound) {
      String known = text(attributes, "/customers/customer_id");
      if (known != null) {
        return known;
      }
      String address =
          outbound
              ? first(attributes, "/outbound_to", "/to", "/called")
              : first(attributes, "/customerAddress", "/from", "/caller");
      return address == null ? interaction() : address(address);
    }

    VendorEvent queued() {
      return of(EventType.QUEUED, id).with("queue", needed(payload, "/TaskQueueName")).told();
    }

    VendorEvent accepted() {
      return of(EventType.AGENT_CONNECTED, id)
          .with("agentId", settings.agent(needed(payload, "/WorkerSid")))
          .told();
    }

    VendorEvent transferred() {
      String from = text(payload, "/TransferInitiatingWorkerSid");
      return of(EventType.TRANSFERRED, id)
          .with("to", settings.agent(needed(payload, "/TransferTo")))
          .with("from", from == null ? null : settings.agent(from))
          .with("kind", "WARM".equals(text(payload, "/TransferMode")) ? "warm" : "cold")
          .told();
    }

    /** One end, whether the task was wrapped up before it was completed or not. */
    VendorEvent ended(String by, @Nullable String outcome) {
      return of(EventType.ENDED, needed(payload, "/TaskSid") + "-ended")
          .with("by", by)
          .with("outcome", outcome)
          .told();
    }

    VendorEvent canceled() {
      boolean hungUp = "hangup".equals(text(payload, "/TaskCanceledReason"));
      return ended(hungUp ? "customer" : "system", "abandoned");
    }

    VendorEvent completed() {
      return of(EventType.WRAP_UP_ENDED, id)
          .with("disposition", text(payload, "/TaskCompletedReason"))
          .told();
    }

    VendorEvent conversation() {
      String address = text(payload, "/MessagingBinding.Address");
      String customer = address == null ? interaction() : address(address);
      return of(EventType.STARTED, interaction() + "-started")
          .by(customer)
          .with("channel", address == null ? usual("chat") : "message")
          .with("customerId", customer)
          .with("language", settings.language())
          .told();
    }

    List<VendorEvent> closed() {
      return "closed".equals(text(payload, "/StateTo"))
          ? List.of(
              of(EventType.ENDED, id)
                  .with("by", "TIMER".equals(text(payload, "/Reason")) ? "system" : "agent")
                  .told())
          : List.of();
    }

    VendorEvent utterance(String words) {
      String author = Objects.requireNonNullElse(text(payload, "/Author"), "");
      String message = needed(payload, "/MessageSid");
      boolean first = "onMessageAdded".equals(text(payload, "/EventType"));
      return of(EventType.UTTERANCE_HEARD, first ? message + "-said" : id)
          .by(isAddress(author) ? address(author) : null)
          .with("utteranceId", message)
          .with("speaker", speaker(author))
          .withText("text", words)
          .with("final", true)
          .told();
    }

    /**
     * A customer writes from an address, or as a guest of a web chat; programs write by the API;
     * whoever else uses a client is an agent.
     */
    private String speaker(String author) {
      if (settings.agents().containsKey(author)) {
        return "agent";
      }
      if (isAddress(author) || author.matches("FX[0-9a-f]{32}")) {
        return "customer";
      }
      return author.equals("system") || "API".equals(text(payload, "/Source")) ? "bot" : "agent";
    }

    private String channel() {
      String task = Objects.requireNonNullElse(text(payload, "/TaskChannelUniqueName"), "");
      String flex = Objects.requireNonNullElse(text(attributes, "/channelType"), task);
      return switch (flex) {
        case "voice", "video", "email", "chat" -> flex;
        case "web" -> "chat";
        case "sms", "whatsapp", "rcs" -> "message";
        case "messenger", "facebook", "instagram" -> "social";
        default -> task.equals("voice") ? task : usual("chat");
      };
    }

    private String usual(String channel) {
      return Objects.requireNonNullElse(settings.channel(), channel);
    }

    private String interaction() {
      String conversation = text(payload, "/ConversationSid");
      String of =
          conversation == null
              ? first(attributes, "/conversationSid", "/conversations/conversation_id")
              : conversation;
      return settings.name() + "-" + (of == null ? needed(payload, "/TaskSid") : of);
    }

    private VendorEvent.Draft of(EventType type, String eventId) {
      return VendorEvent.of(type, eventId, interaction(), at());
    }

    private Instant at() {
      for (String pointer :
          List.of("/StateUpdated", "/DateCreated", "/TimestampMs", "/Timestamp")) {
        if (text(payload, pointer) != null) {
          return time(payload, pointer).orElse(came);
        }
      }
      return came;
    }

    private static @Nullable String orElse(@Nullable String one, @Nullable String other) {
      return one == null ? other : one;
    }

    private static boolean isAddress(String author) {
      return author.matches("([a-z]+:)?\\+\\d{5,}|(messenger|instagram):.+");
    }

    /** A telephone number as other posts have it, whatever application wrote from it. */
    private static String address(String author) {
      return author.replaceFirst("^[a-z]+:(?=\\+)", "");
    }
  }
}

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
import java.util.Objects;

/**
 * Genesys Cloud's topics as EventBridge brings them (developer.genesys.cloud, "Available topics").
 *
 * <ul>
 *   <li>{@code v2.conversations.{id}.transcription}: utterances
 *   <li>{@code v2.detail.events.conversation.{id}.customer.start}: started
 *   <li>{@code ….acd.start}: queued; {@code ….user.start}: connected
 *   <li>{@code ….user.end} with a transfer: transferred, warm after a consultation; it does not say
 *       to whom
 *   <li>{@code ….customer.end}: ended; {@code ….acw}: the wrap-up is over
 * </ul>
 *
 * Screens that are shared, messages among agents, and speech of which it is not told whose it is,
 * are dropped.
 */
public final class GenesysCloud implements VendorSystem {
  private static final String DETAIL = "v2.detail.events.conversation.";

  @Override
  public String word() {
    return "genesys-cloud";
  }

  @Override
  public Signature signature(List<String> secrets, PostSettings settings) {
    return SharedSecret.usual(secrets);
  }

  @Override
  public List<VendorEvent> read(Delivery delivery, PostSettings settings) {
    List<VendorEvent> events = new ArrayList<>();
    for (AwsMessages.Message message : AwsMessages.of(delivery)) {
      String topic = needed(message.content(), "/topicName");
      JsonNode body = message.content().path("eventBody");
      Told told = new Told(body, message.id(), message.at(), settings);
      if (topic.startsWith("v2.conversations.") && topic.endsWith(".transcription")) {
        events.addAll(told.transcripts());
      } else if (topic.startsWith(DETAIL)) {
        events.addAll(told.detail(topic.replaceFirst("^[^.]+(\\.[^.]+){4}\\.", "")));
      }
    }
    return events;
  }

  /** The body of one event. */
  private record Told(JsonNode body, String id, Instant came, PostSettings settings) {
    List<VendorEvent> detail(String what) {
      String media = Objects.requireNonNullElse(text(body, "/mediaType"), "");
      if (media.equals("COBROWSE")
          || media.equals("SCREENSHARE")
          || media.equals("INTERNALMESSAGE")) {
        return List.of();
      }
      return switch (what) {
        case "customer.start" -> List.of(started(media));
        case "acd.start" ->
            List.of(of(EventType.QUEUED).with("queue", needed(body, "/queueId")).told());
        case "user.start" ->
            List.of(
                of(EventType.AGENT_CONNECTED)
                    .with("agentId", settings.agent(needed(body, "/userId")))
                    .told());
        case "user.end" -> transferred();
        case "customer.end" -> ended();
        case "acw" ->
            List.of(
                of(EventType.WRAP_UP_ENDED).with("disposition", text(body, "/wrapupCode")).told());
        default -> List.of();
      };
    }

    private VendorEvent started(String media) {
      boolean outbound = "OUTBOUND".equals(text(body, "/direction"));
      String customer = customer(outbound);
      return VendorEvent.of(EventType.STARTED, interaction() + "-started", interaction(), at())
          .by(customer)
          .with("channel", channel(media))
          .with("customerId", customer)
          .with("direction", outbound ? "outbound" : "inbound")
          .with("language", settings.language())
          .told();
    }

    private String customer(boolean outbound) {
      String known = first(body, "/externalContactId", "/conversationExternalContactIds/0");
      String address =
          outbound ? first(body, "/dnis", "/addressTo") : first(body, "/ani", "/addressFrom");
      if (known != null || address == null) {
        return known == null ? interaction() : known;
      }
      return address.replaceFirst("^(tel|sip|sips):", "");
    }

    private String channel(String media) {
      String message = Objects.requireNonNullElse(text(body, "/messageType"), "");
      return switch (media) {
        case "VOICE", "CALLBACK" -> "voice";
        case "EMAIL" -> "email";
        case "VIDEO" -> "video";
        case "CHAT" -> "chat";
        case "MESSAGE" ->
            switch (message) {
              case "WEBMESSAGING" -> "chat";
              case "FACEBOOK", "TWITTER", "INSTAGRAM" -> "social";
              default -> "message";
            };
        default -> Objects.requireNonNullElse(settings.channel(), "voice");
      };
    }

    private List<VendorEvent> transferred() {
      String how = Objects.requireNonNullElse(text(body, "/disconnectType"), "");
      boolean warm = how.equals("CONSULT_TRANSFER") || how.equals("CONFERENCE_TRANSFER");
      if (!warm && !how.equals("TRANSFER")) {
        return List.of();
      }
      String from = text(body, "/userId");
      return List.of(
          of(EventType.TRANSFERRED)
              .with("to", "unknown")
              .with("from", from == null ? null : settings.agent(from))
              .with("kind", warm ? "warm" : "cold")
              .told());
    }

    private List<VendorEvent> ended() {
      String how = Objects.requireNonNullElse(text(body, "/disconnectType"), "");
      if (how.endsWith("TRANSFER")) {
        return List.of();
      }
      String by =
          switch (how) {
            case "CLIENT", "ENDPOINT" -> "customer";
            case "PEER" -> "agent";
            default -> "system";
          };
      return List.of(of(EventType.ENDED).with("by", by).told());
    }

    List<VendorEvent> transcripts() {
      List<VendorEvent> events = new ArrayList<>();
      for (JsonNode transcript : body.path("transcripts")) {
        String speaker =
            switch (Objects.requireNonNullElse(text(transcript, "/channel"), "")) {
              case "EXTERNAL" -> "customer";
              case "INTERNAL" -> "agent";
              default -> null;
            };
        JsonNode best = transcript.at("/alternatives/0");
        String words = first(best, "/decoratedTranscript", "/transcript");
        if (speaker != null && words != null) {
          events.add(utterance(transcript, best, speaker, words));
        }
      }
      return events;
    }

    private VendorEvent utterance(
        JsonNode transcript, JsonNode best, String speaker, String words) {
      String utterance = needed(transcript, "/utteranceId");
      String language = Payload.language(text(transcript, "/dialect"));
      Instant said =
          time(body, "/sessionStartTimeMs")
              .map(session -> session.plusMillis(best.path("offsetMs").asLong()))
              .orElse(at());
      return VendorEvent.of(EventType.UTTERANCE_HEARD, utterance + "-" + id, interaction(), said)
          .with("utteranceId", utterance)
          .with("speaker", speaker)
          .with("text", words)
          .with("final", transcript.path("isFinal").asBoolean(true))
          .with("language", language == null ? settings.language() : language)
          .told();
    }

    private String interaction() {
      return settings.name() + "-" + needed(body, "/conversationId");
    }

    private Instant at() {
      return time(body, "/eventTime").orElse(came);
    }

    private VendorEvent.Draft of(EventType type) {
      return VendorEvent.of(type, id, interaction(), at());
    }
  }
}

package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.first;
import static io.glidepath.vendor.Payload.needed;
import static io.glidepath.vendor.Payload.text;
import static io.glidepath.vendor.Payload.time;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.vendor.Payload;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.VendorEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What Contact Lens hears while a contact runs (docs.aws.amazon.com, "Data model for conversational
 * analytics segment streams"): an {@code Utterance} is a partial, which the {@code Transcript} of
 * its id revises; of a chat there are transcripts alone. Categories, issues, summaries and
 * attachments are dropped: the rules here draw their own conclusions.
 *
 * <p>A segment names its own contact only. Where a transfer made it, whoever passes segments on may
 * add the first one's as {@code InitialContactId}.
 */
final class ContactLens {
  private ContactLens() {}

  static List<VendorEvent> read(AwsMessages.Message message, PostSettings settings) {
    List<VendorEvent> events = new ArrayList<>();
    for (JsonNode segment : message.content().path("Segments")) {
      JsonNode partial = segment.path("Utterance");
      JsonNode whole = segment.path("Transcript");
      if (partial.isObject()) {
        String of = first(partial, "/TranscriptId", "/Id");
        add(events, message, partial, of, "/PartialContent", settings);
      } else if (whole.isObject() && isText(whole)) {
        add(events, message, whole, text(whole, "/Id"), "/Content", settings);
      }
    }
    return events;
  }

  /** Cards and lists of a chat are JSON, and no words. */
  private static boolean isText(JsonNode transcript) {
    String type = text(transcript, "/ContentType");
    return type == null || type.startsWith("text/");
  }

  private static void add(
      List<VendorEvent> events,
      AwsMessages.Message message,
      JsonNode said,
      @Nullable String utterance,
      String words,
      PostSettings settings) {
    JsonNode content = message.content();
    String speaker = speaker(text(said, "/ParticipantRole"));
    if (utterance == null || speaker == null || text(said, words) == null) {
      return;
    }
    boolean last = words.equals("/Content");
    String language =
        Payload.language(first(content, "/LanguageCode", "/StreamingSettings/LanguageCode"));
    events.add(
        VendorEvent.of(
                EventType.UTTERANCE_HEARD,
                (last ? "transcript-" : "utterance-") + needed(said, "/Id"),
                AmazonConnect.interaction(content, settings, "/InitialContactId", "/ContactId"),
                time(said, "/Time/AbsoluteTime").orElse(message.at()))
            .with("utteranceId", utterance)
            .with("speaker", speaker)
            .with("text", needed(said, words))
            .with("final", last)
            .with("language", language == null ? settings.language() : language)
            .with("sentiment", speaker.equals("customer") ? sentiment(said) : null)
            .told());
  }

  private static @Nullable String speaker(@Nullable String role) {
    return switch (Objects.requireNonNullElse(role, "")) {
      case "CUSTOMER" -> "customer";
      case "AGENT", "SUPERVISOR" -> "agent";
      case "SYSTEM", "CUSTOM_BOT" -> "bot";
      default -> null;
    };
  }

  /** The label as a number: it says which way, and not how much. */
  private static @Nullable Integer sentiment(JsonNode said) {
    return switch (Objects.requireNonNullElse(text(said, "/Sentiment"), "")) {
      case "POSITIVE" -> 1;
      case "NEUTRAL" -> 0;
      case "NEGATIVE" -> -1;
      default -> null;
    };
  }
}

package io.glidepath.vendor.system;

import static io.glidepath.vendor.Payload.first;
import static io.glidepath.vendor.Payload.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An utterance as a recogniser tells it.
 *
 * <ul>
 *   <li>jambonz, what {@code transcriptionHook} gets, also within {@code verb:hook}: {@code speech}
 *       with alternatives, {@code call_sid}
 *   <li>Deepgram, live: {@code "type": "Results"}; its partials share a {@code start} with what
 *       revises them
 *   <li>Vosk: {@code partial}, or {@code result} and {@code text}
 *   <li>Whisper: {@code segments} with {@code text}, as the API's {@code verbose_json} and
 *       WhisperLive ({@code uid}, {@code completed}) have them
 * </ul>
 *
 * Partials of jambonz and Vosk are dropped: nothing in them says what will revise them.
 *
 * @param members by the names of {@link Transcript}, those that are known
 * @param channel the audio channel it was heard on, from 0; null if that is not told
 */
record Recognised(Map<String, String> members, @Nullable Integer channel) {
  /** The recogniser's own name of the call or stream, for want of an interaction. */
  static final String SESSION = "session";

  Recognised {
    members = Map.copyOf(members);
  }

  /** What is in a payload of one of these shapes; empty if it has none of them. */
  static Optional<List<Recognised>> in(JsonNode payload, String unique) {
    JsonNode hook = payload.path("data").has("speech") ? payload.get("data") : payload;
    if (hook.path("speech").isObject()) {
      return Optional.of(jambonz(hook));
    }
    if (payload.path("channel").path("alternatives").isArray()) {
      return Optional.of(deepgram(payload));
    }
    if (payload.path("segments").isArray()) {
      return Optional.of(whisper(payload, unique));
    }
    if (payload.path("partial").isTextual() || payload.path("result").isArray()) {
      return Optional.of(vosk(payload));
    }
    // Messages of Deepgram that tell of no words, such as Metadata and SpeechStarted.
    return payload.has("request_id") || payload.path("type").asText().equals("SpeechStarted")
        ? Optional.of(List.of())
        : Optional.empty();
  }

  private static List<Recognised> jambonz(JsonNode hook) {
    JsonNode speech = hook.path("speech");
    JsonNode best = speech.path("transcripts").isArray() ? speech.at("/transcripts/0") : speech;
    String words = text(best, "/alternatives/0/transcript");
    if (words == null || !speech.path("is_final").asBoolean(true)) {
      return List.of();
    }
    Map<String, String> members = new HashMap<>();
    members.put("text", words);
    put(members, SESSION, text(hook, "/call_sid"));
    put(members, "language", first(best, "/language_code"));
    JsonNode tag = speech.path("channel_tag");
    return List.of(
        new Recognised(members, tag.isInt() && tag.intValue() > 0 ? tag.intValue() - 1 : null));
  }

  private static List<Recognised> deepgram(JsonNode payload) {
    JsonNode best = payload.at("/channel/alternatives/0");
    String words = text(best, "/transcript");
    if (words == null) {
      return List.of();
    }
    String request = text(payload, "/metadata/request_id");
    int channel = payload.at("/channel_index/0").asInt();
    Map<String, String> members = new HashMap<>();
    members.put("text", words);
    members.put("final", String.valueOf(payload.path("is_final").asBoolean(true)));
    put(members, SESSION, request);
    put(members, "language", text(best, "/languages/0"));
    members.put("utteranceId", request + "-" + channel + "-" + payload.path("start").asText());
    return List.of(new Recognised(members, channel));
  }

  private static List<Recognised> vosk(JsonNode payload) {
    String words = text(payload, "/text");
    return words == null ? List.of() : List.of(new Recognised(Map.of("text", words), null));
  }

  private static List<Recognised> whisper(JsonNode payload, String unique) {
    String stream = text(payload, "/uid");
    List<Recognised> all = new ArrayList<>();
    for (JsonNode segment : payload.path("segments")) {
      String words = text(segment, "/text");
      if (words == null) {
        continue;
      }
      Map<String, String> members = new HashMap<>();
      members.put("text", words.strip());
      members.put("final", String.valueOf(segment.path("completed").asBoolean(true)));
      put(members, SESSION, stream);
      put(members, "language", text(payload, "/language"));
      // A stream tells its last segments again and again; a file is told once.
      String of = stream == null ? unique : stream;
      members.put("utteranceId", of + "-" + segment.path("start").asText());
      all.add(new Recognised(members, null));
    }
    return all;
  }

  private static void put(Map<String, String> members, String name, @Nullable String value) {
    if (value != null) {
      members.put(name, value);
    }
  }
}

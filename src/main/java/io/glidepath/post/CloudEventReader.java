package io.glidepath.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.Redaction;
import io.glidepath.interaction.SplitRedaction;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.journal.RefusedEvent.Kind;
import io.glidepath.journal.Trace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door for CloudEvents 1.0 in JSON: bytes in, an event and its canonical text out, both without
 * what is personal. Throws nothing but {@link RefusedEvent}.
 */
public final class CloudEventReader implements EventReader {
  static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Duration MOST_AHEAD = Duration.ofHours(24);

  private static final List<String> ATTRIBUTES =
      List.of("specversion", "id", "source", "type", "subject", "time");

  private static final JsonNode NO_DATA = JsonNodeFactory.instance.objectNode();
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(32)
                          .maxStringLength(64 * 1024)
                          .maxNumberLength(64)
                          .maxNameLength(1_000)
                          .maxDocumentLength(1024 * 1024)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .reader();

  /** When an event happened whose sender's clock is wrong, in what is kept of it. */
  private static final String HAPPENED = "happened";

  /** Of CloudEvents' extension for distributed tracing. */
  private static final String TRACEPARENT = "traceparent";

  private final Redaction redaction;
  private final SourceClocks clocks = new SourceClocks();

  public CloudEventReader(Redaction redaction) {
    this.redaction = redaction;
  }

  @Override
  public Received read(byte[] json, Instant receivedAt) {
    JsonNode document = document(json);
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    InteractionEvent event = event(document, receivedAt, redaction, false, kept);
    String hash = redaction.fingerprint(Canonical.told(document));
    Instant told = Rfc3339.parse(document.path("time").asText());
    Duration ahead = Duration.between(event.time(), told == null ? event.time() : told);
    return new Received(
        event,
        Canonical.text(kept),
        hash,
        receivedAt,
        ahead.isNegative() ? Duration.ZERO : ahead,
        document.path(TRACEPARENT).textValue(),
        Trace.NONE);
  }

  @Override
  public InteractionEvent recorded(byte[] json, Instant receivedAt) {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    return event(document(json), receivedAt, Redaction.NONE, true, kept);
  }

  @Override
  public Received saying(Received received, InteractionEvent kept) {
    String json = Canonical.saying(received.json(), said(received.event()), said(kept));
    return new Received(kept, json, received.hash(), received.receivedAt());
  }

  private static String said(InteractionEvent event) {
    if (event.fact() instanceof Fact.UtteranceHeard utterance) {
      return utterance.text();
    }
    throw new IllegalArgumentException("Nothing is said in an event " + EventType.of(event.fact()));
  }

  @Override
  public SplitRedaction listen() {
    return redaction.listen();
  }

  private static JsonNode document(byte[] json) {
    JsonNode document = parse(json);
    if (!document.isObject()) {
      throw notCloudEvent("", "The body must be one CloudEvent, a JSON object.");
    }
    String broken = Canonical.brokenText(document, "");
    if (broken != null) {
      throw wrong(broken, "holds a NUL character or half a surrogate pair; send proper Unicode");
    }
    return document;
  }

  private static JsonNode parse(byte[] json) {
    try {
      JsonNode document = JSON.readTree(json);
      if (document.isMissingNode()) {
        throw new RefusedEvent(Kind.NOT_JSON, "", "Not JSON: the body is empty.");
      }
      return document;
    } catch (JsonProcessingException malformed) {
      throw new RefusedEvent(Kind.NOT_JSON, "", "Not JSON: " + why(malformed));
    } catch (IOException | ArithmeticException | NumberFormatException malformed) {
      throw new RefusedEvent(Kind.NOT_JSON, "", "Not JSON that can be read.");
    }
  }

  /** The parser's words without a copy of the sender's text, which may be personal. */
  private static String why(JsonProcessingException malformed) {
    String what = malformed.getOriginalMessage();
    boolean twice = what.startsWith("Duplicate");
    var location = malformed.getLocation();
    String where =
        location == null
            ? "."
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr() + ".";
    String kind =
        twice
            ? "a member is there twice"
            : malformed instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException
                ? "too deep, or a string, name or number is too long"
                : "malformed";
    return kind + where;
  }

  private InteractionEvent event(
      JsonNode document,
      Instant receivedAt,
      Redaction redaction,
      boolean recorded,
      ObjectNode kept) {
    if (!"1.0".equals(document.path("specversion").textValue())) {
      throw notCloudEvent("/specversion", "/specversion must be \"1.0\".");
    }
    String id = attribute(document, "id", Kind.NOT_A_CLOUD_EVENT);
    String source = attribute(document, "source", Kind.NOT_A_CLOUD_EVENT);
    String type = attribute(document, "type", Kind.NOT_A_CLOUD_EVENT);
    EventType known =
        EventType.ofUri(type).orElseThrow(() -> wrong("/type", NearestType.advice(type)));
    boolean isAlone = known.mayStandAlone() && !isThere(document.get("subject"));
    String interactionId =
        isAlone
            ? own(redaction.fingerprint(source + "\n" + id))
            : attribute(document, "subject", Kind.WRONG_SHAPE);
    String faultOfId = Ids.fault(interactionId);
    if (faultOfId != null && !recorded) {
      throw wrong("/subject", faultOfId);
    }
    Instant told = time(attribute(document, "time", Kind.WRONG_SHAPE), receivedAt);
    String partitionKey =
        isThere(document.get("partitionkey"))
            ? redaction.customer(attribute(document, "partitionkey", Kind.WRONG_SHAPE))
            : null;
    ReadShape shape = new ReadShape(data(document), redaction, recorded);
    Fact fact = FactTypes.reader(known).apply(shape);
    String customerId = customer(partitionKey, fact);
    if (isAlone && customerId == null) {
      throw wrong("/subject", "must name the interaction, or partitionkey the customer");
    }
    ATTRIBUTES.forEach(name -> kept.set(name, document.get(name)));
    kept.put("subject", interactionId);
    Instant time = recorded ? happened(document, told) : clocks.happened(source, told, receivedAt);
    if (!time.equals(told)) {
      kept.put(HAPPENED, time.toString());
    }
    if (partitionKey != null) {
      kept.put("partitionkey", partitionKey);
    }
    kept.set("data", shape.kept());
    return new InteractionEvent(source, id, interactionId, time, customerId, fact);
  }

  private static Instant happened(JsonNode recorded, Instant told) {
    Instant time = Rfc3339.parse(recorded.path(HAPPENED).asText(""));
    return time == null ? told : time;
  }

  private static JsonNode data(JsonNode document) {
    if (isThere(document.get("data_base64"))) {
      throw wrong("/data_base64", "is not taken; send the data as a JSON object in data");
    }
    JsonNode contentType = document.get("datacontenttype");
    if (isThere(contentType) && !isJson(contentType)) {
      throw wrong("/datacontenttype", "must be application/json, or be left out");
    }
    JsonNode data = document.get("data");
    if (!isThere(data)) {
      return NO_DATA;
    }
    if (!data.isObject()) {
      throw wrong("/data", "must be a JSON object");
    }
    return data;
  }

  private static boolean isThere(@Nullable JsonNode node) {
    return node != null && !node.isNull();
  }

  private static boolean isJson(JsonNode contentType) {
    String text = contentType.isTextual() ? contentType.textValue() : "";
    int end = text.indexOf(';');
    String media = (end < 0 ? text : text.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    return media.endsWith("/json") || media.endsWith("+json");
  }

  /** The id of the record of an event that belongs to no interaction. */
  private static String own(String fingerprint) {
    return "observed-" + UUID.nameUUIDFromBytes(fingerprint.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String customer(@Nullable String partitionKey, Fact fact) {
    String told = null;
    if (fact instanceof Fact.Started started) {
      told = started.customerId();
    } else if (fact instanceof Fact.OutcomeObserved observed) {
      told = observed.customerId();
      if (told == null && partitionKey == null) {
        throw wrong("/partitionkey", "must name the customer whose outcome it is");
      }
    }
    if (partitionKey != null && told != null && !partitionKey.equals(told)) {
      throw wrong("/partitionkey", "and /data/customerId both name the customer, and differ");
    }
    return told == null ? partitionKey : told;
  }

  private static Instant time(String text, Instant receivedAt) {
    Instant time = Rfc3339.parse(text);
    if (time == null) {
      throw wrong(
          "/time", "must be a time with its offset such as 2026-03-02T09:00:00Z (RFC 3339)");
    }
    if (time.isBefore(EARLIEST) || time.isAfter(receivedAt.plus(MOST_AHEAD))) {
      throw wrong("/time", "must lie between the year 2000 and a day from now");
    }
    return time;
  }

  private static String attribute(JsonNode document, String name, Kind kind) {
    JsonNode value = document.get(name);
    String pointer = "/" + name;
    if (!isThere(value) || !value.isTextual() || value.textValue().isBlank()) {
      throw new RefusedEvent(kind, pointer, pointer + " must be a string that is not blank.");
    }
    if (value.textValue().length() > Shape.NAME) {
      throw wrong(pointer, "must be at most " + Shape.NAME + " characters long");
    }
    return value.textValue();
  }

  private static RefusedEvent notCloudEvent(String pointer, String message) {
    return new RefusedEvent(Kind.NOT_A_CLOUD_EVENT, pointer, message);
  }

  private static RefusedEvent wrong(String pointer, String message) {
    return new RefusedEvent(Kind.WRONG_SHAPE, pointer, pointer + " " + message + ".");
  }
}

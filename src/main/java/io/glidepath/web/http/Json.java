package io.glidepath.web.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;

/** How this package reads and writes JSON: strictly, with limits, and times in RFC 3339. */
public final class Json {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxNestingDepth(32).maxNumberLength(64).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  public static final ObjectMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .addModule(new JavaTimeModule())
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  public static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Reads one JSON document; throws {@link Refusal} if it is none, or holds what is no text. */
  public static JsonNode read(byte[] json) {
    JsonNode node = recorded(json);
    Keepable.demand(node);
    return node;
  }

  /** The same for what is on record, whatever it holds. */
  public static JsonNode recorded(byte[] json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node == null || node.isMissingNode()) {
        throw new Refusal(Problem.notJson("The body is empty."));
      }
      return node;
    } catch (JsonProcessingException fault) {
      throw new Refusal(Problem.notJson(sentence(fault)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** What is wrong with a document, and where, without our class names. */
  public static String sentence(JsonProcessingException fault) {
    String where =
        fault.getLocation() == null
            ? ""
            : " (line %d, column %d)"
                .formatted(fault.getLocation().getLineNr(), fault.getLocation().getColumnNr());
    String what = fault.getOriginalMessage().split("\n", 2)[0];
    return "No valid JSON: " + what + where;
  }
}

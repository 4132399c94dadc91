package io.glidepath.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.glidepath.advice.AdviceChange;
import io.glidepath.advice.AdviceState;
import io.glidepath.interaction.PastContact;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The stored JSON of values that are read back as they were. Thread-safe. */
public final class AdviceJson {
  private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .addModule(new SimpleModule().addSerializer(new StorableText()))
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_NULL)
          .build();

  private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");

  private AdviceJson() {}

  /** Texts without the one character that PostgreSQL cannot hold. */
  private static final class StorableText extends StdSerializer<String> {
    private static final long serialVersionUID = 1L;

    StorableText() {
      super(String.class);
    }

    @Override
    public void serialize(String value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(storable(value));
    }
  }

  /** {@code text} as PostgreSQL can hold it: NUL shown by its picture, half a surrogate as none. */
  public static String storable(String text) {
    String whole = text.indexOf('\0') < 0 ? text : text.replace('\0', '\u2400');
    for (int i = 0; i < whole.length(); i++) {
      if (Character.isSurrogate(whole.charAt(i))) {
        return HALF_A_PAIR.matcher(whole).replaceAll("\ufffd");
      }
    }
    return whole;
  }

  static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value has no JSON form: " + value.getClass(), e);
    }
  }

  static AdviceState state(@Nullable String json) {
    return json == null ? AdviceState.NEW : read(() -> MAPPER.readValue(json, AdviceState.class));
  }

  static AdviceChange change(String json) {
    return read(() -> MAPPER.readValue(json, AdviceChange.class));
  }

  static PastContact contact(String json) {
    return read(() -> MAPPER.readValue(json, PastContact.class));
  }

  static Map<String, String> facts(String json) {
    return read(() -> MAPPER.readValue(json, FACTS));
  }

  private interface Reading<T> {
    T read() throws JsonProcessingException;
  }

  private static <T> T read(Reading<T> reading) {
    try {
      return reading.read();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored value cannot be read back.", e);
    }
  }
}

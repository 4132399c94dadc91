package io.glidepath.post;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * JSON written the one way: members sorted, no white space, numbers without idle zeros. Equal
 * documents have equal text.
 */
final class Canonical {
  private static final JsonFactory FACTORY = new JsonFactory();
  private static final String[] SAYS_WHAT_HAPPENED = {
    "data", "id", "source", "subject", "time", "type"
  };

  private Canonical() {}

  static String text(JsonNode node) {
    return written(generator -> write(generator, node));
  }

  /**
   * The canonical event with another {@code text} in its data. Nothing is parsed: within a string
   * each quote is escaped, so what looks like the member is the member.
   */
  static String saying(String event, String said, String other) {
    String old = member("text", said);
    int start = event.indexOf(old);
    if (start < 0) {
      throw new IllegalArgumentException("The event does not say what is to be replaced");
    }
    return event.substring(0, start)
        + member("text", other)
        + event.substring(start + old.length());
  }

  private static String member(String name, String value) {
    String written =
        written(
            generator -> {
              generator.writeStartObject();
              generator.writeStringField(name, value);
              generator.writeEndObject();
            });
    return written.substring(1, written.length() - 1);
  }

  /** The members that say what happened; how it travelled is left out. */
  static String told(JsonNode cloudEvent) {
    return written(
        generator -> {
          generator.writeStartObject();
          for (String name : SAYS_WHAT_HAPPENED) {
            JsonNode value = cloudEvent.get(name);
            if (value != null) {
              generator.writeFieldName(name);
              write(generator, value);
            }
          }
          generator.writeEndObject();
        });
  }

  /** The pointer of the first string that is no proper text (NUL, half a surrogate pair). */
  static @Nullable String brokenText(JsonNode node, String pointer) {
    if (node.isTextual()) {
      return isProper(node.textValue()) ? null : pointer;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String broken = brokenText(node.get(i), pointer + "/" + i);
        if (broken != null) {
          return broken;
        }
      }
    }
    for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      String broken =
          isProper(name) ? brokenText(node.get(name), pointer + "/" + escaped(name)) : pointer;
      if (broken != null) {
        return broken;
      }
    }
    return null;
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  private static boolean isProper(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || Character.isLowSurrogate(c)) {
        return false;
      }
      if (Character.isHighSurrogate(c)) {
        i++;
        if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private interface Writing {
    void to(JsonGenerator generator) throws IOException;
  }

  private static String written(Writing writing) {
    StringWriter out = new StringWriter(512);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      writing.to(generator);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return out.toString();
  }

  private static void write(JsonGenerator generator, JsonNode node) throws IOException {
    switch (node.getNodeType()) {
      case OBJECT -> writeObject(generator, node);
      case ARRAY -> {
        generator.writeStartArray();
        for (JsonNode each : node) {
          write(generator, each);
        }
        generator.writeEndArray();
      }
      case STRING -> generator.writeString(node.textValue());
      case NUMBER -> writeNumber(generator, node);
      case BOOLEAN -> generator.writeBoolean(node.booleanValue());
      default -> generator.writeNull();
    }
  }

  private static void writeObject(JsonGenerator generator, JsonNode node) throws IOException {
    String[] names = new String[node.size()];
    int count = 0;
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) {
      names[count++] = each.next();
    }
    Arrays.sort(names);
    generator.writeStartObject();
    for (String name : names) {
      generator.writeFieldName(name);
      write(generator, node.get(name));
    }
    generator.writeEndObject();
  }

  private static void writeNumber(JsonGenerator generator, JsonNode node) throws IOException {
    if (node.isIntegralNumber()) {
      generator.writeNumber(node.bigIntegerValue());
      return;
    }
    BigDecimal value = node.decimalValue();
    boolean isSmallWhole = value.scale() <= 0 && value.scale() > -16;
    generator.writeNumber(isSmallWhole ? value.toPlainString() : value.toString());
  }
}

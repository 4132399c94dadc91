package io.glidepath.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.RefusedEvent;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code data} of one event, read member by member; what breaks the contract is refused with
 * its JSON pointer. A member that is null counts as absent. What was read is kept, without what is
 * personal; what nobody asked for is not.
 */
final class ReadShape implements Shape {
  private static final Pattern WEB = Pattern.compile(IN_THE_WEB);

  private final JsonNode data;
  private final Redaction redaction;
  private final boolean recorded;
  private final ObjectNode kept = JsonNodeFactory.instance.objectNode();

  /** {@code recorded} says that the data was read here before: its texts are plain. */
  ReadShape(JsonNode data, Redaction redaction, boolean recorded) {
    this.data = data;
    this.redaction = redaction;
    this.recorded = recorded;
  }

  /** What was read so far, as it may be kept. */
  ObjectNode kept() {
    return kept;
  }

  @Override
  public String id(String member) {
    return required(member, optionalString(member, NAME), "a string");
  }

  @Override
  public @Nullable String optionalId(String member) {
    return optionalString(member, NAME);
  }

  @Override
  public String addressed(String member) {
    String id = id(member);
    String fault = Ids.fault(id);
    if (fault != null && !recorded) {
      throw refused(member, fault);
    }
    return id;
  }

  @Override
  public String customer(String member) {
    return keep(member, redaction.customer(id(member)));
  }

  @Override
  public @Nullable String optionalCustomer(String member) {
    String id = optionalString(member, NAME);
    return id == null ? null : keep(member, redaction.customer(id));
  }

  @Override
  public String name(String member) {
    return required(member, discreet(member, optionalString(member, NAME)), "a string");
  }

  @Override
  public String code(String member) {
    return required(member, optionalCode(member), "a string");
  }

  @Override
  public @Nullable String optionalCode(String member) {
    String value = optionalString(member, NAME);
    return value == null
        ? null
        : keep(member, redaction.code(recorded ? value : PlainText.name(value)));
  }

  @Override
  public @Nullable String optionalText(String member) {
    return discreet(member, optionalString(member, TEXT));
  }

  @Override
  public String possiblyEmptyText(String member, boolean last) {
    JsonNode value = required(member, present(member), "a string");
    if (!value.isTextual()) {
      throw refused(member, "must be a string");
    }
    String text = plain(within(member, value.textValue(), TEXT));
    return keep(member, redaction.text(text, last));
  }

  @Override
  public String oneOf(String member, List<String> allowed) {
    String choices = "one of " + String.join(", ", allowed);
    return required(member, optionalOneOf(member, allowed), choices);
  }

  @Override
  public @Nullable String optionalOneOf(String member, List<String> allowed) {
    String value = optionalString(member, NAME);
    if (value != null && !allowed.contains(value)) {
      throw refused(member, "must be one of " + String.join(", ", allowed));
    }
    return value;
  }

  @Override
  public boolean flag(String member) {
    return required(member, optionalFlag(member), "true or false");
  }

  @Override
  public @Nullable Boolean optionalFlag(String member) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    if (!value.isBoolean()) {
      throw refused(member, "must be true or false");
    }
    return value.booleanValue();
  }

  @Override
  public double number(String member) {
    return required(member, optionalNumber(member, -1e12, 1e12), "a number");
  }

  @Override
  public @Nullable Double optionalNumber(String member, double min, double max) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    double number = value.isNumber() ? value.doubleValue() : Double.NaN;
    if (!(number >= min && number <= max)) {
      throw refused(member, "must be a number from " + plain(min) + " to " + plain(max));
    }
    return number;
  }

  @Override
  public @Nullable Integer optionalWhole(String member, int min, int max) {
    Double number = optionalNumber(member, min, max);
    if (number == null) {
      return null;
    }
    if (number != Math.rint(number)) {
      throw refused(member, "must be a whole number from " + min + " to " + max);
    }
    return number.intValue();
  }

  @Override
  public @Nullable Instant optionalTime(String member) {
    String value = optionalString(member, NAME);
    if (value == null) {
      return null;
    }
    Instant time = Rfc3339.parse(value);
    if (time == null || time.isBefore(CloudEventReader.EARLIEST)) {
      throw refused(member, "must be a time since 2000 such as 2026-03-02T09:00:00Z (RFC 3339)");
    }
    return time;
  }

  @Override
  public @Nullable String optionalAddress(String member) {
    String address = optionalString(member, ADDRESS);
    if (address != null && !WEB.matcher(address).matches()) {
      throw refused(member, "must be an address with http or https");
    }
    return address;
  }

  @Override
  public @Nullable String optionalLanguage(String member) {
    String written = optionalString(member, NAME);
    if (written == null) {
      return null;
    }
    String tag = LanguageTag.of(written);
    if (tag == null) {
      throw refused(member, "must be a BCP 47 language tag such as en, fr or es-MX");
    }
    return keep(member, tag);
  }

  @Override
  public RefusedEvent refused(String member, String message) {
    String pointer = "/data/" + member;
    return new RefusedEvent(RefusedEvent.Kind.WRONG_SHAPE, pointer, pointer + " " + message + ".");
  }

  private @Nullable String optionalString(String member, int longest) {
    JsonNode value = present(member);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw refused(member, "must be a string that is not blank");
    }
    return within(member, value.textValue(), longest);
  }

  @Override
  public boolean says(String member) {
    return data.hasNonNull(member);
  }

  @Override
  public boolean is(String member, String value) {
    return value.equals(data.path(member).textValue());
  }

  private @Nullable String discreet(String member, @Nullable String value) {
    return value == null ? null : keep(member, redaction.text(plain(value), true));
  }

  private String plain(String text) {
    return recorded ? text : PlainText.of(text);
  }

  private String keep(String member, String value) {
    kept.put(member, value);
    return value;
  }

  private String within(String member, String value, int longest) {
    if (value.length() > longest) {
      throw refused(member, "must be at most " + longest + " characters long");
    }
    return value;
  }

  private @Nullable JsonNode present(String member) {
    JsonNode value = data.get(member);
    if (value == null || value.isNull()) {
      return null;
    }
    kept.set(member, value);
    return value;
  }

  private <T> T required(String member, @Nullable T value, String what) {
    if (value == null) {
      throw refused(member, "is missing; it must be " + what);
    }
    return value;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }
}

package io.glidepath.post;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.interaction.Fact;
import io.glidepath.journal.RefusedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data that takes down, as a JSON Schema, what is asked of it; so that the schema of a type says
 * what its reader takes. A member that may be left out may also be null.
 */
final class DescribedShape implements Shape {
  static final String NOT_BLANK = "\\S";

  /** As {@link Ids} has it. */
  static final String IN_A_PATH =
      "^(?!\\.\\.?$)(?! )[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f]$";

  private final ObjectNode members = JsonNodeFactory.instance.objectNode();
  private final Set<String> required = new TreeSet<>();

  /** The schema of the data that a reader takes. */
  static ObjectNode of(Function<Shape, Fact> reader) {
    DescribedShape shape = new DescribedShape();
    return reader.andThen(fact -> shape.schema()).apply(shape);
  }

  private ObjectNode schema() {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    schema.put("type", "object");
    required.forEach(schema.putArray("required")::add);
    schema.set("properties", members);
    return schema;
  }

  @Override
  public String id(String member) {
    string(need(member), NAME);
    return "id";
  }

  @Override
  public @Nullable String optionalId(String member) {
    string(member, NAME);
    return null;
  }

  @Override
  public String addressed(String member) {
    string(need(member), NAME).put("pattern", IN_A_PATH);
    return "id";
  }

  @Override
  public String customer(String member) {
    return id(member);
  }

  @Override
  public @Nullable String optionalCustomer(String member) {
    return optionalId(member);
  }

  @Override
  public String name(String member) {
    return id(member);
  }

  @Override
  public String code(String member) {
    return id(member);
  }

  @Override
  public @Nullable String optionalCode(String member) {
    return optionalId(member);
  }

  @Override
  public @Nullable String optionalText(String member) {
    string(member, TEXT);
    return null;
  }

  @Override
  public String possiblyEmptyText(String member, boolean last) {
    member(need(member), "string").put("maxLength", TEXT);
    return "";
  }

  @Override
  public String oneOf(String member, List<String> allowed) {
    optionalOneOf(need(member), allowed);
    return allowed.get(0);
  }

  @Override
  public @Nullable String optionalOneOf(String member, List<String> allowed) {
    var values = member(member, "string").putArray("enum");
    allowed.forEach(values::add);
    if (!required.contains(member)) {
      values.addNull();
    }
    return null;
  }

  @Override
  public boolean flag(String member) {
    member(need(member), "boolean");
    return true;
  }

  @Override
  public @Nullable Boolean optionalFlag(String member) {
    member(member, "boolean");
    return null;
  }

  /** No number, so that no comparison with another finds fault. */
  @Override
  public double number(String member) {
    member(need(member), "number");
    return Double.NaN;
  }

  @Override
  public @Nullable Double optionalNumber(String member, double min, double max) {
    member(member, "number").put("minimum", min).put("maximum", max);
    return null;
  }

  @Override
  public @Nullable String optionalAddress(String member) {
    member(member, "string").put("maxLength", ADDRESS).put("pattern", IN_THE_WEB);
    return null;
  }

  @Override
  public @Nullable Integer optionalWhole(String member, int min, int max) {
    member(member, "integer").put("minimum", min).put("maximum", max);
    return null;
  }

  @Override
  public @Nullable Instant optionalTime(String member) {
    member(member, "string").put("format", "date-time");
    return null;
  }

  @Override
  public @Nullable String optionalLanguage(String member) {
    string(member, NAME);
    return null;
  }

  @Override
  public boolean says(String member) {
    return false;
  }

  @Override
  public boolean is(String member, String value) {
    return false;
  }

  @Override
  public RefusedEvent refused(String member, String message) {
    return new RefusedEvent(RefusedEvent.Kind.WRONG_SHAPE, "/data/" + member, message);
  }

  private String need(String member) {
    required.add(member);
    return member;
  }

  private ObjectNode string(String member, int longest) {
    return member(member, "string").put("maxLength", longest).put("pattern", NOT_BLANK);
  }

  private ObjectNode member(String member, String type) {
    ObjectNode schema = members.putObject(member);
    if (required.contains(member)) {
      schema.put("type", type);
    } else {
      schema.putArray("type").add(type).add("null");
    }
    return schema;
  }
}

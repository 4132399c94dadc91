package io.glidepath.web.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What can be kept of what is sent: text. The character U+0000 and halves of surrogate pairs are
 * lawful in JSON, but no store and no file takes them.
 */
public final class Keepable {
  private Keepable() {}

  /** Whether a text can be kept as it is. */
  public static boolean isText(String text) {
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      if (each == 0) {
        return false;
      }
      if (Character.isSurrogate(each)) {
        boolean paired =
            Character.isHighSurrogate(each)
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
        if (!paired) {
          return false;
        }
        at++;
      }
    }
    return true;
  }

  /** Throws {@link Refusal} with the pointer of the first member that cannot be kept. */
  static void demand(JsonNode node) {
    demand(node, JsonPointer.empty());
  }

  private static void demand(JsonNode node, JsonPointer at) {
    if (node.isTextual() && !isText(node.textValue())) {
      throw refusal(at);
    }
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      demand(node.get(index), at.appendIndex(index));
    }
    node.fields()
        .forEachRemaining(
            each -> {
              if (!isText(each.getKey())) {
                throw refusal(at);
              }
              demand(each.getValue(), at.appendProperty(each.getKey()));
            });
  }

  private static Refusal refusal(JsonPointer at) {
    return Refusal.member(
        at.toString(), "holds a character that is no text: U+0000, or half of a surrogate pair.");
  }
}

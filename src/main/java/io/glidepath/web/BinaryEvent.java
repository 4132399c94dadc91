package io.glidepath.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A CloudEvent in binary mode, as the HTTP protocol binding writes it: its attributes in headers
 * that begin with {@code ce-}, its data in the body.
 */
final class BinaryEvent {
  private static final String PREFIX = "ce-";
  private static final List<String> ATTRIBUTES =
      List.of(
          "specversion", "id", "source", "type", "subject", "time", "partitionkey", "traceparent");

  private BinaryEvent() {}

  static boolean isOne(HttpServerRequest request) {
    return request.getHeader(PREFIX + "specversion") != null;
  }

  /** The same event in structured mode. */
  static byte[] structured(HttpServerRequest request, byte[] data) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    MultiMap headers = request.headers();
    for (Map.Entry<String, String> header : headers) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      if (name.startsWith(PREFIX) && ATTRIBUTES.contains(name.substring(PREFIX.length()))) {
        if (event.has(name.substring(PREFIX.length()))) {
          throw new Refusal(Problem.badRequest("The header " + name + " is there twice."));
        }
        event.put(name.substring(PREFIX.length()), decoded(header.getValue()));
      }
    }
    if (data.length > 0) {
      event.set("data", Json.read(data));
    }
    return Json.bytes(event);
  }

  /** Header values are percent-encoded; a plus is a plus. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return value;
    }
  }
}

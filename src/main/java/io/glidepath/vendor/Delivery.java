package io.glidepath.vendor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a vendor's system sent, byte by byte, since signatures are over bytes.
 *
 * @param url the address it was sent to, with its query, as the sender wrote it
 * @param headers by their names in lower case
 * @param at when it came
 */
public record Delivery(String url, Map<String, String> headers, byte[] body, Instant at) {
  private static final int DEEPEST = 64;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                  .build())
          .build();

  public Delivery {
    Map<String, String> lower = new TreeMap<>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = lower;
  }

  /** A header that is there and not blank. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  /** The sender's own id of the delivery, in one of these headers, or a hash of what it says. */
  public String id(String... names) {
    return Stream.of(names)
        .flatMap(name -> header(name).stream())
        .findFirst()
        .orElseGet(() -> HexFormat.of().formatHex(sha256(), 0, 16));
  }

  private byte[] sha256() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(body);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public boolean isForm() {
    return header("content-type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-url"))
        .isPresent();
  }

  /** The body as JSON; throws {@link Unreadable} if it is none. */
  public JsonNode json() {
    if (isForm()) {
      throw new Unreadable("The body is a form, and JSON was expected.");
    }
    try {
      JsonNode read = JSON.readTree(body);
      if (read == null || read.isMissingNode()) {
        throw new Unreadable("The body is empty, and JSON was expected.");
      }
      return read;
    } catch (IOException e) {
      // The parser's words would quote what customers wrote.
      throw new Unreadable("The body is not JSON that can be read.");
    }
  }

  /** The body's parameters in alphabetical order, of a form; none of anything else. */
  public Map<String, String> form() {
    Map<String, String> parameters = new TreeMap<>();
    if (isForm()) {
      for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        if (!name.isEmpty()) {
          parameters.put(decoded(name), decoded(value));
        }
      }
    }
    return parameters;
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new Unreadable("The form is not encoded as forms are.");
    }
  }
}

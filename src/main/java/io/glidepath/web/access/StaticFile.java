package io.glidepath.web.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * One built file.
 *
 * @param etag the quoted start of its content's SHA-256
 */
record StaticFile(String mediaType, String etag, byte[] content) {
  private static final Map<String, String> TYPES =
      Map.of(
          "html", Pages.HTML,
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "woff2", "font/woff2",
          "json", "application/json",
          "map", "application/json",
          "webmanifest", "application/manifest+json");

  private StaticFile(String mediaType, byte[] content) {
    this(mediaType, '"' + hash(content) + '"', content);
  }

  static StaticFile of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    return new StaticFile(type, content);
  }

  /** The same text with each {@code {name}} replaced. */
  StaticFile filled(Map<String, String> values) {
    String text = new String(content, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return new StaticFile(mediaType, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.glidepath.web.access;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * One built file.
 *
 * @param etag the quoted start of its content's SHA-256
 * @param zipped the same by gzip; empty for what does not get smaller, and for maps, which only a
 *     debugger asks for
 * @param lasting whether its name changes with its content, so that it may be kept for good
 */
record StaticFile(String mediaType, String etag, byte[] content, byte[] zipped, boolean lasting) {
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

  /** As the bundler names what it makes, such as {@code chunk-3K3UYJUC.js}. */
  private static final Pattern LASTING = Pattern.compile(".*-[A-Z0-9]{8}\\.(?:js|css)(?:\\.map)?");

  private StaticFile(String mediaType, byte[] content, byte[] zipped, boolean lasting) {
    this(mediaType, '"' + hash(content) + '"', content, zipped, lasting);
  }

  static StaticFile of(String name, byte[] content) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    byte[] zipped = ending.equals("map") ? new byte[0] : zip(content);
    return new StaticFile(type, content, zipped, LASTING.matcher(name).matches());
  }

  /** The same text with each {@code {name}} replaced. */
  StaticFile filled(Map<String, String> values) {
    String text = new String(content, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    byte[] filled = text.getBytes(StandardCharsets.UTF_8);
    return new StaticFile(mediaType, filled, zip(filled), lasting);
  }

  private static byte[] zip(byte[] content) {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream(content.length / 3);
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(content);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return zipped.size() < content.length * 9 / 10 ? zipped.toByteArray() : new byte[0];
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

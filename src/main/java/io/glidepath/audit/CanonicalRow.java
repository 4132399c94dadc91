package io.glidepath.audit;

import io.glidepath.advice.seal.LogTable;
import io.glidepath.advice.seal.LoggedRow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes that follow from a row's columns, made anew from what the database says now.
 * Works on bytes, for it is done for every row that is verified. Not thread-safe.
 */
final class CanonicalRow {
  private static final byte[] VERSION = utf8(",\"v\":" + AuditFormat.VERSION + "}");

  private final Map<LogTable, byte[][]> names = new EnumMap<>(LogTable.class);
  private final Bytes out = new Bytes();

  CanonicalRow() {
    for (LogTable table : LogTable.values()) {
      names.put(
          table,
          table.members().stream()
              .map(member -> utf8("\"" + member.name() + "\":"))
              .toArray(byte[][]::new));
    }
  }

  byte[] of(LoggedRow row) {
    write(row);
    return out.toByteArray();
  }

  /** Whether the row's canonical bytes are those that its columns give. */
  boolean isCanonOf(LoggedRow row) {
    write(row);
    return out.equalTo(row.canon());
  }

  private void write(LoggedRow row) {
    List<LogTable.Member> members = row.table().members();
    byte[][] prefixes = java.util.Objects.requireNonNull(names.get(row.table()));
    out.reset();
    out.write('{');
    for (int i = 0; i < prefixes.length; i++) {
      Object value = row.values()[i];
      if (value != null) {
        if (out.size() > 1) {
          out.write(',');
        }
        out.writeBytes(prefixes[i]);
        write(members.get(i).form(), value);
      }
    }
    out.writeBytes(VERSION);
  }

  private void write(LogTable.Form form, Object value) {
    switch (form) {
      case TEXT -> quoted((byte[]) value);
      case JSON -> out.writeBytes((byte[]) value);
      case NUMBER -> out.writeBytes(utf8(value.toString()));
      case TIME -> quoted(utf8(((Instant) value).toString()));
    }
  }

  private void quoted(byte[] text) {
    out.write('"');
    int from = 0;
    for (int i = 0; i < text.length; i++) {
      byte b = text[i];
      if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
        out.write(text, from, i - from);
        out.writeBytes(utf8(CanonicalJson.escaped((char) b)));
        from = i + 1;
      }
    }
    out.write(text, from, text.length - from);
    out.write('"');
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes that are compared where they are. */
  private static final class Bytes extends ByteArrayOutputStream {
    Bytes() {
      super(2_048);
    }

    boolean equalTo(byte @Nullable [] other) {
      return other != null && java.util.Arrays.equals(buf, 0, count, other, 0, other.length);
    }
  }
}

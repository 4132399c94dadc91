package io.glidepath.audit;

import io.glidepath.log.LogColumn;
import io.glidepath.log.seal.LogTable;
import io.glidepath.log.seal.LoggedRow;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The canonical bytes that follow from a row's columns, made anew from what the database says now.
 * Works on bytes and makes no objects, for it is done for every row that is verified. Not
 * thread-safe.
 */
public final class CanonicalRow {
  private static final byte[] VERSION = utf8(",\"v\":" + AuditFormat.VERSION + "}");
  private static final int DAY = 86_400;
  private static final int MICROS = 1_000_000;

  private final Map<LogTable, byte[][]> names = new EnumMap<>(LogTable.class);
  private byte[] out = new byte[4_096];
  private int size;
  private long day = Long.MIN_VALUE;
  private byte[] date = {};

  public CanonicalRow() {
    for (LogTable table : LogTable.values()) {
      names.put(
          table,
          table.members().stream()
              .map(member -> utf8(",\"" + member.name() + "\":"))
              .toArray(byte[][]::new));
    }
  }

  public byte[] of(LoggedRow row) {
    write(row);
    return Arrays.copyOf(out, size);
  }

  /** Whether the row's canonical bytes are those that its columns give. */
  public boolean isCanonOf(LoggedRow row) {
    write(row);
    int from = row.from(LoggedRow.CANON);
    return Arrays.equals(out, 0, size, row.bytes(), from, from + row.length(LoggedRow.CANON));
  }

  private void write(LoggedRow row) {
    List<LogTable.Member> members = row.table().members();
    byte[][] prefixes = Objects.requireNonNull(names.get(row.table()));
    size = 0;
    for (int i = 0; i < prefixes.length; i++) {
      int field = LoggedRow.MEMBERS + i;
      if (row.has(field)) {
        write(prefixes[i], 0, prefixes[i].length);
        write(members.get(i).form(), row, field);
      }
    }
    out[0] = '{';
    write(VERSION, 0, VERSION.length);
  }

  private void write(LogColumn.Form form, LoggedRow row, int field) {
    switch (form) {
      case TEXT -> quoted(row.bytes(), row.from(field), row.from(field) + row.length(field));
      case JSON -> write(row.bytes(), row.from(field), row.length(field));
      case INTEGER, LONG -> number(row.number(field));
      case TIME -> time(row.micros(field));
    }
  }

  private void quoted(byte[] text, int begin, int end) {
    write('"');
    int from = begin;
    for (int i = begin; i < end; i++) {
      byte b = text[i];
      if (b >= 0 && b < ' ' || b == '"' || b == '\\') {
        write(text, from, i - from);
        byte[] escaped = utf8(CanonicalJson.escaped((char) b));
        write(escaped, 0, escaped.length);
        from = i + 1;
      }
    }
    write(text, from, end - from);
    write('"');
  }

  private void number(long number) {
    int digits = 1;
    for (long rest = number / 10; rest != 0; rest /= 10) {
      digits++;
    }
    if (number < 0) {
      write('-');
    }
    digits(number, digits);
  }

  /** As {@link java.time.Instant} writes it, from microseconds since 1970. */
  private void time(long micros) {
    long second = Math.floorDiv(micros, MICROS);
    int fraction = (int) Math.floorMod(micros, (long) MICROS);
    int ofDay = (int) Math.floorMod(second, (long) DAY);
    write('"');
    date(Math.floorDiv(second, DAY));
    write('T');
    digits(ofDay / 3_600, 2);
    write(':');
    digits(ofDay / 60 % 60, 2);
    write(':');
    digits(ofDay % 60, 2);
    if (fraction != 0) {
      write('.');
      boolean millis = fraction % 1_000 == 0;
      digits(millis ? fraction / 1_000 : fraction, millis ? 3 : 6);
    }
    write('Z');
    write('"');
  }

  private void date(long number) {
    if (number != day) {
      day = number;
      date = utf8(LocalDate.ofEpochDay(number).toString());
    }
    write(date, 0, date.length);
  }

  /** The last digits of a number. */
  private void digits(long number, int digits) {
    room(digits);
    size += digits;
    long rest = number;
    for (int i = 1; i <= digits; i++) {
      out[size - i] = (byte) ('0' + Math.abs(rest % 10));
      rest /= 10;
    }
  }

  private void write(char c) {
    room(1);
    out[size++] = (byte) c;
  }

  private void write(byte[] from, int at, int length) {
    room(length);
    System.arraycopy(from, at, out, size, length);
    size += length;
  }

  private void room(int more) {
    if (size + more > out.length) {
      out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

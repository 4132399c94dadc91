package io.glidepath.log.seal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * A row of the log as it stands in the database: its fields lie in the bytes that came, for a row
 * that is only compared needs no object for each. Fields are id, xid, canon, mac, and the table's
 * members in their order. Texts are UTF-8, numbers have their big end first, and times are
 * microseconds since 2000 in eight bytes.
 *
 * @param xid the transaction that is said to have written it
 * @param places where each field begins, and how long it is; -1 if it is null
 */
public record LoggedRow(LogTable table, long id, long xid, byte[] bytes, int[] places) {
  public static final int ID = 0;
  public static final int XID = 1;
  public static final int CANON = 2;
  public static final int MAC = 3;
  public static final int MEMBERS = 4;
  private static final long YEAR_2000 = 946_684_800_000_000L;

  public boolean has(int field) {
    return length(field) >= 0;
  }

  public int from(int field) {
    return places[2 * field];
  }

  public int length(int field) {
    return places[2 * field + 1];
  }

  public long number(int field) {
    return number(bytes, from(field), length(field));
  }

  /** Microseconds since 1970. */
  public long micros(int field) {
    return number(field) + YEAR_2000;
  }

  /** When it was decided or done, as its column says. */
  public Instant at() {
    return Instant.EPOCH.plus(micros(MEMBERS + table.at()), ChronoUnit.MICROS);
  }

  /** The bytes that were hashed. */
  public byte[] canon() {
    return Arrays.copyOfRange(bytes, from(CANON), from(CANON) + length(CANON));
  }

  /** A number of so many bytes, its big end first. */
  public static long number(byte[] bytes, int from, int length) {
    long number = bytes[from];
    for (int i = from + 1; i < from + length; i++) {
      number = number << Byte.SIZE | bytes[i] & 0xff;
    }
    return number;
  }
}

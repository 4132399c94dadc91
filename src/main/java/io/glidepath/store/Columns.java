package io.glidepath.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows turned into columns, one array a parameter, for {@code insert … select … from unnest(…)}.
 */
public final class Columns<T> {
  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final List<T> rows;
  private final Tuple tuple;

  public Columns(List<T> rows) {
    this(rows, Tuple.tuple());
  }

  /** Behind parameters that are there already. */
  public Columns(List<T> rows, Tuple before) {
    this.rows = rows;
    tuple = before;
  }

  public Columns<T> text(Function<T, @Nullable String> of) {
    String[] column = new String[rows.size()];
    for (int i = 0; i < column.length; i++) {
      String value = of.apply(rows.get(i));
      column[i] = value == null ? null : AdviceJson.storable(value);
    }
    tuple.addArrayOfString(column);
    return this;
  }

  public Columns<T> number(Function<T, ? extends @Nullable Number> of) {
    Long[] column = new Long[rows.size()];
    for (int i = 0; i < column.length; i++) {
      Number value = of.apply(rows.get(i));
      column[i] = value == null ? null : value.longValue();
    }
    tuple.addArrayOfLong(column);
    return this;
  }

  public Columns<T> flag(Function<T, @Nullable Boolean> of) {
    Boolean[] column = new Boolean[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = of.apply(rows.get(i));
    }
    tuple.addArrayOfBoolean(column);
    return this;
  }

  public Columns<T> time(Function<T, @Nullable Instant> of) {
    OffsetDateTime[] column = new OffsetDateTime[rows.size()];
    for (int i = 0; i < column.length; i++) {
      Instant value = of.apply(rows.get(i));
      column[i] = value == null ? null : storable(value);
    }
    tuple.addArrayOfOffsetDateTime(column);
    return this;
  }

  public Columns<T> bytes(Function<T, byte[]> of) {
    tuple.addArrayOfBuffer(
        rows.stream().map(row -> Buffer.buffer(of.apply(row))).toArray(Buffer[]::new));
    return this;
  }

  /** Bytes of which some may be absent. */
  public Columns<T> sealed(Function<T, byte @Nullable []> of) {
    Buffer[] column = new Buffer[rows.size()];
    for (int i = 0; i < column.length; i++) {
      byte[] value = of.apply(rows.get(i));
      column[i] = value == null ? null : Buffer.buffer(value);
    }
    tuple.addArrayOfBuffer(column);
    return this;
  }

  public Tuple tuple() {
    return tuple;
  }

  /** {@code time} within what PostgreSQL can hold, to the microsecond. */
  public static OffsetDateTime storable(Instant time) {
    Instant within = time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
    return within.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}

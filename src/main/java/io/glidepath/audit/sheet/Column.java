package io.glidepath.audit.sheet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.glidepath.log.DecisionRow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet.
 *
 * @param kind {@code String}, {@code Long}, {@code Integer} or {@code Instant}
 */
record Column(String name, Class<?> kind, Function<DecisionRow, @Nullable Object> of) {
  static final List<Column> ALL =
      List.of(
          new Column("id", Long.class, row -> Long.valueOf(row.id())),
          text("interactionId", DecisionRow::interactionId),
          new Column("seq", Long.class, DecisionRow::seq),
          new Column("at", Instant.class, DecisionRow::at),
          text("event", DecisionRow::event),
          text("rule", DecisionRow::rule),
          text("pillar", DecisionRow::pillar),
          text("ruleVersion", DecisionRow::ruleVersion),
          text("rulebook", DecisionRow::rulebook),
          text("outcome", DecisionRow::outcome),
          text("suppressedBy", DecisionRow::suppressedBy),
          text("withdrawnReason", DecisionRow::withdrawnReason),
          text("detail", DecisionRow::detail),
          text("facts", Column::facts),
          text("suggestionId", DecisionRow::suggestionId),
          text("agentId", DecisionRow::agentId),
          text("team", DecisionRow::team),
          text("queue", DecisionRow::queue),
          text("channel", DecisionRow::channel),
          text("language", DecisionRow::language),
          text("issue", DecisionRow::issue),
          text("segment", DecisionRow::segment),
          new Column("score", Integer.class, DecisionRow::score),
          text("feedback", DecisionRow::feedback),
          text("leafHash", DecisionRow::leafHash));

  private static Column text(String name, Function<DecisionRow, @Nullable Object> of) {
    return new Column(name, String.class, of);
  }

  private static String facts(DecisionRow row) {
    try {
      return RowJson.MAPPER.writeValueAsString(row.facts());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Every column may be empty, so that a later version may leave one out. */
  Type parquet() {
    if (kind == String.class) {
      return of(PrimitiveTypeName.BINARY, stringType());
    }
    if (kind == Instant.class) {
      return of(PrimitiveTypeName.INT64, timestampType(true, TimeUnit.MICROS));
    }
    return of(kind == Integer.class ? PrimitiveTypeName.INT32 : PrimitiveTypeName.INT64, null);
  }

  private Type of(PrimitiveTypeName primitive, @Nullable LogicalTypeAnnotation logical) {
    return logical == null
        ? Types.optional(primitive).named(name)
        : Types.optional(primitive).as(logical).named(name);
  }
}

package io.glidepath.audit.sheet;

import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.glidepath.log.DecisionRow;
import io.glidepath.log.Records.DecisionRecord;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A column of a sheet: a member of a row, in which facts are one text of JSON. */
record Column(DecisionRow.Member member) {
  static final List<Column> ALL = DecisionRow.MEMBERS.stream().map(Column::new).toList();

  String name() {
    return member.name();
  }

  /** A {@code String}, {@code Long}, {@code Integer} or {@code Instant}. */
  @Nullable Object of(DecisionRecord row) {
    Object value = member.of().apply(row);
    return value instanceof Map<?, ?> texts ? json(texts) : value;
  }

  private static String json(Map<?, ?> texts) {
    try {
      return RowJson.MAPPER.writeValueAsString(texts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static long micros(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time);
  }

  /** Every column may be empty, so that a later version may leave one out. */
  Type parquet() {
    return switch (member.form()) {
      case TEXT, JSON -> of(PrimitiveTypeName.BINARY, stringType());
      case TIME -> of(PrimitiveTypeName.INT64, timestampType(true, TimeUnit.MICROS));
      case INTEGER -> of(PrimitiveTypeName.INT32, null);
      case LONG -> of(PrimitiveTypeName.INT64, null);
    };
  }

  private Type of(PrimitiveTypeName primitive, @Nullable LogicalTypeAnnotation logical) {
    return logical == null
        ? Types.optional(primitive).named(name())
        : Types.optional(primitive).as(logical).named(name());
  }
}

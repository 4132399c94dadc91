package io.glidepath.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment as people write it: a time with its offset, or how long ago, such as {@code 7d}. */
final class Moments implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    try {
      return OffsetDateTime.parse(value.strip()).toInstant();
    } catch (DateTimeParseException noTime) {
      try {
        return Instant.now().minus(new Durations().convert(value));
      } catch (TypeConversionException neither) {
        throw new TypeConversionException(
            "'" + value + "' is no time; write 2026-11-21T10:00:00Z, or how long ago, such as 7d");
      }
    }
  }
}

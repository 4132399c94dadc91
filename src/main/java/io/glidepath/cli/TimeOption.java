package io.glidepath.cli;

import io.glidepath.log.WrittenTime;
import java.time.Instant;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A moment as people write it: a time with its offset, or how long ago, such as {@code 7d}. */
public final class TimeOption implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String value) {
    return WrittenTime.parse(value.strip(), Instant.now())
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no time; write 2026-11-21T10:00:00Z, or how long ago, such as 7d"
                        .formatted(value)));
  }
}

package io.glidepath.cli;

import io.glidepath.log.WrittenTime;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 60s}, {@code 5min}, {@code 8h}, {@code 7d}. */
public final class DurationOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    return WrittenTime.length(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no duration; write a number with a unit, such as 60s, 5min or 8h"
                        .formatted(value)));
  }
}

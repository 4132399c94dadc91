package io.glidepath.cli;

import io.glidepath.interaction.WrittenDuration;
import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 60s}, {@code 5min}, {@code 8h}, {@code 7d}; never 0. */
public final class DurationOption implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    return WrittenDuration.some(value)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is no duration; write %s".formatted(value, WrittenDuration.FORM)));
  }
}

package io.glidepath.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: {@code 60s}, {@code 5min}, {@code 8h}, {@code 7d}. */
final class Durations implements ITypeConverter<Duration> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d{1,9}) ?(ms|s|m|min|h|d)");

  @Override
  public Duration convert(String value) {
    Matcher matcher = WRITTEN.matcher(value.strip());
    if (!matcher.matches()) {
      throw new TypeConversionException(
          "'" + value + "' is no duration; write a number with a unit, such as 60s, 5min or 8h");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "m", "min" -> Duration.ofMinutes(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofDays(amount);
    };
  }
}

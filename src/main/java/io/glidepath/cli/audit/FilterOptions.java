package io.glidepath.cli.audit;

import io.glidepath.log.FilterWords;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * Which decisions are meant: an option for each parameter of {@code GET /v1/decisions} that is a
 * filter. What each takes and means is told in {@code filters.properties}.
 */
final class FilterOptions {
  private final Map<String, String> words = new TreeMap<>();

  /** Adds the options, when the command is put together. */
  @Spec
  void spec(CommandSpec spec) {
    ResourceBundle texts = ResourceBundle.getBundle("io.glidepath.cli.audit.filters", Locale.ROOT);
    for (String name : FilterWords.NAMES) {
      spec.addOption(
          OptionSpec.builder(option(name))
              .type(String.class)
              .paramLabel(texts.getString(name + ".takes"))
              .description(texts.getString(name))
              .setter(setter(name))
              .build());
    }
  }

  private ISetter setter(String name) {
    return new ISetter() {
      @Override
      public <T> @Nullable T set(@Nullable T value) {
        if (value != null) {
          words.put(name, value.toString());
        }
        return value;
      }
    };
  }

  /** The option that a parameter is given by. */
  static String option(String name) {
    return "--" + name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** The filter as it was written. */
  Map<String, String> words() {
    return words;
  }
}

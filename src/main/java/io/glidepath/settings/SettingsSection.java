package io.glidepath.settings;

import io.glidepath.authoring.Finding;
import io.glidepath.interaction.WrittenDuration;
import io.glidepath.rulebook.file.FilePlace;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.runtime.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The members under one name of a settings file; that name with a dot stands before theirs in what
 * it tells. A member that is absent, or empty, is as usual; one that cannot be used is reported and
 * taken as usual.
 */
final class SettingsSection {
  private final Findings findings;
  private final Path file;
  private final String prefix;
  private final @Nullable YamlMap members;
  private final SettingsEnvironment environment;

  private SettingsSection(
      Findings findings,
      Path file,
      String prefix,
      @Nullable YamlMap members,
      SettingsEnvironment environment) {
    this.findings = findings;
    this.file = file;
    this.prefix = prefix;
    this.members = members;
    this.environment = environment;
  }

  /**
   * What {@code reading} makes of a file, which need not be there. Throws {@link BadInput} that
   * names all that is wrong, with file, line and column.
   */
  static <T> T read(Path file, Function<SettingsSection, T> reading) {
    return read(file, Map.of(), Set.of(), reading);
  }

  /** The same of a text that stands there, or is to stand there. */
  static <T> T read(Path file, String text, Function<SettingsSection, T> reading) {
    return read(file, text, Map.of(), Set.of(), reading);
  }

  /**
   * The same, where {@code variables} come before the file; those that begin with the name of one
   * of {@code sections} must name a setting.
   */
  static <T> T read(
      Path file,
      Map<String, String> variables,
      Set<String> sections,
      Function<SettingsSection, T> reading) {
    return read(file, Files.exists(file) ? TextFile.read(file) : "", variables, sections, reading);
  }

  private static <T> T read(
      Path file,
      String text,
      Map<String, String> variables,
      Set<String> sections,
      Function<SettingsSection, T> reading) {
    Findings findings = new Findings();
    SettingsEnvironment environment = new SettingsEnvironment(variables);
    YamlMap members = YamlFile.read(new SourceFile(file.toString(), contents(text)), findings);
    T read = reading.apply(new SettingsSection(findings, file, "", members, environment));
    environment.reportUnknown(sections, findings);
    if (findings.hasErrors()) {
      throw new BadInput(
          findings.all().stream().map(Finding::format).collect(Collectors.joining("\n")), null);
    }
    return read;
  }

  /** Of a text that is empty, or has only comments, a mapping of nothing. */
  private static String contents(String text) {
    boolean nothing = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
    return nothing ? "{}" : text;
  }

  SettingsSection allowOnly(String... known) {
    if (members != null) {
      String name =
          prefix.isEmpty()
              ? file.getFileName().toString()
              : prefix.substring(0, prefix.length() - 1);
      members.allowOnly(name, Set.of(known));
    }
    return this;
  }

  boolean has(String key) {
    return environment.of(prefix + key) != null || isWritten(key);
  }

  private boolean isWritten(String key) {
    return members != null && members.plain(key) != null;
  }

  SettingsSection section(String key) {
    YamlMap map = members == null || !isWritten(key) ? null : members.map(key);
    return new SettingsSection(findings, file, prefix + key + ".", map, environment);
  }

  /** The mappings in a list. */
  List<SettingsSection> sections(String key) {
    return members == null || !isWritten(key)
        ? List.of()
        : members.items(key).stream()
            .map(
                item ->
                    new SettingsSection(
                        findings, file, prefix + key + ".", item.map(), environment))
            .toList();
  }

  @Nullable String text(String key) {
    String variable = environment.of(prefix + key);
    if (variable != null) {
      return variable;
    }
    String text = members == null || !isWritten(key) ? null : members.text(key);
    return text == null || text.isBlank() ? null : text;
  }

  /** A text that must be there; empty, and reported, if it is not. */
  String needed(String key) {
    String text = text(key);
    if (text == null) {
      error(key, "is missing", key + ": …");
    }
    return Objects.requireNonNullElse(text, "");
  }

  /** A list; in the environment its members are parted by commas. */
  List<String> texts(String key) {
    String variable = environment.of(prefix + key);
    if (variable != null) {
      return Stream.of(variable.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
    }
    return members == null || !isWritten(key)
        ? List.of()
        : members.items(key).stream()
            .map(item -> item.text() == null ? "" : item.text())
            .filter(text -> !text.isBlank())
            .toList();
  }

  /** All texts of a mapping by their names. */
  Map<String, String> named(String key) {
    YamlMap map = members == null || !isWritten(key) ? null : members.map(key);
    Map<String, String> named = new LinkedHashMap<>();
    if (map != null) {
      for (String name : map.names()) {
        String text = map.text(name);
        if (text != null) {
          named.put(name, text);
        }
      }
    }
    return named;
  }

  int number(String key, int usual, int least, int most) {
    String range =
        most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
    return number(key, usual, least, most, "a whole number " + range);
  }

  int number(String key, int usual, int least, int most, String form) {
    return (int) number(key, usual, least, most, form, "\\d{1,9}");
  }

  /** A number with or without a fraction. */
  double real(String key, double usual, double least, double most) {
    String form = "a number from %s to %s".formatted(plain(least), plain(most));
    return number(key, usual, least, most, form, "\\d{1,6}(\\.\\d{1,6})?");
  }

  private double number(
      String key, double usual, double least, double most, String form, String written) {
    String text = text(key);
    if (text == null) {
      return usual;
    }
    if (text.matches(written)) {
      double number = Double.parseDouble(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    error(key, "'" + text + "' is not " + form, key + ": " + plain(usual));
    return usual;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /** The mappings of a mapping by their names. */
  Map<String, SettingsSection> members(String key) {
    SettingsSection section = section(key);
    Map<String, SettingsSection> all = new LinkedHashMap<>();
    if (section.members != null) {
      section.members.names().forEach(name -> all.put(name, section.section(name)));
    }
    return all;
  }

  boolean flag(String key, boolean usual) {
    return Boolean.parseBoolean(word(key, String.valueOf(usual), Set.of("true", "false")));
  }

  String word(String key, String usual, Set<String> allowed) {
    String text = text(key);
    if (text == null || allowed.contains(text)) {
      return text == null ? usual : text;
    }
    String words = String.join(" nor ", allowed.stream().sorted().toList());
    error(key, "'" + text + "' is neither " + words, key + ": " + usual);
    return usual;
  }

  Duration duration(String key, Duration usual, Duration least) {
    String text = text(key);
    if (text == null) {
      return usual;
    }
    Duration read = WrittenDuration.some(text).orElse(Duration.ZERO);
    if (read.isZero()) {
      error(key, "'" + text + "' is no duration", WrittenDuration.FORM);
    } else if (read.compareTo(least) < 0) {
      error(key, "'" + text + "' is less than a day", key + ": 30d");
    }
    return read;
  }

  /** A file, relative to the settings directory; null, and reported, if it cannot be read. */
  @Nullable Path readable(String key) {
    String text = text(key);
    if (text == null) {
      return null;
    }
    Path path = file.resolveSibling(text);
    if (Files.isReadable(path)) {
      return path;
    }
    error(key, "there is no file " + path + " that can be read", null);
    return null;
  }

  /** A secret that is written there, or stands alone in the file that {@code key-file} names. */
  @Nullable String secret(String key) {
    String written = text(key);
    Path file = readable(key + "-file");
    if (file == null) {
      return written;
    }
    if (written != null) {
      error(key + "-file", "stands beside " + key, "one of the two");
    }
    String secret = TextFile.read(file).strip();
    if (secret.isEmpty() || secret.contains("\n")) {
      error(key + "-file", "the file " + file + " is not one line", null);
    }
    return secret;
  }

  void error(String key, String what, @Nullable String instead) {
    String path = prefix + key;
    if (environment.of(path) != null) {
      findings.error(
          FilePlace.in(SettingsEnvironment.name(path)), "setting", path + ": " + what + ".", null);
    } else if (members != null) {
      findings.error(members.place(key), "setting", path + ": " + what + ".", instead);
    } else if (environment.any()) {
      findings.error(FilePlace.in(file.toString()), "setting", path + ": " + what + ".", instead);
    }
  }
}

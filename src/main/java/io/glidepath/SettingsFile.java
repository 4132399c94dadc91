package io.glidepath;

import io.glidepath.authoring.Finding;
import io.glidepath.interaction.WrittenDuration;
import io.glidepath.log.Privacy;
import io.glidepath.rulebook.file.Findings;
import io.glidepath.rulebook.file.SourceFile;
import io.glidepath.rulebook.file.YamlFile;
import io.glidepath.rulebook.file.YamlMap;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.web.WebSettings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads {@code glidepath.yaml}; what is wrong in it is told all at once, each by its key. */
final class SettingsFile {
  private static final String FILE = "glidepath.yaml";
  private static final int PORT = 8484;
  private static final int MOST_PRIORITY = 1_000;

  private final Findings findings;
  private final Path config;

  private SettingsFile(Findings findings, Path config) {
    this.findings = findings;
    this.config = config;
  }

  static Settings read(Path config) {
    Path file = config.resolve(FILE);
    Findings findings = new Findings();
    Settings settings =
        new SettingsFile(findings, config)
            .settings(YamlFile.read(new SourceFile(file.toString(), text(file)), findings));
    if (findings.hasErrors()) {
      throw new BadInput(
          findings.all().stream().map(Finding::format).collect(Collectors.joining("\n")), null);
    }
    return settings;
  }

  /** What the file says; where there is none, or only comments, a mapping of nothing. */
  private static String text(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      boolean nothing = text.lines().allMatch(line -> line.isBlank() || line.startsWith("#"));
      return nothing ? "{}" : text;
    } catch (CharacterCodingException e) {
      throw new BadInput(file + " is not written in UTF-8; save it so.", e);
    } catch (IOException e) {
      throw new BadInput("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private Settings settings(@Nullable YamlMap read) {
    Section file = new Section("", read);
    file.allowOnly(
        "server", "lanes", "history", "attention", "rules", "database", "audit", "retention");
    return new Settings(
        server(file.section("server", "host", "port", "origins", "behind-proxy", "tls")),
        lanes(file),
        file.duration("history", Duration.ofDays(7), Duration.ofMillis(1)),
        attention(
            file.section(
                "attention",
                "shown",
                "per-interaction",
                "per-agent-hour",
                "veteran-months",
                "veteran-shown",
                "veteran-priority")),
        rules(file.section("rules", "approval", "watch")),
        file.section("database", "url").text("url"),
        file.section("audit", "checkpoints").texts("checkpoints").stream().map(Path::of).toList(),
        retention(file.section("retention", "personal", "decisions")));
  }

  private WebSettings server(Section server) {
    String host = server.text("host");
    return new WebSettings(
        host == null ? "127.0.0.1" : host,
        server.number("port", PORT, 0, 65_535),
        server.flag("behind-proxy", false),
        tls(server.section("tls", "certificate", "key")),
        server.texts("origins"));
  }

  private WebSettings.@Nullable Tls tls(Section tls) {
    Path certificate = tls.readable("certificate");
    Path key = tls.readable("key");
    if ((certificate == null) != (key == null) && !findings.hasErrors()) {
      tls.error(
          certificate == null ? "certificate" : "key",
          "is missing, and TLS needs certificate and key",
          "certificate: server.pem and key: server.key");
    }
    return certificate == null || key == null ? null : new WebSettings.Tls(certificate, key);
  }

  /** As written, or one less than the machine's processors, two at least. */
  private static int lanes(Section file) {
    return "auto".equals(file.text("lanes")) || !file.has("lanes")
        ? Math.max(2, Runtime.getRuntime().availableProcessors() - 1)
        : file.number("lanes", 2, 1, 99, "auto, or a number from 1 to 99");
  }

  private static AttentionLimits attention(Section attention) {
    AttentionLimits usual = AttentionLimits.USUAL;
    int most = Integer.MAX_VALUE;
    return new AttentionLimits(
        attention.number("shown", usual.shown(), 0, most),
        attention.number("per-interaction", usual.perInteraction(), 0, most),
        attention.number("per-agent-hour", usual.perAgentHour(), 0, most),
        attention.number("veteran-months", usual.veteranMonths(), 0, most),
        attention.number("veteran-shown", usual.veteranShown(), 0, most),
        attention.number("veteran-priority", usual.veteranPriority(), 0, MOST_PRIORITY));
  }

  private static Settings.Rules rules(Section rules) {
    boolean second =
        rules.word("approval", "none", Set.of("none", "second-person")).equals("second-person");
    return new Settings.Rules(second, rules.flag("watch", true));
  }

  private static Privacy.Retention retention(Section retention) {
    Privacy.Retention usual = Privacy.Retention.USUAL;
    Duration day = Duration.ofDays(1);
    return new Privacy.Retention(
        retention.duration("personal", usual.personal(), day),
        retention.duration("decisions", usual.decisions(), day));
  }

  /** The members under one name; its own name with a dot stands before theirs in what it tells. */
  private final class Section {
    private final String prefix;
    private final @Nullable YamlMap members;

    Section(String prefix, @Nullable YamlMap members) {
      this.prefix = prefix;
      this.members = members;
    }

    void allowOnly(String... known) {
      if (members != null) {
        String name = prefix.isEmpty() ? FILE : prefix.substring(0, prefix.length() - 1);
        members.allowOnly(name, Set.of(known));
      }
    }

    boolean has(String key) {
      return members != null && members.plain(key) != null;
    }

    Section section(String key, String... known) {
      YamlMap map = members == null || !has(key) ? null : members.map(key);
      Section section = new Section(prefix + key + ".", map);
      section.allowOnly(known);
      return section;
    }

    @Nullable String text(String key) {
      String text = members == null || !has(key) ? null : members.text(key);
      return text == null || text.isBlank() ? null : text;
    }

    List<String> texts(String key) {
      return members == null || !has(key)
          ? List.of()
          : members.items(key).stream()
              .map(item -> item.text() == null ? "" : item.text())
              .filter(text -> !text.isBlank())
              .toList();
    }

    int number(String key, int usual, int least, int most) {
      String range =
          most == Integer.MAX_VALUE ? "of at least " + least : "from " + least + " to " + most;
      return number(key, usual, least, most, "a whole number " + range);
    }

    int number(String key, int usual, int least, int most, String form) {
      String text = text(key);
      if (text == null) {
        return usual;
      }
      if (text.matches("\\d{1,9}")) {
        int number = Integer.parseInt(text);
        if (number >= least && number <= most) {
          return number;
        }
      }
      error(key, "'" + text + "' is not " + form, key + ": " + usual);
      return usual;
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

    /** A file, relative to the settings directory. */
    @Nullable Path readable(String key) {
      String text = text(key);
      if (text == null) {
        return null;
      }
      Path path = config.resolve(text);
      if (!Files.isReadable(path)) {
        error(key, "there is no file " + path + " that can be read", null);
      }
      return path;
    }

    void error(String key, String what, @Nullable String instead) {
      if (members != null) {
        findings.error(members.place(key), "setting", prefix + key + ": " + what + ".", instead);
      }
    }
  }
}

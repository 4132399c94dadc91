package io.glidepath.settings;

import io.glidepath.log.Privacy;
import io.glidepath.review.ReviewTerms;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.web.WebSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands where in {@code glidepath.yaml}. */
final class SettingsFile {
  private static final int PORT = 8484;

  /** Room for what PostgreSQL writes between the last event taken and the next checkpoint. */
  private static final int LEAST_FREE = 256;

  private static final int MOST_FREE = 100_000_000;
  private static final int MOST_PER_WEEK = 500;
  private static final int MOST_PRIORITY = 1_000;

  /** Of a page with TLS, of one on this machine, or of an extension of a browser. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https://[a-z0-9.-]+(:\\d{1,5})?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?"
              + "|chrome-extension://[a-p]{32}");

  /** A page with TLS, or one on this machine, that has the interaction in its address. */
  private static final Pattern JOIN =
      Pattern.compile(
          "(https://|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?/)"
              + "[^\\s{}]*\\{interactionId}[^\\s{}]*");

  private static final Pattern HOST = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)*");
  private static final Pattern COLLECTOR = Pattern.compile("https?://[^\\s/@]+(/[^\\s@]*)?");

  private SettingsFile() {}

  private static final Set<String> MEMBERS =
      Set.of(
          "server",
          "sign-in",
          "lanes",
          "admission",
          "history",
          "attention",
          "rules",
          "database",
          "audit",
          "retention",
          "disk",
          "reviews",
          "telemetry");

  static Settings read(Path config, Map<String, String> variables) {
    return SettingsSection.read(
        config.resolve("glidepath.yaml"), variables, MEMBERS, SettingsFile::settings);
  }

  private static Settings settings(SettingsSection file) {
    file.allowOnly(MEMBERS.toArray(String[]::new));
    return new Settings(
        server(file.section("server")),
        lanes(file),
        file.section("admission")
            .allowOnly("waiting")
            .duration("waiting", Duration.ofMillis(100), Duration.ofMillis(1)),
        file.duration("history", Duration.ofDays(7), Duration.ofMillis(1)),
        attention(file.section("attention")),
        rules(file.section("rules")),
        file.section("database").allowOnly("url", "url-file").secret("url"),
        file.section("audit").allowOnly("checkpoints").texts("checkpoints").stream()
            .map(Path::of)
            .toList(),
        retention(file.section("retention")),
        file.section("disk")
            .allowOnly("least-free-mb")
            .number("least-free-mb", LEAST_FREE, 0, MOST_FREE),
        reviews(file.section("reviews")),
        traces(file.section("telemetry")),
        SignInSection.provider(file.section("sign-in")));
  }

  private static WebSettings server(SettingsSection server) {
    server.allowOnly("host", "port", "origins", "embed", "join", "behind-proxy", "tls");
    String host = server.text("host");
    return new WebSettings(
        host == null ? "127.0.0.1" : host,
        server.number("port", PORT, 0, 65_535),
        server.flag("behind-proxy", false),
        tls(server.section("tls")),
        server.texts("origins"),
        embed(server),
        join(server));
  }

  /** An address with the interaction in it: only https, or this machine itself. */
  private static @Nullable String join(SettingsSection server) {
    String address = server.text("join");
    if (address != null && !JOIN.matcher(address).matches()) {
      server.error(
          "join",
          "'" + address + "' is no https address with {interactionId} in it",
          "join: https://desk.example.com/calls/{interactionId}");
      return null;
    }
    return address;
  }

  /** An address of HTTP, which may be plain: no span tells anything of a person. */
  private static @Nullable String traces(SettingsSection telemetry) {
    telemetry.allowOnly("traces");
    String address = telemetry.text("traces");
    if (address != null && !COLLECTOR.matcher(address).matches()) {
      telemetry.error(
          "traces",
          "'" + address + "' is no address of HTTP",
          "traces: http://collector:4318/v1/traces");
    }
    return address;
  }

  /** Exact origins: a wildcard, or a path, would let in whom nobody meant. */
  private static List<String> embed(SettingsSection server) {
    List<String> listed = server.texts("embed");
    for (String origin : listed) {
      if (!ORIGIN.matcher(origin).matches()) {
        server.error("embed", "'" + origin + "' is no origin", "embed: [https://desk.example.com]");
      }
    }
    return listed;
  }

  private static WebSettings.@Nullable Tls tls(SettingsSection tls) {
    tls.allowOnly("certificate", "key");
    if (tls.has("certificate") != tls.has("key")) {
      tls.error(
          tls.has("key") ? "certificate" : "key",
          "is missing, and TLS needs certificate and key",
          "certificate: server.pem and key: server.key");
    }
    Path certificate = tls.readable("certificate");
    Path key = tls.readable("key");
    return certificate == null || key == null ? null : new WebSettings.Tls(certificate, key);
  }

  /** As written, or one less than the machine's processors, two at least. */
  private static int lanes(SettingsSection file) {
    return "auto".equals(file.text("lanes")) || !file.has("lanes")
        ? Math.max(2, Runtime.getRuntime().availableProcessors() - 1)
        : file.number("lanes", 2, 1, 99, "auto, or a number from 1 to 99");
  }

  private static AttentionLimits attention(SettingsSection attention) {
    attention.allowOnly(
        "shown",
        "per-interaction",
        "per-agent-hour",
        "urgent-priority",
        "veteran-months",
        "veteran-shown",
        "veteran-priority");
    AttentionLimits usual = AttentionLimits.USUAL;
    int most = Integer.MAX_VALUE;
    return new AttentionLimits(
        attention.number("shown", usual.shown(), 0, most),
        attention.number("per-interaction", usual.perInteraction(), 0, most),
        attention.number("per-agent-hour", usual.perAgentHour(), 0, most),
        attention.number("urgent-priority", usual.urgentPriority(), 0, MOST_PRIORITY + 1),
        attention.number("veteran-months", usual.veteranMonths(), 0, most),
        attention.number("veteran-shown", usual.veteranShown(), 0, most),
        attention.number("veteran-priority", usual.veteranPriority(), 0, MOST_PRIORITY));
  }

  private static Settings.Rules rules(SettingsSection rules) {
    rules.allowOnly("approval", "watch");
    boolean second =
        rules.word("approval", "none", Set.of("none", "second-person")).equals("second-person");
    return new Settings.Rules(second, rules.flag("watch", true));
  }

  private static ReviewTerms reviews(SettingsSection reviews) {
    reviews.allowOnly("per-week", "second-percent", "recording-hosts");
    ReviewTerms usual = ReviewTerms.USUAL;
    return new ReviewTerms(
        reviews.number("per-week", usual.perWeek(), 1, MOST_PER_WEEK),
        reviews.number("second-percent", usual.secondPercent(), 0, 100),
        hosts(reviews));
  }

  /** Whole hosts: part of a name, or an address, would let in what nobody meant. */
  private static List<String> hosts(SettingsSection reviews) {
    List<String> listed =
        reviews.texts("recording-hosts").stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList();
    for (String host : listed) {
      if (!HOST.matcher(host).matches()) {
        reviews.error(
            "recording-hosts",
            "'" + host + "' is no host",
            "recording-hosts: [recordings.example.com]");
      }
    }
    return listed;
  }

  private static Privacy.Retention retention(SettingsSection retention) {
    retention.allowOnly("personal", "decisions");
    Privacy.Retention usual = Privacy.Retention.USUAL;
    Duration day = Duration.ofDays(1);
    return new Privacy.Retention(
        retention.duration("personal", usual.personal(), day),
        retention.duration("decisions", usual.decisions(), day));
  }
}

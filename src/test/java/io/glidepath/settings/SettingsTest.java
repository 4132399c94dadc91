package io.glidepath.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.log.Privacy;
import io.glidepath.review.ReviewTerms;
import io.glidepath.runtime.BadInput;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.web.WebSettings;
import io.glidepath.web.http.Role;
import io.glidepath.web.people.ProviderSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code config/glidepath.yaml}: its defaults, and a good and a bad sample for each of its keys.
 */
class SettingsTest {
  private static final Path SHIPPED = Path.of("config");
  private static final String OIDC =
      "{issuer: 'https://a.b', client-id: us, roles: {all: agent, few: admin}}";

  @TempDir private Path config;

  /**
   * A key with its samples.
   *
   * @param changed what the settings have other than usual with the good sample
   * @param said what is said of the bad sample after the key's name
   */
  private record Sample(String key, String good, String changed, String bad, String said) {
    /** The key in its section. */
    String line(String value) {
      int dot = key.indexOf('.');
      return dot < 0
          ? key + ": " + value
          : key.substring(0, dot) + ": {" + key.substring(dot + 1) + ": " + value + "}";
    }

    @Override
    public String toString() {
      return key;
    }
  }

  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample("server.host", "0.0.0.0", "host=0.0.0.0", "[a, b]", "takes one value"),
        new Sample("server.port", "0", "port=0", "99999", "whole number from 0 to 65535"),
        new Sample("server.origins", "['https://a.b']", "[https://a.b]", "https://a.b", "a list"),
        new Sample(
            "server.embed", "['https://a.b']", "[https://a.b]", "['https://*.b']", "no origin"),
        new Sample(
            "server.join",
            "'https://a.b/c/{interactionId}'",
            "join=https://a.b/c/{interactionId}",
            "'http://a.b/{interactionId}'",
            "no https address"),
        new Sample("server.behind-proxy", "true", "behindProxy=true", "yes", "nor true"),
        new Sample("lanes", "7", "lanes=7", "many", "a number from 1 to 99"),
        new Sample("admission.waiting", "2s", "admission=PT2S", "-1s", "is no duration"),
        new Sample("history", "24 months", "history=PT17520H", "soon", "is no duration"),
        new Sample("attention.shown", "9", "shown=9", "-1", "of at least 0"),
        new Sample("attention.per-interaction", "9", "perInteraction=9", "1.5", "whole number"),
        new Sample("attention.per-agent-hour", "9", "perAgentHour=9", "all", "whole number"),
        new Sample("attention.veteran-months", "9", "veteranMonths=9", "1y", "whole number"),
        new Sample("attention.veteran-shown", "9", "veteranShown=9", "-2", "whole number"),
        new Sample("attention.urgent-priority", "9", "urgentPriority=9", "5000", "0 to 1001"),
        new Sample("attention.veteran-priority", "9", "veteranPriority=9", "5000", "0 to 1000"),
        new Sample("rules.approval", "second-person", "secondPerson=true", "2", "neither none nor"),
        new Sample("rules.watch", "false", "watch=false", "no", "neither false nor true"),
        new Sample(
            "database.url", "'postgresql://a'", "database=postgresql://a", "{}", "one value"),
        new Sample("disk.least-free-mb", "1024", "leastFree=1024", "-1", "a whole number"),
        new Sample(
            "telemetry.traces", "'http://a/v1'", "traces=http://a/v1", "'a:4318'", "no address"),
        new Sample("audit.checkpoints", "[/mnt/worm]", "[/mnt/worm]", "/mnt/worm", "a list"),
        new Sample("reviews.per-week", "30", "perWeek=30", "0", "a whole number from 1 to 500"),
        new Sample(
            "reviews.second-percent",
            "25",
            "secondPercent=25",
            "101",
            "whole number from 0 to 100"),
        new Sample(
            "reviews.recording-hosts",
            "[Tapes.example.com]",
            "[tapes.example.com]",
            "['https://a.b/c']",
            "no host"),
        new Sample("retention.personal", "4 weeks", "personal=PT672H", "23h", "less than a day"),
        new Sample("retention.decisions", "2d", "decisions=PT48H", "soon", "is no duration"));
  }

  @Test
  void withoutAFileWithAnEmptyOneAndWithTheShippedOneAllIsAsUsual() throws IOException {
    Settings usual =
        new Settings(
            WebSettings.local(8484),
            Math.max(2, Runtime.getRuntime().availableProcessors() - 1),
            Duration.ofMillis(100),
            Duration.ofDays(7),
            AttentionLimits.USUAL,
            new Settings.Rules(false, true),
            null,
            List.of(),
            Privacy.Retention.USUAL,
            256,
            ReviewTerms.USUAL,
            null,
            null);
    assertThat(Settings.read(config)).isEqualTo(usual);
    assertThat(read("# nothing yet\n\n")).isEqualTo(usual);
    assertThat(read("server:\nattention: {}\nrules: {watch: }")).isEqualTo(usual);
    assertThat(Settings.read(SHIPPED)).isEqualTo(usual);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aGoodSampleChangesWhatItNamesAndNothingElse(Sample sample) throws IOException {
    String usual = read("").toString();
    String changed = read(sample.line(sample.good())).toString();
    assertThat(usual).doesNotContain(sample.changed());
    assertThat(changed).contains(sample.changed());
    assertThat(differences(usual, changed)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aBadSampleIsRefusedByTheNameOfItsKeyWithItsPlace(Sample sample) {
    String key = sample.key().substring(sample.key().indexOf('.') + 1);
    assertThatThrownBy(() -> read("# a comment\n" + sample.line(sample.bad())))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("glidepath.yaml:2:")
        .hasMessageContaining(key)
        .hasMessageContaining(sample.said())
        .hasMessageNotContainingAny("java", "io.glidepath", "Integer", "boolean", "record ");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aMisspeltKeyIsRefusedWithTheNearestRightOne(Sample sample) {
    String misspelt = sample.key() + "x";
    Sample other = new Sample(misspelt, "", "", "", "");
    assertThatThrownBy(() -> read(other.line(sample.good())))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("cannot have “" + misspelt.substring(misspelt.indexOf('.') + 1))
        .hasMessageContaining("instead: " + sample.key().substring(sample.key().indexOf('.') + 1));
  }

  @Test
  void everyKeyOfTheShippedFileHasItsSamples() throws IOException {
    List<String> keys = new ArrayList<>();
    JsonNode shipped = new YAMLMapper().readTree(SHIPPED.resolve("glidepath.yaml").toFile());
    shipped
        .fields()
        .forEachRemaining(
            member -> {
              if (member.getValue().isObject()) {
                member
                    .getValue()
                    .fieldNames()
                    .forEachRemaining(inner -> keys.add(member.getKey() + "." + inner));
              } else {
                keys.add(member.getKey());
              }
            });
    assertThat(samples().map(Sample::key)).containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThatThrownBy(() -> read("lanes: 0\nhistory: 0d\nrules: {wach: false}"))
        .hasMessageContaining(":1:8: error: setting: lanes: '0'")
        .hasMessageContaining(":2:10: error: setting: history: '0d'")
        .hasMessageContaining(":3:9: error: unknown-member: rules cannot have “wach”");
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedWithBothLines() {
    assertThatThrownBy(
            () -> read("retention:\n  personal: 90d\nlanes: 2\nretention:\n  decisions: 1y"))
        .hasMessageContaining("glidepath.yaml:4:1: ")
        .hasMessageContaining("“retention” is here twice, first on line 1");
    assertThatThrownBy(() -> read("retention:\n  personal: 90d\n  personal: 30d"))
        .hasMessageContaining("glidepath.yaml:3:3: ")
        .hasMessageContaining("“personal” is here twice, first on line 2");
  }

  @Test
  void whatIsNoUtf8AndWhatIsNoYamlAreEachSaidInOneSentence() throws IOException {
    Files.write(file(), "# ét\u00e9\nlanes: 2\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Settings.read(config))
        .isInstanceOf(BadInput.class)
        .hasMessageEndingWith("glidepath.yaml is not written in UTF-8; save it so.");
    assertThatThrownBy(() -> read("history: 7d\nlanes 3"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("There is no colon");
  }

  @Test
  void aProviderSaysWhoHasWhichRole() throws IOException {
    Files.writeString(config.resolve("secret"), "s3cret\n");
    String file = OIDC.replace("client-id", "name: Ex, client-secret-file: secret, client-id");
    ProviderSettings provider =
        Objects.requireNonNull(read("sign-in: {oidc: " + file + "}").provider());
    assertThat(provider.clientSecret()).isEqualTo("s3cret");
    assertThat(provider.toString()).doesNotContain("s3cret");
    assertThat(provider.roles())
        .containsExactly(entry("all", Role.AGENT), entry("few", Role.ADMIN));
    assertThat(provider.audience()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "issuer: 'http://a.b', client-id: us, roles: {all: agent}|is no https address",
        "client-id: us, roles: {all: agent}|issuer: is missing",
        "issuer: 'https://a.b', roles: {all: agent}|client-id: is missing",
        "issuer: 'https://a.b', client-id: us|lets nobody in",
        "issuer: 'https://a.b', client-id: us, roles: {all: boss}|'boss' is no role",
        "issuer: 'https://a.b', client-id: us, roles: {a: qa}, scopes: [email]|must have openid",
        "issuer: 'https://a.b', client-id: us, roles: {a: qa}, client-secret-file: no|no file"
      })
  void aProviderThatCannotBeIsRefused(String members, String said) {
    assertThatThrownBy(() -> read("sign-in: {oidc: {" + members + "}}"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("sign-in.oidc")
        .hasMessageContaining(said);
  }

  @Test
  void aVariableComesBeforeItsLine() throws IOException {
    Files.writeString(file(), "server: {port: 1, host: 0.0.0.0}\n");
    Settings settings =
        Settings.read(
            config,
            Map.of(
                "GLIDEPATH_SERVER_PORT", "9001",
                "GLIDEPATH_SERVER_ORIGINS", "https://a.b, https://c.d",
                "GLIDEPATH_ATTENTION_PER_AGENT_HOUR", "7",
                "GLIDEPATH_LANES", "",
                "GLIDEPATH_PORT", "tcp://10.0.0.1:8484"));
    assertThat(settings.server().port()).isEqualTo(9001);
    assertThat(settings.server().host()).isEqualTo("0.0.0.0");
    assertThat(settings.server().origins()).containsExactly("https://a.b", "https://c.d");
    assertThat(settings.attention().perAgentHour()).isEqualTo(7);
  }

  @Test
  void aVariableThatIsWrongIsNamed() {
    assertThatThrownBy(
            () ->
                Settings.read(
                    config,
                    Map.of(
                        "GLIDEPATH_SERVER_PORT", "many",
                        "GLIDEPATH_SERVER_TLS_KEY", "a.key",
                        "GLIDEPATH_RETENTION_PERSONNAL", "30d")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("GLIDEPATH_SERVER_PORT:1:1: error: setting: server.port: 'many'")
        .hasMessageContaining("server.tls.certificate: is missing")
        .hasMessageContaining("GLIDEPATH_RETENTION_PERSONNAL:1:1")
        .hasMessageContaining("instead: GLIDEPATH_RETENTION_PERSONAL");
  }

  @Test
  void theDatabasesAddressMayStandInAFileOfItsOwn() throws IOException {
    Path secret = config.resolve("address");
    Files.writeString(secret, "postgresql://a:b@c/d\n");
    assertThat(read("database: {url-file: address}").database()).isEqualTo("postgresql://a:b@c/d");
    assertThat(
            Settings.read(config, Map.of("GLIDEPATH_DATABASE_URL_FILE", secret.toString()))
                .database())
        .isEqualTo("postgresql://a:b@c/d");
    assertThatThrownBy(() -> read("database: {url: 'postgresql://x', url-file: address}"))
        .hasMessageContaining("database.url-file: stands beside url")
        .hasMessageNotContaining("a:b");
    Files.writeString(secret, "two\nlines");
    assertThatThrownBy(() -> read("database: {url-file: address}"))
        .hasMessageContaining("is not one line")
        .hasMessageNotContaining("two");
    assertThatThrownBy(() -> read("database: {url-file: nowhere}"))
        .hasMessageContaining("there is no file " + config.resolve("nowhere"));
  }

  @Test
  void filesOfTlsAreLookedForInTheSettingsDirectoryAndMustBeThereBoth() throws IOException {
    Files.writeString(config.resolve("a.pem"), "certificate");
    Files.writeString(config.resolve("a.key"), "key");
    assertThat(read("server: {tls: {certificate: a.pem, key: a.key}}").server().tls())
        .isEqualTo(new WebSettings.Tls(config.resolve("a.pem"), config.resolve("a.key")));
    assertThatThrownBy(() -> read("server: {tls: {certificate: a.pem, key: b.key}}"))
        .hasMessageContaining("server.tls.key: there is no file " + config.resolve("b.key"));
    assertThatThrownBy(() -> read("server: {tls: {certificate: a.pem}}"))
        .hasMessageContaining("server.tls.key: is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"90s", "15m", "8h", "7d", "24 months", "2 years"})
  void aDurationTakesEveryUnit(String written) throws IOException {
    assertThat(read("history: " + written).history()).isPositive();
  }

  @Test
  void monthsAreTwelfthsOfAYear() throws IOException {
    assertThat(read("history: 24 months").history()).isEqualTo(Duration.ofDays(730));
    assertThat(read("retention: {personal: 4 weeks, decisions: 24 months}").retention())
        .isEqualTo(read("retention: {personal: 28d, decisions: 2 years}").retention());
  }

  @ParameterizedTest
  @ValueSource(strings = {"history: soon", "history: 0d", "history: -7d", "history: 7"})
  void aHistoryThatIsNoneIsRefusedWithAnExample(String line) {
    assertThatThrownBy(() -> read(line))
        .hasMessageContaining("history: '")
        .hasMessageContaining("such as 90s, 15m, 8h, 7d or 24 months");
  }

  /** Parts of the printed settings that differ. */
  private static List<String> differences(String usual, String changed) {
    List<String> before = List.of(usual.split("[,\\[\\]]"));
    return Stream.of(changed.split("[,\\[\\]]")).filter(part -> !before.contains(part)).toList();
  }

  private Path file() {
    return config.resolve("glidepath.yaml");
  }

  private Settings read(String text) throws IOException {
    Files.writeString(file(), text + "\n");
    return Settings.read(config);
  }
}

package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.glidepath.cli.AuditedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server counts while it works, and that the dashboard and the alerts name nothing else. */
class MetricsNamedTest {
  private static final Path EVENTS = Path.of("src/test/resources/replay/center.ndjson");
  private static final Path OPERATE = Path.of("src/package/operate");
  private static final Pattern NAME = Pattern.compile("\\b(?:glidepath|vertx|jvm)_[a-z_]+\\b");
  private static final Pattern RULE =
      Pattern.compile(
          "glidepath_decisions_total\\{outcome=\"([a-z-]+)\",rule=\"([a-z.-]+)\","
              + "suppressed_by=\"([a-z-]*)\"} ([0-9.]+)");

  @Test
  void everyNameIsCounted(@TempDir Path folder) throws Exception {
    AuditedServer center = new AuditedServer(folder);
    Files.writeString(
        center.config().resolve("posts.yaml"),
        "posts:\n  - {name: calls, system: chatwoot, secret-file: calls.secret}\n");
    Files.writeString(center.config().resolve("calls.secret"), "whsec");
    String scraped;
    try (Wiring server = center.start()) {
      center.send(server, Files.readAllLines(EVENTS));
      scrape(server);
      scraped = scrape(server);
    }
    Set<String> counted =
        scraped
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]")[0])
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(counted).containsAll(names("grafana-dashboard.json"));
    assertThat(counted).containsAll(names("prometheus-alerts.yaml"));
    assertThat(new ObjectMapper().readTree(text("grafana-dashboard.json")).at("/panels"))
        .hasSize(15);
    assertThat(new YAMLMapper().readTree(text("prometheus-alerts.yaml")).at("/groups/0/rules"))
        .allMatch(rule -> rule.has("expr") && rule.at("/annotations/summary").isTextual());
    Set<String> outcomes = new TreeSet<>();
    Matcher decisions = RULE.matcher(scraped);
    while (decisions.find()) {
      outcomes.add(decisions.group(1));
      assertThat(decisions.group(3).isEmpty()).isEqualTo(!decisions.group(1).equals("suppressed"));
      assertThat(Double.parseDouble(decisions.group(4))).isPositive();
    }
    assertThat(outcomes).contains("charged", "shown");
  }

  private static Set<String> names(String file) throws Exception {
    Set<String> names = new TreeSet<>();
    Matcher name = NAME.matcher(text(file));
    while (name.find()) {
      names.add(name.group());
    }
    assertThat(names).hasSizeGreaterThan(5);
    return names;
  }

  private static String text(String file) throws Exception {
    return Files.readString(OPERATE.resolve(file));
  }

  private static String scrape(Wiring server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/metrics")).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}

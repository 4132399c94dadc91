package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.glidepath.PreparedData;
import io.glidepath.SelfSigned;
import io.glidepath.Wiring;
import io.glidepath.interaction.EventType;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import io.vertx.core.Vertx;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketConnectOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server behind a reverse proxy that ends TLS: a browser signs in through it and its socket
 * opens, since its origin is listed; what only a proxy could say is believed of nobody.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BehindProxyTest {
  private static final String EVIL = "https://evil.example";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Vertx vertx = Vertx.vertx();
  private final TlsProxy proxy;
  private final Wiring server;

  BehindProxyTest(@TempDir Path folder) throws IOException {
    proxy = new TlsProxy(SelfSigned.make(folder, "dns:localhost"));
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    Files.writeString(
        config.resolve("glidepath.yaml"),
        "server: {behind-proxy: true, origins: ['" + proxy.origin() + "']}\n");
    Wiring.Places places = new Wiring.Places(config, Path.of("rules"), folder.resolve("data"), 0);
    server = PreparedData.start(places, Settings.read(config));
    proxy.before(server.url());
  }

  @AfterAll
  void stop() {
    proxy.close();
    server.close();
    vertx.close().await();
  }

  @Test
  void anAgentSignsInThroughItAndSeesACall() throws Exception {
    try (Browsers browsers = new Browsers();
        BrowserContext profile = browsers.trusting()) {
      Page page = profile.newPage();
      page.navigate(proxy.origin() + "/agent#channel/own-the-case.yaml");
      page.waitForURL("**/sign-in#**");
      assertThat(page.getByLabel("Token or sign-in link")).isVisible();
      assertThat(page.getByRole(AriaRole.ALERT)).isEmpty();

      Response first = page.navigate(proxy.origin() + "/sign-in?again#" + token("mia"));
      page.waitForURL("**/agent");
      assertThat(first.headerValue("strict-transport-security")).startsWith("max-age=");
      assertThat(page.getByText("No interaction yet.")).isVisible();
      assertThat(tell("started", "interaction.started", "{'channel':'voice','customerId':'c-1','language':'en'}"))
          .isEqualTo(202);
      assertThat(tell("connected", "agent.connected", "{'agentId':'mia'}")).isEqualTo(202);

      assertThat(page.getByRole(AriaRole.TAB)).containsText("Voice");
      assertThat(page.url()).startsWith(proxy.origin() + "/");
      assertThat(profile.cookies()).isNotEmpty().allMatch(each -> each.secure && each.httpOnly);
    }
  }

  @Test
  void whoIsNoProxyIsNotBelievedToBeOne() throws Exception {
    HttpResponse<String> forged = session(EVIL, "evil.example");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(session(EVIL, proxy.origin().substring("https://".length())).statusCode())
        .isEqualTo(403);

    HttpResponse<String> listed = session(proxy.origin(), "evil.example");
    assertThat(listed.statusCode()).isEqualTo(200);
    String cookie = listed.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("Secure", "HTTPOnly").doesNotContain("Domain");

    String own = cookie.split(";", 2)[0];
    assertThat(socket(own, EVIL, "evil.example")).isEqualTo(403);
    assertThat(socket(own, proxy.origin(), "evil.example")).isEqualTo(101);
    assertThat(socket(null, proxy.origin(), "evil.example")).isEqualTo(401);
  }

  /** Signs in directly, with the headers of a proxy that is none. */
  private HttpResponse<String> session(String origin, String host) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.url() + "/v1/session"))
            .header("Content-Type", "application/json")
            .header("Origin", origin)
            .header("X-Forwarded-Host", host)
            .header("X-Forwarded-Proto", "http")
            .header("X-Forwarded-For", "127.0.0.1")
            .header("Forwarded", "host=" + host + ";proto=https;for=127.0.0.1")
            .POST(BodyPublishers.ofString("{\"token\":\"" + token("mia") + "\"}"))
            .build(),
        BodyHandlers.ofString());
  }

  /** The status of the upgrade to Mia's socket. */
  private int socket(@Nullable String cookie, String origin, String host) {
    URI at = URI.create(server.url());
    WebSocketConnectOptions options =
        new WebSocketConnectOptions()
            .setHost(at.getHost())
            .setPort(at.getPort())
            .setURI("/v1/agents/mia/stream")
            .addSubProtocol("glidepath.v1")
            .putHeader("Origin", origin)
            .putHeader("X-Forwarded-Host", host)
            .putHeader("X-Forwarded-Proto", "https");
    if (cookie != null) {
      options.putHeader("Cookie", cookie);
    }
    return vertx
        .createWebSocketClient()
        .connect(options)
        .map(
            socket -> {
              socket.close();
              return 101;
            })
        .otherwise(fault -> fault instanceof UpgradeRejectedException no ? no.getStatus() : -1)
        .await();
  }

  private String token(String agent) {
    return server.tokens().issue(Role.AGENT, agent, Duration.ofHours(1));
  }

  private int tell(String id, String type, String data) throws Exception {
    String event =
        ("{'specversion':'1.0','source':'/test','id':'%s','type':'%s','subject':'call-1',"
                + "'time':'%s','data':%s}")
            .formatted(id, EventType.uri(type), Instant.now(), data)
            .replace('\'', '"');
    String token = server.tokens().issue(Role.INTEGRATION, null, Duration.ofHours(1));
    return http.send(
            HttpRequest.newBuilder(URI.create(server.url() + "/v1/events"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/cloudevents+json")
                .POST(BodyPublishers.ofString(event))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }
}

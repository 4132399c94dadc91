package io.glidepath.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import io.glidepath.PreparedData;
import io.glidepath.SelfSigned;
import io.glidepath.Wiring;
import io.glidepath.interaction.EventType;
import io.glidepath.settings.Settings;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A whole server with a certificate of its own, as senders and a browser meet it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncryptedPageTest {
  private final Path config;
  private final SelfSigned certificate;
  private final Wiring server;

  EncryptedPageTest(@TempDir Path folder) throws IOException {
    config = Files.createDirectory(folder.resolve("config"));
    certificate = SelfSigned.make(config, "ip:127.0.0.1");
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    Files.writeString(
        config.resolve("glidepath.yaml"),
        "server: {tls: {certificate: server.pem, key: server.key}}\n");
    Wiring.Places places = new Wiring.Places(config, Path.of("rules"), folder.resolve("data"), 0);
    server = PreparedData.start(places, Settings.read(config));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void anAgentSignsInAndSeesACallThatASenderTells() throws Exception {
    String token = server.tokens().issue(Role.AGENT, "mia", Duration.ofHours(1));
    try (Browsers browsers = new Browsers();
        BrowserContext profile = browsers.trusting()) {
      Page page = profile.newPage();
      page.navigate(server.url() + "/sign-in#" + token);
      page.waitForURL("**/agent");
      assertThat(page.getByText("No interaction yet.")).isVisible();
      try (Sender sender = new Sender(certificate)) {
        assertThat(sender.tell("started", "{'channel':'voice','customerId':'c-1','language':'en'}"))
            .isEqualTo(202);
        assertThat(sender.tell("connected", "{'agentId':'mia'}")).isEqualTo(202);
      }
      assertThat(page.getByRole(AriaRole.TAB)).containsText("Voice");
      assertThat(profile.cookies()).isNotEmpty().allMatch(EncryptedPageTest::isClosed);
    }
  }

  @Test
  void whoDoesNotBelieveTheCertificateTellsNothing() {
    assertThat(server.url()).startsWith("https://127.0.0.1:");
    assertThatThrownBy(() -> new Sender(null).tell("started", "{'channel':'voice'}"))
        .isInstanceOf(SSLHandshakeException.class);
  }

  private static boolean isClosed(Cookie cookie) {
    return cookie.secure && cookie.httpOnly;
  }

  /** Somebody who sends events, and believes one certificate, or those that Java believes. */
  private final class Sender implements AutoCloseable {
    private final HttpClient http;

    Sender(@Nullable SelfSigned believed) throws IOException, GeneralSecurityException {
      HttpClient.Builder client = HttpClient.newBuilder();
      http = believed == null ? client.build() : client.sslContext(only(believed)).build();
    }

    private static SSLContext only(SelfSigned believed)
        throws IOException, GeneralSecurityException {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      try (var in = Files.newInputStream(believed.certificate())) {
        store.setCertificateEntry(
            "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    }

    int tell(String type, String data) throws IOException, InterruptedException {
      String word = type.equals("started") ? "interaction.started" : "agent.connected";
      String event =
          ("{'specversion':'1.0','source':'/test','id':'%s','type':'%s','subject':'call-1',"
                  + "'time':'%s','data':%s}")
              .formatted(type, EventType.uri(word), Instant.now(), data)
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

    @Override
    public void close() {}
  }
}

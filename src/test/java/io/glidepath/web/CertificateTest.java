package io.glidepath.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The files of the certificate are followed while the server runs. */
class CertificateTest {
  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aNewCertificateIsServedAndADamagedOneIsNot(@TempDir Path folder, @TempDir Path data)
      throws Exception {
    SelfSigned first = made(folder.resolve("first"));
    SelfSigned second = made(folder.resolve("second"));
    Path served = Files.createDirectory(folder.resolve("served"));
    WebSettings.Tls tls =
        new WebSettings.Tls(served.resolve("server.pem"), served.resolve("server.key"));
    put(first, tls);
    try (TestServer center = new TestServer(data)) {
      WebServer server =
          TestServer.await(
              WebServer.start(
                  center.vertx,
                  new WebSettings("127.0.0.1", 0, false, tls, List.of()),
                  center.ports()));
      assertThat(shown(server)).isEqualTo(of(first.certificate()));

      Files.writeString(tls.certificate(), "damaged");
      put(second, tls);
      Certificate now = shown(server);
      while (now.equals(of(first.certificate()))) {
        now = shown(server);
      }

      assertThat(now).isEqualTo(of(second.certificate()));
      TestServer.await(server.close());
    }
  }

  private static SelfSigned made(Path folder) throws IOException {
    return SelfSigned.make(Files.createDirectory(folder), "ip:127.0.0.1");
  }

  private static void put(SelfSigned from, WebSettings.Tls to) throws IOException {
    Files.copy(from.key(), to.key(), StandardCopyOption.REPLACE_EXISTING);
    Files.copy(from.certificate(), to.certificate(), StandardCopyOption.REPLACE_EXISTING);
  }

  private static Certificate of(Path file) throws IOException, GeneralSecurityException {
    try (var in = Files.newInputStream(file)) {
      return CertificateFactory.getInstance("X.509").generateCertificate(in);
    }
  }

  /** The certificate that a new connection is shown. */
  private static Certificate shown(WebServer server) throws IOException, GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {new Anybody()}, null);
    try (SSLSocket socket =
        (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", server.port())) {
      socket.startHandshake();
      return socket.getSession().getPeerCertificates()[0];
    }
  }

  private static final class Anybody implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String how) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String how) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

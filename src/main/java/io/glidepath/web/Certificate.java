package io.glidepath.web;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.net.PemKeyCertOptions;
import io.vertx.core.net.ServerSSLOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own certificate. When its files change, new connections get the new one; one that cannot be
 * used leaves the old one in force, which is said once. Used on the event loop alone.
 */
final class Certificate {
  private static final Logger LOG = LoggerFactory.getLogger(Certificate.class);
  private static final long LOOK_MILLIS = TimeUnit.SECONDS.toMillis(1);

  private final HttpServer server;
  private final WebSettings.Tls tls;
  private String known;

  private Certificate(HttpServer server, WebSettings.Tls tls) {
    this.server = server;
    this.tls = tls;
    known = state(tls);
  }

  static PemKeyCertOptions options(WebSettings.Tls tls) {
    return new PemKeyCertOptions()
        .setCertPath(tls.certificate().toString())
        .setKeyPath(tls.key().toString());
  }

  /** Looks at the files each second from now on. */
  static void follow(Vertx vertx, HttpServer server, WebSettings.@Nullable Tls tls) {
    if (tls != null) {
      Certificate certificate = new Certificate(server, tls);
      vertx.setPeriodic(LOOK_MILLIS, tick -> certificate.look());
    }
  }

  private void look() {
    String now = state(tls);
    if (now.equals(known)) {
      return;
    }
    known = now;
    server
        .updateSSLOptions(new ServerSSLOptions().setKeyCertOptions(options(tls)), true)
        .onSuccess(done -> LOG.info("The certificate {} was read again", tls.certificate()))
        .onFailure(
            e ->
                LOG.warn(
                    "The certificate {} was changed and cannot be used, so the one before stays: {}",
                    tls.certificate(),
                    e.getMessage()));
  }

  /** Changes whenever one of the files does. */
  private static String state(WebSettings.Tls tls) {
    return state(tls.certificate()) + " " + state(tls.key());
  }

  private static String state(Path file) {
    try {
      return Files.getLastModifiedTime(file) + "/" + Files.size(file);
    } catch (IOException gone) {
      return "";
    }
  }
}

package io.glidepath.store.postgres;

import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.core.net.TrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * How connections to an outside PostgreSQL are encrypted, as its own clients take it from an
 * address: {@code sslmode} (disable, allow, prefer, require, verify-ca, verify-full) and {@code
 * sslrootcert}, a file of certificates to believe in place of Java's own. As with these clients,
 * {@code require} with a root certificate verifies it.
 */
final class Encryption {
  private static final String ROOT = "sslrootcert";
  private static final Pattern PARAMETER = Pattern.compile("([?&])" + ROOT + "=([^&]*)(&|$)");

  private final SslMode mode;
  private final @Nullable Path root;

  private Encryption(SslMode mode, @Nullable Path root) {
    this.mode = mode;
    this.root = root;
  }

  /** None, on this machine. */
  static Encryption none() {
    return new Encryption(SslMode.DISABLE, null);
  }

  /** As an address says that these options were read from. */
  static Encryption of(PgConnectOptions options, String address) {
    Matcher parameter = PARAMETER.matcher(address);
    if (!parameter.find()) {
      return new Encryption(options.getSslMode(), null);
    }
    Path root = Path.of(URLDecoder.decode(parameter.group(2), StandardCharsets.UTF_8));
    if (!Files.isReadable(root)) {
      throw new CannotStart("The database's " + ROOT + " " + root + " cannot be read.");
    }
    SslMode mode = options.getSslMode();
    return new Encryption(mode == SslMode.REQUIRE ? SslMode.VERIFY_CA : mode, root);
  }

  /** The address without what Vert.x' client does not know. */
  static String known(String address) {
    return PARAMETER.matcher(address).replaceFirst(it -> it.group(3).isEmpty() ? "" : it.group(1));
  }

  void use(PgConnectOptions options) {
    options.setSslMode(mode);
    switch (mode) {
      case DISABLE -> {}
      case ALLOW, PREFER, REQUIRE ->
          options.setSslOptions(
              new ClientSSLOptions().setTrustAll(true).setHostnameVerificationAlgorithm(""));
      case VERIFY_CA ->
          options.setSslOptions(
              new ClientSSLOptions()
                  .setTrustOptions(believed())
                  .setHostnameVerificationAlgorithm(""));
      case VERIFY_FULL ->
          options.setSslOptions(
              new ClientSSLOptions()
                  .setTrustOptions(believed())
                  .setHostnameVerificationAlgorithm("HTTPS"));
    }
  }

  private TrustOptions believed() {
    if (root != null) {
      return new PemTrustOptions().addCertPath(root.toString());
    }
    try {
      TrustManagerFactory javas =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      javas.init((KeyStore) null);
      return TrustOptions.wrap(javas.getTrustManagers()[0]);
    } catch (GeneralSecurityException e) {
      throw new CannotStart("Java's own certificates cannot be read: " + e.getMessage(), e);
    }
  }

  /** The same as parameters of a JDBC address. */
  String jdbc() {
    String named = "sslmode=" + mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
    if (root != null) {
      return named + "&sslrootcert=" + URLEncoder.encode(root.toString(), StandardCharsets.UTF_8);
    }
    boolean verifies = mode == SslMode.VERIFY_CA || mode == SslMode.VERIFY_FULL;
    return verifies ? named + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" : named;
  }
}

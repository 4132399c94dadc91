package io.glidepath.web.access;

import io.glidepath.secret.SecretFile;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a data directory that tokens are signed with: the newest signs, all verify. A key
 * that a command makes or ends counts in a running server from the next token on. Thread-safe.
 */
final class TokenKeys {
  static final String ALGORITHM = "HS256";
  static final String NAME = "glidepath";
  private static final String FIRST = "token.key";
  private static final Pattern FILE = Pattern.compile("token(?:-(\\d{1,6}))?[.]key");

  /** Within which a folder may change twice under one time. */
  private static final Duration COARSE = Duration.ofSeconds(1);

  private final Path data;
  private volatile @Nullable Known known;

  /** The first key has the number 0 and no id, as tokens had none when it was the only one. */
  private record Key(int no, JWTAuth jwt) {
    String file() {
      return no == 0 ? FIRST : "token-" + no + ".key";
    }
  }

  /** The keys, newest first, as the folder was at a time. */
  private record Known(Instant at, List<Key> keys) {}

  private TokenKeys(Path data) {
    this.data = data;
  }

  /** Those of a data directory; the first is made if there is none. */
  static TokenKeys open(Path data) {
    TokenKeys keys = new TokenKeys(data);
    if (Files.notExists(keys.folder()) || keys.read().isEmpty()) {
      SecretFile.read(data, FIRST);
    }
    keys.now();
    return keys;
  }

  JWTAuth signing() {
    return now().get(0).jwt();
  }

  List<JWTAuth> newestFirst() {
    return now().stream().map(Key::jwt).toList();
  }

  /** Makes a key that signs from here on; it is on disk when this returns. */
  synchronized void rotate() {
    SecretFile.read(data, new Key(now().get(0).no() + 1, now().get(0).jwt()).file());
  }

  /** Destroys all keys but the newest, and with them what they signed. */
  synchronized void endOlder() {
    now().stream().skip(1).forEach(key -> SecretFile.destroy(data, key.file()));
  }

  private List<Key> now() {
    Instant changed = changed();
    Known last = known;
    if (last != null
        && last.at().equals(changed)
        && Duration.between(changed, Instant.now()).abs().compareTo(COARSE) > 0) {
      return last.keys();
    }
    List<Key> keys = read();
    if (keys.isEmpty()) {
      return last == null ? List.of() : last.keys();
    }
    known = new Known(changed, keys);
    return keys;
  }

  private Instant changed() {
    try {
      return Files.getLastModifiedTime(folder()).toInstant();
    } catch (IOException gone) {
      return Instant.EPOCH;
    }
  }

  private List<Key> read() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> FILE.matcher(file.getFileName().toString()))
          .filter(Matcher::matches)
          .map(name -> key(name.group(), name.group(1)))
          .sorted(Comparator.comparingInt(Key::no).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the keys in " + folder() + ".", e);
    }
  }

  private Key key(String file, @Nullable String no) {
    Known last = known;
    int number = no == null ? 0 : Integer.parseInt(no);
    return Stream.ofNullable(last)
        .flatMap(each -> each.keys().stream())
        .filter(each -> each.no() == number)
        .findFirst()
        .orElseGet(() -> new Key(number, jwt(number, SecretFile.read(data, file))));
  }

  private static JWTAuth jwt(int no, byte[] secret) {
    PubSecKeyOptions key =
        new PubSecKeyOptions()
            .setAlgorithm(ALGORITHM)
            .setBuffer(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    JWTAuthOptions options =
        new JWTAuthOptions()
            .addPubSecKey(no == 0 ? key : key.setId(Integer.toString(no)))
            .setJWTOptions(
                new JWTOptions().setIssuer(NAME).addAudience(NAME).setIgnoreExpiration(true));
    // The provider reads its Vert.x instance for key stores only, of which there is none.
    return JWTAuth.create(null, options);
  }

  private Path folder() {
    return Objects.requireNonNull(data.resolve("keys"));
  }
}

package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.authoring.RuleTexts;
import io.glidepath.disk.ForgetfulDisk;
import io.glidepath.rulebook.file.RulesOnDisk;
import io.glidepath.secret.SecretFile;
import io.glidepath.store.vault.KeyRing;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power is cut after every step of all that writes files, on a disk that keeps what was forced:
 * what was told as done is done, and nothing is ever found half or empty.
 */
class PowerCutTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final RuleTexts BEFORE =
      RuleTexts.NONE.with(Map.of("channel/a.yaml", "a: 1\n", "channel/b.yaml", "b: 1\n"));
  private static final RuleTexts AFTER =
      RuleTexts.NONE.with(Map.of("channel/a.yaml", "a: 2\n", "simplicity/c.yaml", "c: 1\n"));

  @TempDir private Path folder;
  private @Nullable ForgetfulDisk begun;
  private final List<Claim> claims = new ArrayList<>();

  /** What holds in all that a cut leaves after so many steps; {@code until} it is taken back. */
  private record Claim(int from, int until, String what, Held held) {}

  private interface Held {
    boolean by(Path left) throws IOException;
  }

  private Path begin(String name) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    begun = ForgetfulDisk.over(data);
    return begun.root();
  }

  private ForgetfulDisk disk() {
    return Objects.requireNonNull(begun);
  }

  private void claim(String what, Held held) {
    claims.add(new Claim(disk().steps(), Integer.MAX_VALUE, what, held));
  }

  /** Restores all that may be left, and lets everything be opened that can be. */
  private void cutEverywhere(Held opens) throws IOException {
    for (int steps = 1; steps <= disk().steps(); steps++) {
      for (ForgetfulDisk.Cut cut : disk().cutsAfter(steps)) {
        Path left = Files.createTempDirectory(folder, "left");
        cut.restore(left);
        assertThat(opens.by(left)).as("after step %d: %s", steps, cut.left().keySet()).isTrue();
        for (Claim claim : claims) {
          if (steps >= claim.from() && steps < claim.until()) {
            assertThat(claim.held().by(left))
                .as("%s, after step %d: %s", claim.what(), steps, cut.left().keySet())
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void keysTokensAndTheAddressAreWholeOrAbsent() throws Exception {
    Path data = begin("data");
    byte[] audit = SecretFile.read(data, "audit.key");
    claim("the key", left -> same(SecretFile.find(left, "audit.key"), audit));
    Tokens tokens = Tokens.open(data);
    String token = tokens.issue(Role.QA, "ada", HOUR);
    claim("a token", left -> Tokens.open(left).verify(token).isPresent());
    int revoking = disk().steps();
    assertThat(tokens.revoke(token)).isTrue();
    takeBack("a token", revoking);
    claim("a revoked token", left -> Tokens.open(left).verify(token).isEmpty());
    String second = tokens.issue(Role.QA, "bea", HOUR);
    tokens.rotate(false);
    String third = tokens.issue(Role.QA, "cy", HOUR);
    claim("a token under the new key", left -> Tokens.open(left).verify(third).isPresent());
    int ending = disk().steps();
    tokens.rotate(true);
    takeBack("a token under the new key", ending);
    claim("the end of older keys", left -> Tokens.open(left).verify(second).isEmpty());
    ServerAddress.write(data, "http://127.0.0.1:1");
    claim("the address", left -> ServerAddress.read(left).isPresent());
    ServerAddress.write(data, "http://127.0.0.1:2");
    claim("the new address", left -> ServerAddress.read(left).orElse("").endsWith(":2"));

    assertThat(disk().steps()).isGreaterThan(60);
    cutEverywhere(left -> nothingIsEmpty(left) && Tokens.open(left) != null);
  }

  @Test
  void aMasterKeyIsThereOnceItWasMadeAndGoneOnceItWasDestroyed() throws Exception {
    Path data = begin("data");
    KeyRing ring = KeyRing.open(data);
    ring.make(1);
    claim("the first key", left -> KeyRing.open(left).key(1) != null);
    ring.make(2);
    claim("the second key", left -> KeyRing.open(left).key(2) != null);
    int before = disk().steps();
    ring.destroy(1);
    takeBack("the first key", before);
    claim("the end of the first key", left -> !Files.exists(left.resolve("keys/vault-1.key")));

    cutEverywhere(this::nothingIsEmpty);
  }

  @Test
  void aPublicationIsFinishedOrKnownAsUnfinished() throws Exception {
    Path rules = begin("rules");
    new RulesOnDisk(rules).stage(RuleTexts.NONE, BEFORE, "first").finish();
    claim("the first rules", left -> new RulesOnDisk(left).read().texts().equals(BEFORE));
    int before = disk().steps();
    new RulesOnDisk(rules).stage(BEFORE, AFTER, "second").finish();
    takeBack("the first rules", before);
    claim("the second rules", left -> new RulesOnDisk(left).read().texts().equals(AFTER));

    cutEverywhere(
        left -> {
          RulesOnDisk found = new RulesOnDisk(left);
          RuleTexts texts = found.read().texts();
          boolean whole =
              texts.equals(RuleTexts.NONE) || texts.equals(BEFORE) || texts.equals(AFTER);
          return nothingIsEmpty(left) && (whole || !found.unfinished().isEmpty());
        });
  }

  /** It holds no longer than up to a step. */
  private void takeBack(String what, int step) {
    claims.replaceAll(
        claim ->
            claim.what().equals(what)
                ? new Claim(claim.from(), step + 1, what, claim.held())
                : claim);
  }

  private static boolean same(Optional<byte[]> found, byte[] wanted) {
    return found.isPresent() && Arrays.equals(found.get(), wanted);
  }

  /** Whatever has a name that is looked for has a content. */
  private boolean nothingIsEmpty(Path left) throws IOException {
    try (Stream<Path> all = Files.walk(left)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .filter(file -> !file.endsWith("revoked"))
          .allMatch(file -> file.toFile().length() > 0);
    }
  }
}

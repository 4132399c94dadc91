package io.glidepath.audit;

import java.nio.file.Path;

/** Keys of logs that are not there. */
public final class TestKeys {
  private TestKeys() {}

  /** The file of a public key, made below {@code home}. */
  public static Path publicKey(Path home) {
    SigningKey.open(home);
    return SigningKey.publicFile(home);
  }
}

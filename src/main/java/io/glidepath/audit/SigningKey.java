package io.glidepath.audit;

import io.glidepath.disk.DurableFiles;
import io.glidepath.secret.SecretFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.HexFormat;

/**
 * The Ed25519 key that signs checkpoints, in the data directory, with its public part beside it.
 */
final class SigningKey {
  private final KeyPair pair;
  private final PublicKey shown;

  private SigningKey(KeyPair pair, PublicKey shown) {
    this.pair = pair;
    this.shown = shown;
  }

  /** The key of a data directory, made when it is missing. */
  static SigningKey open(Path data) {
    SigningKey key = of(SecretFile.read(data, "audit.key"));
    Path file = publicFile(data);
    String text = key.shown.text() + "\n";
    try {
      if (Files.notExists(file) || !Files.readString(file).equals(text)) {
        DurableFiles.replace(file, text);
      }
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the public key to " + file + ".", e);
    }
  }

  /** Where the public part lies. */
  static Path publicFile(Path data) {
    return data.resolve("keys").resolve("audit.pub");
  }

  static SigningKey of(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] point = PublicKey.point(pair.getPublic());
      String name = "glidepath-" + HexFormat.of().formatHex(Merkle.leaf(point), 0, 4);
      SigningKey key = new SigningKey(pair, new PublicKey(name, point));
      byte[] probe = "probe".getBytes(StandardCharsets.UTF_8);
      if (!key.shown.verifies(probe, key.sign(probe))) {
        throw new IllegalStateException("This Java makes no Ed25519 keys from a seed.");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java without Ed25519", e);
    }
  }

  PublicKey shown() {
    return shown;
  }

  byte[] sign(byte[] text) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(pair.getPrivate());
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key does not sign.", e);
    }
  }

  /** A source of randomness that gives the seed: an Ed25519 private key is its seed. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Seed(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, Math.min(seed.length, bytes.length));
    }
  }
}

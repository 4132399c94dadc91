package io.glidepath.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key that data keys are wrapped under, and that their owners are found with. Without it a
 * wrapped key says neither what it is nor whose.
 */
public final class MasterKey {
  private final long no;
  private final SecretKey wrapping;
  private final SecretKey finding;

  MasterKey(long no, byte[] secret) {
    this.no = no;
    SecretKey root = Aes.key(secret);
    wrapping = Aes.key(Aes.hmac(root, "wrap"));
    finding = Aes.key(Aes.hmac(root, "find"));
  }

  public long no() {
    return no;
  }

  /** Under what an owner's key is found. */
  public byte[] lookup(Owner owner) {
    return Aes.hmac(finding, owner.name());
  }

  public byte[] wrap(DataKey key) {
    byte[] owner = key.owner().name().getBytes(StandardCharsets.UTF_8);
    byte[] text = Arrays.copyOf(key.key().getEncoded(), Aes.KEY + owner.length);
    System.arraycopy(owner, 0, text, Aes.KEY, owner.length);
    return Aes.seal(wrapping, new byte[0], id(key.id()), text);
  }

  /** The key that was wrapped, or null if it was not wrapped under this one. */
  public @Nullable DataKey unwrap(String id, byte[] wrapped) {
    try {
      byte[] text = Aes.open(wrapping, 0, id(id), wrapped);
      String owner = new String(text, Aes.KEY, text.length - Aes.KEY, StandardCharsets.UTF_8);
      return new DataKey(id, new Owner(owner), Aes.key(Arrays.copyOf(text, Aes.KEY)));
    } catch (GeneralSecurityException foreign) {
      return null;
    }
  }

  private static byte[] id(String id) {
    return id.getBytes(StandardCharsets.UTF_8);
  }
}

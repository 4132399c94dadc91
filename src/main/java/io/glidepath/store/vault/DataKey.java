package io.glidepath.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The key of one owner: a customer, or an interaction whose customer is not known yet. Its id is
 * random, so that it says nothing once the key is gone.
 */
public record DataKey(String id, Owner owner, SecretKey key) {
  private static final byte VERSION = 1;
  private static final int ID = 12;

  /** So many bytes of what is sealed say under which key. */
  public static final int HEAD = 1 + ID;

  /** A new key. */
  public static DataKey make(Owner owner) {
    return new DataKey(idOf(Aes.random(ID)), owner, Aes.key(Aes.random(Aes.KEY)));
  }

  /** {@code text} encrypted, good only for what it is {@code about}. */
  public byte[] seal(String about, String text) {
    byte[] head = new byte[1 + ID];
    head[0] = VERSION;
    System.arraycopy(Base64.getUrlDecoder().decode(id), 0, head, 1, ID);
    return Aes.seal(key, head, bytes(about), bytes(text));
  }

  /** What was sealed, or null if it was changed, or is about something else. */
  public @Nullable String open(String about, byte[] sealed) {
    try {
      return new String(Aes.open(key, 1 + ID, bytes(about), sealed), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException changed) {
      return null;
    }
  }

  /** The id of the key that something was sealed with. */
  public static String idIn(byte[] sealed) {
    return sealed.length < 1 + ID || sealed[0] != VERSION
        ? ""
        : idOf(Arrays.copyOfRange(sealed, 1, 1 + ID));
  }

  private static String idOf(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package io.glidepath.web;

import io.glidepath.secret.SecretFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for customers that say nothing about them. A customer has the same pseudonym everywhere;
 * without the key of the data directory it leads nowhere. It is the customer's id, encrypted under
 * a synthetic initialisation vector (a keyed hash of the id, which also proves it genuine), so that
 * people can search by what they see. Thread-safe.
 */
public final class Pseudonyms {
  private static final String PREFIX = "c_";
  private static final int IV = 16;

  private final SecretKeySpec hashKey;
  private final SecretKeySpec cipherKey;

  private Pseudonyms(byte[] secret) {
    SecretKeySpec root = new SecretKeySpec(secret, "HmacSHA256");
    hashKey = new SecretKeySpec(hmac(root, "hash"), "HmacSHA256");
    cipherKey = new SecretKeySpec(hmac(root, "cipher"), "AES");
  }

  /** The pseudonyms of a data directory; its key is made when it is missing. */
  public static Pseudonyms open(Path data) {
    return new Pseudonyms(SecretFile.read(data, "pseudonym.key"));
  }

  public String of(String customerId) {
    byte[] iv = iv(customerId);
    byte[] hidden = crypt(Cipher.ENCRYPT_MODE, iv, customerId.getBytes(StandardCharsets.UTF_8));
    byte[] all = Arrays.copyOf(iv, IV + hidden.length);
    System.arraycopy(hidden, 0, all, IV, hidden.length);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
  }

  /** The customer's id behind a pseudonym; anything else is taken to be an id itself. */
  public String customerOf(String pseudonymOrId) {
    if (!pseudonymOrId.startsWith(PREFIX)) {
      return pseudonymOrId;
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(pseudonymOrId.substring(PREFIX.length()));
      byte[] iv = Arrays.copyOf(all, IV);
      byte[] hidden = Arrays.copyOfRange(all, Math.min(IV, all.length), all.length);
      String id = new String(crypt(Cipher.DECRYPT_MODE, iv, hidden), StandardCharsets.UTF_8);
      return MessageDigest.isEqual(iv, iv(id)) ? id : pseudonymOrId;
    } catch (IllegalArgumentException notOurs) {
      return pseudonymOrId;
    }
  }

  private byte[] iv(String customerId) {
    return Arrays.copyOf(hmac(hashKey, customerId), IV);
  }

  private byte[] crypt(int mode, byte[] iv, byte[] text) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(mode, cipherKey, new IvParameterSpec(iv));
      return cipher.doFinal(text);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

package io.glidepath.store.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random nonce in front, and keys derived by HMAC-SHA256. */
final class Aes {
  static final int KEY = 32;
  static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Aes::cipher);

  private Aes() {}

  static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  /** The nonce, then {@code text} encrypted with its tag, after {@code head} that stays plain. */
  static byte[] seal(SecretKey key, byte[] head, byte[] about, byte[] text) {
    byte[] nonce = random(NONCE);
    try {
      Cipher cipher = CIPHER.get();
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(about);
      int start = head.length + NONCE;
      byte[] sealed = Arrays.copyOf(head, start + cipher.getOutputSize(text.length));
      System.arraycopy(nonce, 0, sealed, head.length, NONCE);
      cipher.doFinal(text, 0, text.length, sealed, start);
      return sealed;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What was sealed after {@code headLength}; throws if it, or what it is about, was changed. */
  static byte[] open(SecretKey key, int headLength, byte[] about, byte[] sealed)
      throws GeneralSecurityException {
    int start = headLength + NONCE;
    if (sealed.length < start) {
      throw new GeneralSecurityException("too short");
    }
    Cipher cipher = CIPHER.get();
    cipher.init(
        Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, sealed, headLength, NONCE));
    cipher.updateAAD(about);
    return cipher.doFinal(sealed, start, sealed.length - start);
  }

  static byte[] hmac(SecretKey key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }

  private static Cipher cipher() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

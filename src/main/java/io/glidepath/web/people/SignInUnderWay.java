package io.glidepath.web.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;

/**
 * A browser that went to the provider and may come back, once.
 *
 * @param state what it brings back
 * @param browser what a cookie of the same browser holds meanwhile
 * @param nonce what the ID token must name
 * @param verifier what the code is redeemed with, RFC 7636
 * @param redirect where it comes back to
 * @param popup whether it is a window that a frame opened
 * @param until when it is given up
 */
record SignInUnderWay(
    String state,
    String browser,
    String nonce,
    String verifier,
    String redirect,
    boolean popup,
    Instant until) {

  /** The S256 challenge of the verifier. */
  String challenge() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}

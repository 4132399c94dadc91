package io.glidepath.interaction;

import java.util.Set;

/**
 * What a customer proves to be themselves with. It is asked and given, but never known: nobody may
 * keep it, read it back or count it as told already.
 */
final class Secrets {
  private static final Set<String> FIELDS =
      Set.of(
          "pin",
          "password",
          "security-code",
          "verification-code",
          "mothers-maiden-name",
          "security-answer",
          "pet-name");

  private Secrets() {}

  static boolean has(String field) {
    return FIELDS.contains(field);
  }
}

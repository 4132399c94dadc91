package io.glidepath.rulebook.card;

/** The languages by name, for messages. */
public final class LanguageNames {
  private LanguageNames() {}

  /** The English name of {@code en}, {@code fr} or {@code es}. */
  public static String name(String code) {
    return switch (code) {
      case "fr" -> "French";
      case "es" -> "Spanish";
      default -> "English";
    };
  }
}

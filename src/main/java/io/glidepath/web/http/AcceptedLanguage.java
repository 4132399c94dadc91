package io.glidepath.web.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The language that somebody wants to be answered in: English, French or Spanish. */
public final class AcceptedLanguage {
  private static final List<String> SPOKEN = List.of("en", "fr", "es");

  private AcceptedLanguage() {}

  /** The first of {@code Accept-Language} that is spoken here, English if none is. */
  public static String of(RoutingContext ctx) {
    return ctx.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse("en");
  }
}

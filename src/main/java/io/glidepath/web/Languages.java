package io.glidepath.web;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The language that somebody wants to be answered in: English, French or Spanish. */
final class Languages {
  private static final List<String> SPOKEN = List.of("en", "fr", "es");

  private Languages() {}

  /** The first of {@code Accept-Language} that is spoken here, English if none is. */
  static String of(RoutingContext ctx) {
    return ctx.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse("en");
  }
}

package io.glidepath.web.http;

import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** The language that somebody wants to be answered in: English, French or Spanish. */
public final class AcceptedLanguage {
  private static final List<String> SPOKEN = List.of("en", "fr", "es");

  private AcceptedLanguage() {}

  /**
   * What {@code ?language=} says; else the first of {@code Accept-Language} that is spoken here,
   * English if none is.
   */
  public static String of(RoutingContext ctx) {
    String wish = ctx.queryParams().get("language");
    if (wish != null && !SPOKEN.contains(wish)) {
      String detail = "is one of %s, not %s.".formatted(String.join(", ", SPOKEN), wish);
      throw new Refusal(Problem.badParameter("language", detail));
    }
    return wish == null ? accepted(ctx) : wish;
  }

  private static String accepted(RoutingContext ctx) {
    return ctx.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .filter(SPOKEN::contains)
        .findFirst()
        .orElse("en");
  }
}

package io.glidepath.web.http;

import io.glidepath.interaction.Language;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;

/** The language that somebody wants to be answered in, of those that are spoken here. */
public final class AcceptedLanguage {
  private AcceptedLanguage() {}

  /**
   * What {@code ?language=} says; else the first of {@code Accept-Language} that is spoken here,
   * English if none is.
   */
  public static String of(RoutingContext ctx) {
    String wish = ctx.queryParams().get("language");
    if (wish != null && !Language.isSpoken(wish)) {
      String detail = "is one of %s, not %s.".formatted(Language.listed(), wish);
      throw new Refusal(Problem.badParameter("language", detail));
    }
    return wish == null ? accepted(ctx) : wish;
  }

  /** The same where {@code ?language=} means something else. */
  public static String accepted(RoutingContext ctx) {
    return ctx.acceptableLanguages().stream()
        .map(LanguageHeader::tag)
        .filter(Language::isSpoken)
        .findFirst()
        .orElse(Language.ENGLISH);
  }
}

package io.glidepath.web.access;

import io.glidepath.interaction.SpokenTexts;
import io.glidepath.web.http.Role;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The page of those who are signed in, but not for what they asked: it names the roles that may,
 * and the ways on. In the reader's language.
 */
final class ForbiddenPage {
  private static final String SHELL =
      new String(Pages.resource(ForbiddenPage.class, "forbidden.html"), StandardCharsets.UTF_8);

  private ForbiddenPage() {}

  /** {@code may} are the roles that may take the page, {@code is} the one that asked for it. */
  static byte[] in(String language, Set<Role> may, Role is) {
    ResourceBundle texts = SpokenTexts.of("io.glidepath.web.access.forbidden", language);
    String roles =
        may.stream().sorted().map(role -> name(texts, role)).collect(Collectors.joining(", "));
    String page = SHELL.replace("{language}", language);
    for (String key : Set.of("title", "needs", "is", "home", "switch")) {
      String text = MessageFormat.format(texts.getString(key), roles, name(texts, is));
      page = page.replace("{" + key + "}", text);
    }
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private static String name(ResourceBundle texts, Role role) {
    return texts.getString("role." + role.word());
  }
}

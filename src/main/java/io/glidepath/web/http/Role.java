package io.glidepath.web.http;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller may do. Wire names are the lower-case constant names with dashes. */
public enum Role {
  AGENT("/agent"),
  TEAM_LEAD("/floor"),
  CX_LEAD("/rules"),
  QA("/audit"),
  /** Reads what hurts customers, and no interaction's words. */
  PRODUCT("/insight"),
  INTEGRATION("/sign-in"),
  ADMIN("/people");

  private final String home;

  Role(String home) {
    this.home = home;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The page that this role sees first. */
  public String home() {
    return home;
  }

  /** The role of a wire name, if there is one. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}

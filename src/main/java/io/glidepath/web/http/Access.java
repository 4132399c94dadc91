package io.glidepath.web.http;

import java.util.Set;

/**
 * Who may take a route, and what those get who may not.
 *
 * @param roles the roles that may; meaningless if open
 * @param named whether the token must also name a person, because the log will say who did it
 */
public record Access(Kind kind, Set<Role> roles, boolean named) {
  /**
   * Programs get problem details, browsers on a page get the sign-in page. What is signed is let
   * through: its handler verifies the signature.
   */
  public enum Kind {
    OPEN,
    SIGNED,
    API,
    PAGE,
    SOCKET
  }

  public Access {
    roles = Set.copyOf(roles);
  }

  public static Access open() {
    return new Access(Kind.OPEN, Set.of(), false);
  }

  public static Access signed() {
    return new Access(Kind.SIGNED, Set.of(), false);
  }

  public static Access api(Role... roles) {
    return new Access(Kind.API, Set.of(roles), false);
  }

  public static Access page(Role... roles) {
    return new Access(Kind.PAGE, Set.of(roles), false);
  }

  public static Access socket(Role... roles) {
    return new Access(Kind.SOCKET, Set.of(roles), false);
  }

  /** The same for those only whose token names a person. */
  public Access byName() {
    return new Access(kind, roles, true);
  }

  public boolean isOpen() {
    return kind == Kind.OPEN || kind == Kind.SIGNED;
  }

  public boolean allows(Role role) {
    return isOpen() || roles.contains(role);
  }
}

package io.glidepath.web;

import java.util.Set;

/**
 * Who may take a route, and what those get who may not.
 *
 * @param roles the roles that may; meaningless if open
 */
record Access(Kind kind, Set<Role> roles) {
  /** Programs get problem details, browsers on a page get the sign-in page. */
  enum Kind {
    OPEN,
    API,
    PAGE,
    SOCKET
  }

  Access {
    roles = Set.copyOf(roles);
  }

  static Access open() {
    return new Access(Kind.OPEN, Set.of());
  }

  static Access api(Role... roles) {
    return new Access(Kind.API, Set.of(roles));
  }

  static Access page(Role... roles) {
    return new Access(Kind.PAGE, Set.of(roles));
  }

  static Access socket(Role... roles) {
    return new Access(Kind.SOCKET, Set.of(roles));
  }

  boolean isOpen() {
    return kind == Kind.OPEN;
  }

  boolean allows(Role role) {
    return isOpen() || roles.contains(role);
  }
}

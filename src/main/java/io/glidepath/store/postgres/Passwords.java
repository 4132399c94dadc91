package io.glidepath.store.postgres;

import io.glidepath.disk.DurableFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The passwords of a cluster's users, each in a file that only its owner can read. */
record Passwords(Path folder) {
  private static final int BYTES = 24;

  /** Who has a password. The superuser is for whoever looks after the machine; we never log in. */
  enum User {
    SUPERUSER("postgres", "superuser-password"),
    APPLICATION("glidepath", "password");

    private final String role;
    private final String file;

    User(String role, String file) {
      this.role = role;
      this.file = file;
    }

    String role() {
      return role;
    }
  }

  static String random() {
    byte[] secret = new byte[BYTES];
    new SecureRandom().nextBytes(secret);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  String of(User user) throws IOException {
    return Files.readString(folder.resolve(user.file)).strip();
  }

  void keep(User user, String password) throws IOException {
    DurableFiles.replaceSecret(folder.resolve(user.file), password + "\n");
  }

  /** Those whose file is missing or empty. */
  List<User> lost() throws IOException {
    List<User> lost = new ArrayList<>();
    for (User user : User.values()) {
      if (Files.notExists(folder.resolve(user.file)) || of(user).isEmpty()) {
        lost.add(user);
      }
    }
    return lost;
  }
}

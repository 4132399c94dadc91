package io.glidepath.vendor;

import java.util.List;
import java.util.Optional;

/** The listening posts of a center. */
public record Posts(List<Post> all) {
  public static final Posts NONE = new Posts(List.of());

  public Posts {
    all = List.copyOf(all);
  }

  public Optional<Post> named(String name) {
    return all.stream().filter(post -> post.name().equals(name)).findFirst();
  }
}

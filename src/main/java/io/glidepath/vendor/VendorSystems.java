package io.glidepath.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The systems that can be named in {@code config/posts.yaml}, by their words. */
public final class VendorSystems {
  private final Map<String, VendorSystem> byWord = new TreeMap<>();

  public VendorSystems(List<VendorSystem> systems) {
    systems.forEach(system -> byWord.put(system.word(), system));
  }

  public Optional<VendorSystem> named(String word) {
    return Optional.ofNullable(byWord.get(word));
  }

  /** All words, sorted. */
  public List<String> words() {
    return List.copyOf(byWord.keySet());
  }
}

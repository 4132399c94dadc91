package io.glidepath.insight.listening;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a center hears of its customers.
 *
 * @param kind one of {@link #KINDS}; empty if nobody knows
 * @param source the {@code source} of the events that come by it; null if it is for all of its kind
 *     that come by no other
 * @param owner who answers for it
 */
public record ListeningPost(
    String name, String kind, @Nullable String source, @Nullable String owner) {
  public static final String SURVEY = "survey";
  public static final String AGENTS = "agents";

  /** What posts there are. */
  public static final Set<String> KINDS =
      Set.of(
          SURVEY,
          "calls",
          "chat",
          "reviews",
          "social",
          "video",
          "community",
          "product-use",
          AGENTS,
          "branch");

  private static final Map<String, String> BY_CHANNEL =
      Map.of(
          "voice", "calls", "chat", "chat", "email", "chat", "message", "chat", "web", "chat",
          "social", "social", "video", "video");

  /** The kind that hears what is said on a channel; empty for one that nobody knows. */
  public static String kindOf(String channel) {
    return BY_CHANNEL.getOrDefault(channel, "");
  }

  /** Whether it can hear of every channel, and not of its own alone. */
  boolean hearsOfAllChannels() {
    return kind.equals(SURVEY) || kind.equals(AGENTS);
  }
}

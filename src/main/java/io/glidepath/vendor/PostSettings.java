package io.glidepath.vendor;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a center says about one of its posts.
 *
 * @param name the last part of its address, {@code /v1/posts/NAME}
 * @param url the address that the sender knows, where it signs that and a proxy changes it
 * @param language of interactions whose payloads name none (BCP 47)
 * @param channel of interactions whose payloads name none
 * @param agents our agent ids by the system's own; those that are not listed are taken as they are
 * @param fields for a system without payloads of its own: where in the JSON each member stands, as
 *     JSON pointers by our names
 */
public record PostSettings(
    String name,
    @Nullable String url,
    @Nullable String language,
    @Nullable String channel,
    Map<String, String> agents,
    Map<String, String> fields) {

  public PostSettings {
    agents = Map.copyOf(agents);
    fields = Map.copyOf(fields);
  }

  public static PostSettings plain(String name) {
    return new PostSettings(name, null, null, null, Map.of(), Map.of());
  }

  /** Our id of an agent whom the system calls {@code theirs}. */
  public String agent(String theirs) {
    return agents.getOrDefault(theirs, theirs);
  }
}

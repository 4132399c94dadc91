package io.glidepath.settings;

import io.glidepath.insight.listening.ListeningPost;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.runtime.BadInput;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands of a post in {@code posts.yaml} about the part of the customers that it hears. */
public final class ListeningFile {
  private static final Set<String> SPOKEN =
      Set.of("amazon-connect", "genesys-cloud", "transcript", "twilio");

  /** What is only for posts that a system sends to. */
  private static final Set<String> OF_SYSTEMS =
      Set.of(
          "signed",
          "secret",
          "secret-file",
          "secret-env",
          "url",
          "language",
          "channel",
          "agents",
          "fields");

  private ListeningFile() {}

  /**
   * All posts of a settings directory, also those to which no system sends; throws {@link BadInput}
   * if the file cannot be read. Secrets are not looked at.
   */
  public static ListeningPosts read(Path config) {
    return SettingsSection.read(
        config.resolve("posts.yaml"),
        file ->
            new ListeningPosts(file.sections("posts").stream().map(ListeningFile::post).toList()));
  }

  /** A post that a system sends to is told by its address, others by what their source says. */
  static ListeningPost post(SettingsSection post) {
    String name = Objects.requireNonNullElse(post.text("name"), "");
    String system = post.text("system");
    String kind = kind(post, system);
    String source = system == null ? post.text("source") : "/posts/" + name;
    if (system != null && post.has("source")) {
      post.error("source", "is /posts/" + name + ", for a system sends to it", null);
    }
    return new ListeningPost(name, kind, source, post.text("owner"));
  }

  private static String kind(SettingsSection post, @Nullable String system) {
    String usual = system != null && SPOKEN.contains(system) ? "calls" : "chat";
    String channel = post.text("channel");
    String byChannel = channel == null ? "" : ListeningPost.kindOf(channel);
    String kind = post.text("kind");
    if (kind != null && !ListeningPost.KINDS.contains(kind)) {
      String all = String.join(", ", ListeningPost.KINDS.stream().sorted().toList());
      post.error("kind", "'" + kind + "' is no kind of post", "one of " + all);
    }
    return kind != null ? kind : byChannel.isEmpty() ? usual : byChannel;
  }

  /** Reports what means nothing where no system sends. */
  static void checkPlain(SettingsSection post) {
    OF_SYSTEMS.stream()
        .sorted()
        .filter(post::has)
        .forEach(each -> post.error(each, "is for posts with a system", null));
  }
}

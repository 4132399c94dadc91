package io.glidepath.settings;

import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.runtime.BadInput;
import io.glidepath.vendor.Posts;
import io.glidepath.webhook.Webhook;
import java.nio.file.Path;
import java.util.List;

/**
 * The other systems of a center, as its settings have them.
 *
 * @param posts where they send what they have to tell
 * @param listening all posts by which it hears of customers, those among them
 * @param webhooks where they are told what happens here
 */
public record Outside(Posts posts, ListeningPosts listening, List<Webhook> webhooks) {
  /** Those of a settings directory; throws {@link BadInput}. */
  public static Outside read(Path config) {
    return new Outside(
        PostsFile.read(config), ListeningFile.read(config), WebhooksFile.read(config));
  }
}

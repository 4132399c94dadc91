package io.glidepath;

import io.glidepath.vendor.Posts;
import io.glidepath.webhook.Webhook;
import java.nio.file.Path;
import java.util.List;

/**
 * The other systems of a center, as its settings have them.
 *
 * @param posts where they send what they have to tell
 * @param webhooks where they are told what happens here
 */
record Outside(Posts posts, List<Webhook> webhooks) {
  /** Those of a settings directory; throws {@link BadInput}. */
  static Outside read(Path config) {
    return new Outside(PostsFile.read(config), WebhooksFile.read(config));
  }
}

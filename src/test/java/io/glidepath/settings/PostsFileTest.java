package io.glidepath.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.glidepath.insight.listening.ListeningPost;
import io.glidepath.runtime.BadInput;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Line;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.Posts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code config/posts.yaml}: what can be said of a post, and what is wrong is said with its place.
 */
class PostsFileTest {
  @TempDir private Path config;

  @Test
  void withoutTheFileThereIsNoPostAndTheShippedOneHasNone() {
    assertThat(Posts.NONE.all()).isEmpty();
    assertThat(PostsFile.read(config)).isEqualTo(Posts.NONE);
    assertThat(PostsFile.read(Path.of("config"))).isEqualTo(Posts.NONE);
  }

  @Test
  void aPostHasANameASystemAndWhatHoldsForItsInteractions() throws IOException {
    Post post =
        only(
            """
            posts:
              - name: helpdesk
                system: chatwoot
                secret: a-secret
                url: https://advice.example.org/v1/posts/helpdesk
                language: fr
                channel: chat
                agents: {7: mia}
            """);
    assertThat(post.name()).isEqualTo("helpdesk");
    assertThat(post.system().word()).isEqualTo("chatwoot");
    assertThat(post.settings().language()).isEqualTo("fr");
    assertThat(post.settings().channel()).isEqualTo("chat");
    assertThat(post.settings().url()).isEqualTo("https://advice.example.org/v1/posts/helpdesk");
    assertThat(post.settings().agent("7")).isEqualTo("mia");
    assertThat(post.settings().agent("8")).isEqualTo("8");
    assertThat(post.signature()).isNotNull();
  }

  @Test
  void aSecretMayStandInAFileOrInTheEnvironment() throws IOException {
    Files.writeString(config.resolve("key"), "new\nold\n");
    for (String secret : new String[] {"secret-file: key", "secret-env: KEY", "secret: old"}) {
      Post post =
          only("posts: [{name: a, system: chatwoot, signed: shared-secret, " + secret + "}]");
      assertThat(post.doubt(showing("old"))).as(secret).isEmpty();
      assertThat(post.doubt(showing("new")).isEmpty()).isEqualTo(secret.contains("file"));
      assertThat(post.doubt(showing("other"))).as(secret).isPresent();
    }
  }

  @Test
  void fieldsSayWhereTheMembersOfAnUtteranceStand() throws IOException {
    Post post = only("posts: [{name: a, system: transcript, fields: {text: /asr/0/words}}]");
    assertThat(post.settings().fields()).isEqualTo(Map.of("text", "/asr/0/words"));
  }

  @Test
  void anExchangeIsConnectedToByASafeLineAlone() throws IOException {
    String exchange = "posts: [{name: pbx, system: asterisk, user: me, secret: s, connect: ";
    Post near = only(exchange + "'127.0.0.1'}]");
    assertThat(near.line()).isEqualTo(new Line("127.0.0.1", 5038, false, "me", "s"));
    assertThat(near.signature()).isNull();
    assertThat(String.valueOf(near)).doesNotContain("secret=s");
    Post far = only(exchange + "'pbx.example.com:5040', tls: true}]");
    assertThat(far.line()).isEqualTo(new Line("pbx.example.com", 5040, true, "me", "s"));
    String asterisk = "- {name: a, system: asterisk, user: me, secret: s, connect: ";
    refused(asterisk + "192.0.2.7}", "the line is not encrypted", "tls: true");
    refused(asterisk + "'a b'}", "is no host and port");
    refused("- {name: a, system: asterisk, connect: 127.0.0.1, user: me}", "needs the secret");
    refused("- {name: a, system: asterisk, connect: 127.0.0.1, secret: s}", "user: is missing");
    refused(
        "- {name: a, system: chatwoot, connect: 127.0.0.1, user: me, secret: s}",
        "chatwoot sends by itself");
  }

  @Test
  void withoutASecretDeliveriesAreNotSigned() throws IOException {
    assertThat(only("posts: [{name: a, system: chatwoot}]").signature()).isNull();
  }

  @Test
  void postsThatNoSystemSendsToAreNamedToo() throws IOException {
    Posts posts =
        read(
            """
            posts:
              - {name: app-store, kind: reviews, owner: joris}
              - {name: after-call, kind: survey, source: /survey-tool}
              - {name: helpdesk, system: chatwoot}
            """);
    assertThat(posts.all()).extracting(Post::name).containsExactly("helpdesk");
    assertThat(ListeningFile.read(config).all())
        .containsExactly(
            new ListeningPost("app-store", "reviews", null, "joris"),
            new ListeningPost("after-call", "survey", "/survey-tool", null),
            new ListeningPost("helpdesk", "chat", "/posts/helpdesk", null));
  }

  @Test
  void whatIsWrongIsSaidWithItsPlaceAndWithoutASecret() {
    refused("- {name: a, kind: revews}", ":2:21: ", "'revews' is no kind", "reviews");
    refused("- {name: a, kind: chat, secret: x}", ":2:35: ", "posts with a system");
    refused("- {name: a, system: chatwoot, source: /x}", ":2:41: ", "is /posts/a");
    refused("- {name: Help desk, system: chatwoot}", ":2:12: ", "small letters, digits and -");
    refused("- {system: chatwoot}", "posts.name: is missing");
    refused("- {name: a}", "posts.system: is missing");
    refused("- {name: a, system: chatwot}", "'chatwot' is none", "chatwoot");
    refused("- {name: a, system: chatwoot, secrt: x}", "cannot have “secrt”", "instead: secret");
    refused("- {name: a, system: chatwoot, secret-env: NONE}", "no variable NONE");
    refused("- {name: a, system: chatwoot, secret-file: no}", "there is no file");
    refused("- {name: a, system: chatwoot, signed: own}", "posts.signed: needs a secret");
    refused("- {name: a, system: chatwoot, signed: x, secret: y}", "neither own nor shared-secret");
    refused(
        "- {name: a, system: chatwoot, signed: standard-webhooks, secret: 'not base64!'}",
        "none that standard-webhooks signatures have");
    refused("- {name: a, system: chatwoot, fields: {text: /t}}", "has payloads of its own");
    refused("- {name: a, system: transcript, fields: {words: /t}}", "no member", "utteranceId");
    refused("- {name: a, system: transcript, fields: {text: a.b}}", "instead: text: /a/b");
    refused(
        "- {name: a, system: chatwoot}\n  - {name: a, system: chatwoot}",
        ":3:12: ",
        "there are two posts a");
  }

  private void refused(String post, String... said) {
    assertThatThrownBy(() -> read("posts:\n  " + post + "\n"))
        .isInstanceOf(BadInput.class)
        .hasMessageContainingAll(said)
        .hasMessageNotContaining("not base64!");
  }

  private static Delivery showing(String secret) {
    return new Delivery(
        "https://x/", Map.of("Authorization", "Bearer " + secret), new byte[0], Instant.EPOCH);
  }

  private Post only(String yaml) throws IOException {
    Posts posts = read(yaml);
    assertThat(posts.all()).hasSize(1);
    return posts.all().get(0);
  }

  private Posts read(String yaml) throws IOException {
    Files.writeString(config.resolve("posts.yaml"), yaml);
    return PostsFile.read(config, Map.of("KEY", "old")::get);
  }
}

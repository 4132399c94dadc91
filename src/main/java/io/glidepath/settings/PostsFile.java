package io.glidepath.settings;

import io.glidepath.runtime.BadInput;
import io.glidepath.vendor.Line;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Posts;
import io.glidepath.vendor.Signature;
import io.glidepath.vendor.VendorSystem;
import io.glidepath.vendor.VendorSystems;
import io.glidepath.vendor.signature.SharedSecret;
import io.glidepath.vendor.signature.StandardWebhooks;
import io.glidepath.vendor.system.AmazonConnect;
import io.glidepath.vendor.system.Asterisk;
import io.glidepath.vendor.system.Chatwoot;
import io.glidepath.vendor.system.GenesysCloud;
import io.glidepath.vendor.system.Intercom;
import io.glidepath.vendor.system.Transcript;
import io.glidepath.vendor.system.Twilio;
import io.glidepath.vendor.system.Zammad;
import io.glidepath.vendor.system.Zendesk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands where in {@code posts.yaml}: the listening posts of a center. */
public final class PostsFile {
  /** All systems whose payloads are read. */
  private static final VendorSystems SYSTEMS =
      new VendorSystems(
          List.of(
              new AmazonConnect(),
              new Asterisk(),
              new Chatwoot(),
              new GenesysCloud(),
              new Intercom(),
              new Transcript(),
              new Twilio(),
              new Zammad(),
              new Zendesk()));

  private static final String OWN = "own";
  private static final String STANDARD = "standard-webhooks";
  private static final String SHARED = "shared-secret";

  private final UnaryOperator<@Nullable String> environment;
  private final Set<String> names = new HashSet<>();

  private PostsFile(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  /** The posts of a settings directory, none if it has no such file; throws {@link BadInput}. */
  public static Posts read(Path config) {
    return read(config, System::getenv);
  }

  static Posts read(Path config, UnaryOperator<@Nullable String> environment) {
    return SettingsSection.read(
        config.resolve("posts.yaml"), file -> new PostsFile(environment).posts(file));
  }

  private Posts posts(SettingsSection file) {
    file.allowOnly("posts");
    List<Post> posts = new ArrayList<>();
    for (SettingsSection each : file.sections("posts")) {
      post(each).ifPresent(posts::add);
      ListeningFile.post(each);
    }
    return new Posts(posts);
  }

  /** Empty if no system sends to it. */
  private Optional<Post> post(SettingsSection post) {
    post.allowOnly(
        "name",
        "kind",
        "source",
        "owner",
        "system",
        "signed",
        "secret",
        "secret-file",
        "secret-env",
        "url",
        "language",
        "channel",
        "agents",
        "fields",
        "connect",
        "tls",
        "user");
    String name = post.needed("name");
    if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      post.error("name", "'" + name + "' is not of small letters, digits and -", "name: helpdesk");
    } else if (!names.add(name)) {
      post.error("name", "there are two posts " + name, "name: " + name + "-2");
    }
    if (post.has("kind") && !post.has("system")) {
      ListeningFile.checkPlain(post);
      return Optional.empty();
    }
    String word = post.needed("system");
    Optional<VendorSystem> system = SYSTEMS.named(word);
    if (system.isEmpty() && !word.isEmpty()) {
      post.error("system", "'" + word + "' is none of those that are read", one(SYSTEMS.words()));
    }
    PostSettings settings =
        new PostSettings(
            name,
            post.text("url"),
            post.text("language"),
            post.text("channel"),
            post.named("agents"),
            post.named("fields"));
    system.ifPresent(known -> checkFields(post, known, settings));
    if (post.has("connect")) {
      Line line = line(post, word);
      return system.map(known -> new Post(settings, known, null, line));
    }
    return system.map(known -> new Post(settings, known, signature(post, known, settings)));
  }

  /** Where the system is listened to; null if that cannot be. */
  private @Nullable Line line(SettingsSection post, String system) {
    if (!system.equals("asterisk")) {
      post.error("connect", system + " sends by itself", null);
    }
    boolean tls = post.flag("tls", false);
    String user = post.needed("user");
    List<String> secrets = secrets(post);
    if (secrets.isEmpty()) {
      post.error("connect", "needs the secret of the user", "secret-env: AMI_SECRET");
    }
    HostAndPort at = HostAndPort.read(post.needed("connect"), tls ? 5039 : 5038).orElse(null);
    if (at == null) {
      post.error("connect", "is no host and port", "connect: 127.0.0.1:5038");
    } else if (!tls && !at.isLoopback()) {
      post.error("connect", "is another machine, and the line is not encrypted", "tls: true");
    } else if (user.chars().anyMatch(Character::isISOControl)) {
      post.error("user", "has a character that no name has", null);
    } else if (!secrets.isEmpty()) {
      return new Line(at.host(), at.port(), tls, user, secrets.get(0));
    }
    return null;
  }

  private static void checkFields(
      SettingsSection post, VendorSystem system, PostSettings settings) {
    settings
        .fields()
        .forEach(
            (member, place) -> {
              if (system.fields().isEmpty()) {
                post.error("fields", system.word() + " has payloads of its own", null);
              } else if (!system.fields().contains(member)) {
                String known = one(system.fields().stream().sorted().toList());
                post.error("fields", "'" + member + "' is no member of an utterance", known);
              } else if (!place.startsWith("/")) {
                String pointer = member + ": /" + place.replace('.', '/');
                post.error("fields", "'" + place + "' is no JSON pointer", pointer);
              }
            });
  }

  /** Null if there is no secret: then the sender shows a token of ours. */
  private @Nullable Signature signature(
      SettingsSection post, VendorSystem system, PostSettings settings) {
    String how = post.word("signed", OWN, Set.of(OWN, STANDARD, SHARED));
    List<String> secrets = secrets(post);
    if (secrets.isEmpty()) {
      if (post.has("signed")) {
        post.error("signed", "needs a secret", "secret-env: POST_SECRET");
      }
      return null;
    }
    try {
      return switch (how) {
        case STANDARD -> new StandardWebhooks(secrets);
        case SHARED -> SharedSecret.usual(secrets);
        default -> system.signature(secrets, settings);
      };
    } catch (IllegalArgumentException e) {
      post.error("secret", "is none that " + how + " signatures have", null);
      return null;
    }
  }

  private List<String> secrets(SettingsSection post) {
    List<String> secrets = new ArrayList<>();
    String written = post.text("secret");
    if (written != null) {
      secrets.add(written);
    }
    secrets.addAll(SecretLines.of(post, environment));
    return secrets;
  }

  private static String one(List<String> words) {
    return "one of " + String.join(", ", words);
  }
}

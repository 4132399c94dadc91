package io.glidepath.settings;

import io.glidepath.runtime.BadInput;
import io.glidepath.webhook.LetterKind;
import io.glidepath.webhook.Webhook;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What stands where in {@code webhooks.yaml}: which systems are told what happens here. */
final class WebhooksFile {
  private final UnaryOperator<@Nullable String> environment;
  private final Set<String> names = new HashSet<>();

  private WebhooksFile(UnaryOperator<@Nullable String> environment) {
    this.environment = environment;
  }

  /** Those of a settings directory, none if it has no such file; throws {@link BadInput}. */
  static List<Webhook> read(Path config) {
    return read(config, System::getenv);
  }

  static List<Webhook> read(Path config, UnaryOperator<@Nullable String> environment) {
    return SettingsSection.read(
        config.resolve("webhooks.yaml"), file -> new WebhooksFile(environment).all(file));
  }

  private List<Webhook> all(SettingsSection file) {
    file.allowOnly("webhooks");
    return file.sections("webhooks").stream().flatMap(each -> one(each).stream()).toList();
  }

  private Optional<Webhook> one(SettingsSection hook) {
    hook.allowOnly("name", "url", "secret-file", "secret-env", "about");
    String name = hook.needed("name");
    if (!name.isEmpty() && !name.matches("[a-z0-9][a-z0-9-]{0,62}")) {
      hook.error("name", "'" + name + "' is not of small letters, digits and -", "name: crm");
    } else if (!names.add(name)) {
      hook.error("name", "there are two webhooks " + name, "name: " + name + "-2");
    }
    String url = hook.needed("url");
    URI address = SafeAddress.read(url).orElse(null);
    if (address == null && !url.isEmpty()) {
      hook.error("url", "'" + url + "' is no https address", "url: https://crm.example.com/hook");
    }
    List<String> secrets = SecretLines.of(hook, environment);
    if (secrets.isEmpty() && !hook.has("secret-env") && !hook.has("secret-file")) {
      hook.error("secret-file", "is missing: every webhook is signed", "secret-env: HOOK_SECRET");
    }
    Set<LetterKind> kinds = kinds(hook);
    if (address == null || secrets.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Webhook(name, address, secrets, kinds));
    } catch (IllegalArgumentException e) {
      hook.error("secret-file", "has a secret that is not base64", "openssl rand -base64 32");
      return Optional.empty();
    }
  }

  private static Set<LetterKind> kinds(SettingsSection hook) {
    Set<LetterKind> kinds = EnumSet.noneOf(LetterKind.class);
    for (String word : hook.texts("about")) {
      LetterKind.of(word)
          .ifPresentOrElse(
              kinds::add,
              () -> hook.error("about", "'" + word + "' is none of " + words(), "about: [signal]"));
    }
    return kinds.isEmpty() ? EnumSet.allOf(LetterKind.class) : kinds;
  }

  private static String words() {
    return String.join(", ", Arrays.stream(LetterKind.values()).map(LetterKind::word).toList());
  }
}

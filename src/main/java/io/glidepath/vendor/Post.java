package io.glidepath.vendor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listening post of {@code config/posts.yaml}.
 *
 * @param signature null if deliveries are not signed: then the sender shows a token of ours
 * @param line where the system is listened to; null if it sends by itself
 */
public record Post(
    PostSettings settings,
    VendorSystem system,
    @Nullable Signature signature,
    @Nullable Line line) {

  public Post(PostSettings settings, VendorSystem system, @Nullable Signature signature) {
    this(settings, system, signature, null);
  }

  public String name() {
    return settings.name();
  }

  /** Why the delivery is not believed; empty if it is, or is not signed. */
  public Optional<String> doubt(Delivery delivery) {
    return signature == null ? Optional.empty() : signature.doubt(delivery);
  }

  /** What it tells, oldest first. Throws {@link Unreadable}. */
  public List<VendorEvent> read(Delivery delivery) {
    return system.read(delivery, settings);
  }
}

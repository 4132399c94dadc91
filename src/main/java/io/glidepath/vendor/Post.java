package io.glidepath.vendor;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A listening post of {@code config/posts.yaml}.
 *
 * @param signature null if deliveries are not signed: then the sender shows a token of ours
 */
public record Post(PostSettings settings, VendorSystem system, @Nullable Signature signature) {
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

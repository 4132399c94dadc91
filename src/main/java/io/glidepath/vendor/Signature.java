package io.glidepath.vendor;

import java.util.Optional;

/** How a delivery shows that it comes from whom it says. */
@FunctionalInterface
public interface Signature {
  /** Why it is not believed, in one sentence without any secret; empty if it is. */
  Optional<String> doubt(Delivery delivery);
}

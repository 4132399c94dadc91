package io.glidepath.vendor;

import java.util.List;

/** A system whose payloads are read. Stateless: all that an event needs stands in its delivery. */
public interface VendorSystem {
  /** How {@code config/posts.yaml} names it, such as {@code chatwoot}. */
  String word();

  /**
   * How it signs, with these secrets, of which any will do so that one can be exchanged for another
   * without a gap. Throws IllegalArgumentException for a secret that cannot be one of its own.
   */
  Signature signature(List<String> secrets, PostSettings settings);

  /**
   * What happened, oldest first; nothing if it is of no concern here. Throws {@link Unreadable} if
   * it is none of the system's payloads.
   */
  List<VendorEvent> read(Delivery delivery, PostSettings settings);
}

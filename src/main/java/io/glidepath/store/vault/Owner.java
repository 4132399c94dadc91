package io.glidepath.store.vault;

import org.jspecify.annotations.Nullable;

/** Whose key it is. */
public record Owner(String name) {
  private static final String CUSTOMER = "customer ";
  private static final String INTERACTION = "interaction ";

  public static Owner customer(String pseudonym) {
    return new Owner(CUSTOMER + pseudonym);
  }

  public static Owner interaction(String interactionId) {
    return new Owner(INTERACTION + interactionId);
  }

  public boolean isCustomer() {
    return name.startsWith(CUSTOMER);
  }

  /** The customer's pseudonym; null if it is an interaction. */
  public @Nullable String customer() {
    return isCustomer() ? name.substring(CUSTOMER.length()) : null;
  }
}

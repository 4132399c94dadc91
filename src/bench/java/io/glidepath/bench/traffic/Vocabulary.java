package io.glidepath.bench.traffic;

import java.util.List;

/** The fields, steps and issues that the made-up interactions and the rules about them share. */
public final class Vocabulary {
  public static final List<String> FIELDS =
      List.of(
          "account-number",
          "full-name",
          "date-of-birth",
          "phone-number",
          "email",
          "address",
          "order-number",
          "postcode",
          "card-number",
          "security-answer");

  public static final List<String> STEPS =
      List.of(
          "pay-bill",
          "check-balance",
          "change-address",
          "reset-password",
          "track-order",
          "cancel-order",
          "update-card",
          "book-visit");

  public static final List<String> ISSUES =
      List.of(
          "billing-error",
          "late-delivery",
          "broken-part",
          "lost-card",
          "no-signal",
          "password-reset",
          "refund",
          "cancellation",
          "move-home",
          "new-contract",
          "roaming",
          "warranty",
          "installation",
          "double-charge",
          "missing-item",
          "wrong-item",
          "slow-internet",
          "price-change",
          "activation",
          "address-change");

  public static final List<String> CHANNELS = List.of("voice", "chat", "message", "web");

  private Vocabulary() {}

  public static <T> T pick(List<T> list, int index) {
    return list.get(Math.floorMod(index, list.size()));
  }
}

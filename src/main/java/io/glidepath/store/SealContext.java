package io.glidepath.store;

/** What sealed bytes are about, so that they are good in their own place only. */
final class SealContext {
  /** Why a customer is held. */
  static final String HOLD = "hold";

  private SealContext() {}

  static String event(String interactionId, long seq) {
    return "event " + seq + ' ' + AdviceJson.storable(interactionId);
  }

  /** What an event changed of the advice. */
  static String change(String interactionId, long seq) {
    return "change " + seq + ' ' + AdviceJson.storable(interactionId);
  }

  static String contact(String interactionId) {
    return "contact " + AdviceJson.storable(interactionId);
  }

  static String advice(String interactionId) {
    return "advice " + AdviceJson.storable(interactionId);
  }

  static String note(long actId) {
    return "note " + actId;
  }

  static String frame(String interactionId) {
    return "frame " + AdviceJson.storable(interactionId);
  }
}

package io.glidepath.web.view;

import io.glidepath.advice.HandoverNote;
import io.glidepath.advice.HandoverNote.Contact;
import io.glidepath.interaction.Promise;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A handover note as programs read it; members that are not known are left out. */
public final class HandoverView {
  private HandoverView() {}

  /** {@code lines} are the same in words. */
  public static Map<String, Object> of(HandoverNote note, List<String> lines) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("interactionId", note.interactionId());
    put(json, "customer", note.customerId());
    put(json, "language", note.language());
    put(json, "channel", note.channel());
    put(json, "issue", note.issue());
    put(json, "product", note.product());
    json.put("contactCount", note.contactCount());
    json.put("contacts", note.contacts().stream().map(HandoverView::contact).toList());
    json.put("given", note.given());
    json.put("tried", note.tried());
    json.put("promises", note.promises().stream().map(HandoverView::promise).toList());
    json.put("transfers", note.transfers());
    json.put("effort", Map.of("score", note.score(), "causes", note.causes()));
    json.put("lines", lines);
    return json;
  }

  private static Map<String, Object> contact(Contact contact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("at", contact.at());
    put(json, "channel", contact.channel());
    put(json, "issue", contact.issue());
    json.put("end", contact.end().word());
    return json;
  }

  private static Map<String, Object> promise(Promise promise) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("what", promise.what());
    put(json, "dueAt", promise.dueAt() == 0 ? null : Instant.ofEpochMilli(promise.dueAt()));
    return json;
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}

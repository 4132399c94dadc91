package io.glidepath.web.socket;

import io.glidepath.advice.Frame;
import io.glidepath.journal.FrameFormat;
import io.glidepath.web.http.Json;
import io.glidepath.web.view.AlertView;
import io.glidepath.web.view.HandoverView;
import io.glidepath.web.view.SilenceView;
import java.util.LinkedHashMap;
import java.util.Map;

/** Frames in the JSON of the sockets, without their number. Thread-safe. */
public final class JsonFrames implements FrameFormat {
  @Override
  public String json(Frame frame) {
    Map<String, Object> json = new LinkedHashMap<>();
    if (frame instanceof Frame.Suggested suggested) {
      json.put("type", "suggestion");
      json.put("suggestion", suggested.suggestion());
    } else if (frame instanceof Frame.Retracted retracted) {
      json.put("type", "retracted");
      json.put("interactionId", retracted.interactionId());
      json.put("suggestionId", retracted.suggestionId());
      json.put("reason", retracted.reason());
    } else if (frame instanceof Frame.Effort effort) {
      json.put("type", "effort");
      json.put("interactionId", effort.interactionId());
      json.put("score", effort.score());
      json.put("charges", effort.charges());
    } else if (frame instanceof Frame.Noted noted) {
      json.put("type", "handover");
      json.putAll(HandoverView.of(noted.note(), noted.lines()));
    } else if (frame instanceof Frame.Silent silent) {
      json.put("type", "attention");
      json.put("interactionId", silent.interactionId());
      json.putAll(SilenceView.of(silent.silence(), silent.text()));
    } else if (frame instanceof Frame.Alerted alerted) {
      json.put("type", "alert");
      json.put("alert", AlertView.of(alerted.alert()));
    } else if (frame instanceof Frame.AlertOver over) {
      json.put("type", "alert-over");
      json.put("interactionId", over.interactionId());
      json.put("alertId", over.alertId());
      json.put("reason", over.reason());
    } else if (frame instanceof Frame.InteractionChanged changed) {
      put(json, changed);
    }
    return Json.write(json);
  }

  private void put(Map<String, Object> json, Frame.InteractionChanged changed) {
    json.put("type", "interaction");
    json.put("interactionId", changed.interactionId());
    json.put("status", changed.status());
    put(json, "channel", changed.channel());
    put(json, "language", changed.language());
    put(json, "issue", changed.issue());
    put(json, "startedAt", changed.startedAt());
    String customerId = changed.customerId();
    put(json, "customer", customerId);
  }

  private static void put(
      Map<String, Object> json, String name, @org.jspecify.annotations.Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}

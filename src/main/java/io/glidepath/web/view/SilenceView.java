package io.glidepath.web.view;

import io.glidepath.advice.Silence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why an agent is told nothing, as programs read it: {@code state}, {@code cause}, {@code text},
 * {@code until}.
 */
public final class SilenceView {
  private SilenceView() {}

  /** {@code text} is the same in words. Members that are not known are left out. */
  public static Map<String, Object> of(Silence silence, String text) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("state", silence.state().word());
    json.put("text", text);
    if (silence.cause() != null) {
      json.put("cause", silence.cause());
    }
    if (silence.until() > 0) {
      json.put("until", Instant.ofEpochMilli(silence.until()));
    }
    return json;
  }
}

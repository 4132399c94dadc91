package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.log.WrittenTime;
import io.glidepath.review.Timeline;
import io.glidepath.review.Timeline.Happening;
import io.glidepath.web.http.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where an interaction's recording is, and when it begins. The address came through the door of
 * events, which takes only those of the web.
 */
record Recording(String url, Instant from) {
  /** Members of events that only this class reads; no timeline shows them. */
  static final List<String> MEMBERS = List.of("recordingUrl", "recordingFrom");

  private static final Pattern HOST =
      Pattern.compile("^https?://([^/?#@\\\\]+?)(?::\\d+)?(?:[/?#]|$)");

  /** What a reviewer hears before the moment. */
  private static final Duration LEAD = Duration.ofSeconds(3);

  /** The one that was told last; empty if none was, or what happened is gone. */
  static Optional<Recording> of(Timeline timeline) {
    List<Happening> events = timeline.events();
    Recording found = null;
    for (Happening each : events) {
      JsonNode data = Json.recorded(each.json().getBytes(StandardCharsets.UTF_8)).path("data");
      String url = data.path(MEMBERS.get(0)).textValue();
      if (url != null) {
        found = new Recording(url, from(data.path(MEMBERS.get(1)).textValue(), timeline));
      }
    }
    return Optional.ofNullable(found);
  }

  /** As told, else the interaction's own beginning. */
  private static Instant from(@Nullable String told, Timeline timeline) {
    Instant started = timeline.interaction().startedAt();
    return WrittenTime.parse(told == null ? "" : told, Instant.EPOCH)
        .orElse(started == null ? timeline.events().get(0).at() : started);
  }

  /** The host of its address, in small letters and without a port. */
  String host() {
    Matcher address = HOST.matcher(url);
    return address.find() ? address.group(1).toLowerCase(Locale.ROOT) : "";
  }

  /** Its address at a moment, as a media fragment: seconds since it began, a little before. */
  String at(Instant moment) {
    long seconds = Math.max(0, Duration.between(from, moment.minus(LEAD)).toSeconds());
    return url + (url.indexOf('#') < 0 ? "#" : "&") + "t=" + seconds;
  }
}

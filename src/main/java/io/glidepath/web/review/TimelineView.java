package io.glidepath.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import io.glidepath.log.DecisionRow;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.review.Review;
import io.glidepath.review.SpokenWords;
import io.glidepath.review.Timeline;
import io.glidepath.review.Unmaskings.Look;
import io.glidepath.web.http.Json;
import io.glidepath.web.view.InteractionView;
import io.glidepath.web.view.InteractionViews;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A timeline as the outside sees it, with what people said masked unless it is to be seen. */
public final class TimelineView {
  /** Members of events that hold people's own words. */
  private static final Set<String> WORDS =
      Set.of("text", "comment", "reason", "what", "step", "disposition", "rootCause");

  private final InteractionViews views;
  private final UnaryOperator<String> masking;
  private final List<String> hosts;

  /** {@code hosts} are those whose recordings reviewers are led to. */
  public TimelineView(InteractionViews views, UnaryOperator<String> masking, List<String> hosts) {
    this.views = views;
    this.masking = masking;
    this.hosts = hosts;
  }

  private record Effort(long seq, Instant at, int score) {}

  Map<String, Object> of(
      Timeline timeline, List<Review> reviews, List<Look> looks, boolean unmasked) {
    InteractionRecord record = timeline.interaction();
    InteractionView seen = views.interaction(record);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("interactionId", seen.interactionId());
    view.put("status", seen.status());
    put(view, "channel", seen.channel());
    put(view, "language", seen.language());
    put(view, "issue", seen.issue());
    put(view, "queue", record.queue());
    put(view, "team", seen.team());
    put(view, "segment", record.segment());
    put(view, "agentId", seen.agentId());
    put(view, "customer", seen.customer());
    put(view, "startedAt", seen.startedAt());
    put(view, "endedAt", seen.endedAt());
    view.put("score", record.score());
    view.put("personal", timeline.personal().name().toLowerCase(Locale.ROOT));
    view.put("unmasked", unmasked);
    Optional<String> host = Recording.of(timeline).map(Recording::host);
    view.put("recording", host.filter(hosts::contains).isPresent());
    put(view, "unlistedHost", host.filter(each -> !hosts.contains(each)).orElse(null));
    view.put("events", timeline.events().stream().map(each -> event(each, unmasked)).toList());
    view.put("decisions", timeline.decisions().stream().map(TimelineView::spoken).toList());
    view.put("effort", effort(timeline));
    view.put("reviews", reviews.stream().map(ReviewView::of).toList());
    view.put("looks", looks);
    return view;
  }

  /** A decision with the words of its card. */
  private static Map<String, Object> spoken(Timeline.Spoken spoken) {
    Map<String, Object> view = DecisionRow.of(spoken.record());
    SpokenWords words = spoken.words();
    if (words != null) {
      put(view, "title", words.title());
      put(view, "advice", words.advice());
      put(view, "say", words.say());
    }
    return view;
  }

  private static void put(Map<String, Object> view, String name, @Nullable Object value) {
    if (value != null) {
      view.put(name, value);
    }
  }

  private Map<String, Object> event(Timeline.Happening happening, boolean unmasked) {
    JsonNode event = Json.recorded(happening.json().getBytes(StandardCharsets.UTF_8));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("seq", happening.seq());
    view.put("at", happening.at());
    view.put("type", type(event.path("type").asText()));
    event
        .path("data")
        .fields()
        .forEachRemaining(
            each -> {
              String name = each.getKey();
              boolean words = WORDS.contains(name) && each.getValue().isTextual() && !unmasked;
              boolean hidden = name.equals("customerId") || Recording.MEMBERS.contains(name);
              if (!view.containsKey(name) && !hidden) {
                view.put(
                    name, words ? masking.apply(each.getValue().textValue()) : each.getValue());
              }
            });
    return view;
  }

  private static String type(String uri) {
    return EventType.ofUri(uri).map(EventType::word).orElse(uri);
  }

  /** The effort after each event that changed it; it never falls. */
  private static List<Effort> effort(Timeline timeline) {
    List<Effort> curve = new ArrayList<>();
    int last = 0;
    for (Timeline.Spoken each : timeline.decisions()) {
      int score = each.record().decision().scene().score();
      if (score > last) {
        last = score;
        curve.add(new Effort(each.record().decision().seq(), each.record().decision().at(), score));
      }
    }
    return curve;
  }
}

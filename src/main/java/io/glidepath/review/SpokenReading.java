package io.glidepath.review;

import io.glidepath.interaction.Fact;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal.Stored;
import io.glidepath.journal.Journal.StoredEvent;
import io.glidepath.journal.PastStories;
import io.glidepath.log.Records;
import io.glidepath.log.Records.InteractionQuery;
import io.glidepath.log.Records.InteractionRecord;
import io.glidepath.log.Records.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds words by reading the interactions of a filter, and masking what was said in them. */
public final class SpokenReading implements SpokenSearch {
  private final Records records;
  private final PastStories past;
  private final EventReader reader;
  private final UnaryOperator<String> masking;
  private final Executor worker;

  /** {@code worker} does what takes long. */
  public SpokenReading(
      Records records,
      PastStories past,
      EventReader reader,
      UnaryOperator<String> masking,
      Executor worker) {
    this.records = records;
    this.past = past;
    this.reader = reader;
    this.masking = masking;
    this.worker = worker;
  }

  @Override
  public CompletionStage<Found> find(String text, InteractionQuery query) {
    WordMatch words = new WordMatch(text);
    InteractionQuery some =
        new InteractionQuery(
            query.status(),
            query.customerId(),
            query.agentId(),
            query.team(),
            query.minEffort(),
            query.since(),
            query.until(),
            MOST_READ,
            query.after());
    return records.interactions(some).thenApplyAsync(page -> found(page, words), worker);
  }

  private Found found(Page<InteractionRecord> page, WordMatch words) {
    List<InteractionRecord> all = page.items();
    Map<String, Stored> told =
        past.load(all.stream().map(InteractionRecord::interactionId).toList());
    List<Place> places = new ArrayList<>();
    Instant reached = null;
    for (InteractionRecord each : all) {
      Stored stored = told.get(each.interactionId());
      reached = earlier(reached, each);
      if (stored != null) {
        said(stored).values().stream()
            .filter(said -> words.mayStand(said.text()))
            .map(said -> said.saying(masking.apply(said.text())))
            .filter(said -> words.stands(said.text()))
            .map(said -> said.in(each))
            .forEach(places::add);
      }
    }
    return new Found(places, all.size(), reached, page.next());
  }

  private static Instant earlier(@Nullable Instant reached, InteractionRecord record) {
    Instant started = record.startedAt() == null ? record.lastAt() : record.startedAt();
    return reached == null || started.isBefore(reached) ? started : reached;
  }

  /** An utterance as it was heard in the end. */
  private record Said(long seq, Instant at, String speaker, String text) {
    Said saying(String other) {
      return new Said(seq, at, speaker, other);
    }

    Place in(InteractionRecord record) {
      return new Place(
          record.interactionId(),
          record.channel(),
          record.language(),
          record.issue(),
          record.team(),
          record.agentId(),
          record.score(),
          seq,
          at,
          speaker,
          text);
    }
  }

  /** By utterance; one that is revised counts once. */
  private Map<String, Said> said(Stored stored) {
    Map<String, Said> said = new LinkedHashMap<>();
    for (StoredEvent each : stored.events()) {
      InteractionEvent event =
          reader.recorded(each.json().getBytes(StandardCharsets.UTF_8), each.receivedAt());
      if (event.fact() instanceof Fact.UtteranceHeard heard) {
        String speaker = heard.speaker().name().toLowerCase(Locale.ROOT);
        said.put(heard.utteranceId(), new Said(each.seq(), event.time(), speaker, heard.text()));
      }
    }
    return said;
  }
}

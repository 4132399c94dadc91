package io.glidepath;

import io.glidepath.audit.sheet.PairCsv;
import io.glidepath.audit.sheet.Sheets;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.log.LogFormat;
import io.glidepath.privacy.Mask;
import io.glidepath.privacy.Redactor;
import io.glidepath.publish.Publisher;
import io.glidepath.review.DecisionExport;
import io.glidepath.review.QualityDesk;
import io.glidepath.review.RecordDesk;
import io.glidepath.review.RecordParts;
import io.glidepath.review.ReviewTerms;
import io.glidepath.review.Reviews;
import io.glidepath.review.Rulebooks;
import io.glidepath.review.SpokenReading;
import io.glidepath.rulebook.RecordedRulebooks;
import io.glidepath.rulebook.RevisionReader;
import io.glidepath.runtime.Daemons;
import io.glidepath.store.Database;
import io.glidepath.web.review.ReviewPorts;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What reviewers work with, put together; its threads are its own, beside lanes and event loops.
 */
final class Reviewing implements AutoCloseable {
  private static final int THREADS = 2;

  private final ExecutorService worker =
      Executors.newFixedThreadPool(THREADS, Daemons.named("reviews"));
  private final Database database;
  private final LogFormat format;
  private final Rulebooks rulebooks;
  private final Duration history;
  private final ReviewTerms terms;

  /** {@code history} is how far back a customer's other interactions count. */
  Reviewing(
      Database database,
      LogFormat format,
      RevisionReader reading,
      Publisher publisher,
      Duration history,
      ReviewTerms terms) {
    this.database = database;
    this.format = format;
    this.history = history;
    this.terms = terms;
    rulebooks =
        new RecordedRulebooks(
            database.ruleHistory(format),
            (revision, texts) -> reading.of(revision, texts).reasoner(revision, texts),
            () -> publisher.rulebook().revision());
  }

  ReviewPorts ports(Journal journal, EventReader reader, Clock clock) {
    RecordParts parts = new RecordParts(journal, database.records(), reader, rulebooks, history);
    Reviews reviews = database.reviews(format, terms.secondPercent());
    return new ReviewPorts(
        new RecordDesk(parts, worker),
        reviews,
        new QualityDesk(reviews, database.candidates(), rulebooks, history, clock, worker),
        database.savedSearches(),
        new DecisionExport(database.records(), new Sheets(), database.acts(format), clock),
        database.looks(format),
        database.reviewWork(),
        new SpokenReading(database.records(), journal, reader, new Mask(), worker),
        new PairCsv(),
        terms,
        new Mask(),
        text -> Redactor.redact(text, true).text());
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}

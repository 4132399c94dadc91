package io.glidepath.review;

import io.glidepath.log.Act;
import io.glidepath.log.ActLog;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.Records;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import io.glidepath.log.Records.Page;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Takes decisions out of the house, newest first, page after page: whatever their number, only two
 * pages are held. That somebody does so is on the log before the first row leaves, and how it ended
 * when it is over. Thread-safe.
 */
public final class DecisionExport {
  private static final int PAGE = 1_000;

  private final Records records;
  private final DecisionSheets sheets;
  private final ActLog acts;
  private final Clock clock;

  public DecisionExport(Records records, DecisionSheets sheets, ActLog acts, Clock clock) {
    this.records = records;
    this.sheets = sheets;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What is wanted.
   *
   * @param words the filter as it was written
   * @param by who wants it
   */
  public record Order(ExportFormat format, Map<String, String> words, String by) {}

  /** Hears how far it is: rows written, and the share of the time that was gone through. */
  @FunctionalInterface
  public interface Progress {
    void reached(long rows, double share);
  }

  /** Writes all of it to {@code out} and gives the number of rows. Waits in the calling thread. */
  public long run(Order order, DecisionFilter filter, OutputStream out, Progress progress)
      throws IOException {
    tell(order, "begun", 0);
    Course course = new Course(filter, progress);
    String state = "broken off";
    try {
      DecisionSheets.Sheet sheet = sheets.begin(order.format(), out);
      course.run(sheet);
      sheet.end();
      out.flush();
      state = "finished";
    } finally {
      tell(order, state, course.rows);
    }
    return course.rows;
  }

  private void tell(Order order, String state, long rows) throws IOException {
    Map<String, String> detail = new TreeMap<>();
    order.words().forEach((name, value) -> detail.put("filter." + name, value));
    detail.put("format", order.format().word());
    detail.put("state", state);
    detail.put("rows", Long.toString(rows));
    await(acts.append(new Act(Act.Kind.EXPORTED, order.by(), clock.instant(), null, detail)));
  }

  private static <T extends @Nullable Object> T await(CompletionStage<T> stage) throws IOException {
    try {
      return stage.toCompletableFuture().join();
    } catch (CompletionException e) {
      throw new IOException("The record cannot be read or written: " + e.getCause(), e.getCause());
    }
  }

  /** One run. */
  private final class Course {
    private final DecisionFilter filter;
    private final Progress progress;
    private @Nullable Instant newest;
    private Instant oldest = Instant.EPOCH;
    long rows;

    Course(DecisionFilter filter, Progress progress) {
      this.filter = filter;
      this.progress = progress;
    }

    /** The next page is read while one is written. */
    void run(DecisionSheets.Sheet sheet) throws IOException {
      CompletionStage<Page<DecisionRecord>> coming = page(null);
      Instant since = filter.since();
      oldest = since == null ? await(records.oldestDecision()).orElse(oldest) : since;
      while (coming != null) {
        Page<DecisionRecord> page = await(coming);
        coming = page.next() == null ? null : page(page.next());
        for (DecisionRecord each : page.items()) {
          sheet.add(each);
          rows++;
        }
        tell(page);
      }
      progress.reached(rows, 1);
    }

    private CompletionStage<Page<DecisionRecord>> page(@Nullable String after) {
      return records.decisions(new DecisionQuery(filter, PAGE, after));
    }

    private void tell(Page<DecisionRecord> page) {
      if (page.items().isEmpty()) {
        return;
      }
      Instant here = page.items().get(page.items().size() - 1).decision().at();
      Instant from = newest == null ? page.items().get(0).decision().at() : newest;
      newest = from;
      double whole = Duration.between(oldest, from).toMillis();
      double gone = Duration.between(here, from).toMillis();
      progress.reached(rows, whole <= 0 ? 0 : Math.max(0, Math.min(1, gone / whole)));
    }
  }
}

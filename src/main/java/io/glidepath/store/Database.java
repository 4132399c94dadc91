package io.glidepath.store;

import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.Traffic;
import io.glidepath.insight.goal.GoalHistory;
import io.glidepath.insight.listening.ListeningPosts;
import io.glidepath.journal.AgentStreams;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.FrameFormat;
import io.glidepath.journal.Journal;
import io.glidepath.kpi.SettingsHistory;
import io.glidepath.log.Act;
import io.glidepath.log.ActLog;
import io.glidepath.log.Floor;
import io.glidepath.log.LogFormat;
import io.glidepath.log.Privacy;
import io.glidepath.log.Records;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.log.seal.Seals;
import io.glidepath.observation.Contacts;
import io.glidepath.review.Candidates;
import io.glidepath.review.ReviewWork;
import io.glidepath.review.Reviews;
import io.glidepath.review.SavedSearches;
import io.glidepath.review.Unmaskings;
import io.glidepath.runtime.Awaited;
import io.glidepath.store.insight.Counting;
import io.glidepath.store.insight.PgCounts;
import io.glidepath.store.insight.PgGoalHistory;
import io.glidepath.store.postgres.CannotStart;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.Progress;
import io.glidepath.store.postgres.Roles;
import io.glidepath.store.postgres.ServerEndpoint;
import io.glidepath.store.search.Searching;
import io.glidepath.store.vault.KeyRing;
import io.glidepath.webhook.Outbox;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The open database: PostgreSQL running and durable, its tables up to date, and the ports that live
 * in it. Thread-safe.
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 8;
  private static final long READ_MILLIS = 15_000;
  private static final Duration ERASE_TIMEOUT = Duration.ofMinutes(2);
  private static final String LAST_ID =
      "select greatest((select max(id) from decision), (select max(id) from act), 0)";

  private final @Nullable EmbeddedPostgres postgres;
  private final Supplier<ServerEndpoint> endpoint;
  private final Vertx vertx;
  private final LaneConnections owner;
  private final LaneConnections lines;
  private final LaneConnections erasing;
  private final Pool pool;
  private final PgVault vault;
  private final Searching searching;
  private final WriteProbe probe;
  private volatile boolean roles;
  private @Nullable LogIds ids;

  private Database(
      @Nullable EmbeddedPostgres postgres,
      Supplier<ServerEndpoint> endpoint,
      DatabaseSettings settings) {
    this.postgres = postgres;
    this.endpoint = endpoint;
    vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    owner = new LaneConnections(vertx, endpoint, settings.timeout(), () -> null);
    lines = new LaneConnections(vertx, endpoint, settings.timeout(), () -> role(Roles.WRITER));
    erasing = new LaneConnections(vertx, endpoint, ERASE_TIMEOUT, () -> role(Roles.ERASER));
    pool =
        PgBuilder.pool()
            .with(new PoolOptions().setMaxSize(READERS).setConnectionTimeout(5))
            .connectingTo(
                () ->
                    Future.succeededFuture(
                        endpoint.get().options("glidepath", READ_MILLIS, role(Roles.WRITER))))
            .using(vertx)
            .build();
    vault = new PgVault(lines, KeyRing.open(settings.data()));
    searching = new Searching(lines);
    probe = new WriteProbe(pool);
    new Housekeeping(pool, settings.keepFrames()).every(vertx);
  }

  /** Opens it, starting PostgreSQL if that is ours; throws CannotStart with what to do. */
  public static Database open(DatabaseSettings settings, Progress progress) {
    if (settings.url() != null) {
      ServerEndpoint outside = ServerEndpoint.parse(settings.url());
      return new Database(null, () -> outside, settings).prepared();
    }
    EmbeddedPostgres postgres = EmbeddedPostgres.start(settings.data(), progress);
    return new Database(postgres, postgres::endpoint, settings).prepared();
  }

  /**
   * Opens it to read beside a server that runs on the same data directory; if none runs, opens it
   * as ever, but makes none. Throws CannotStart with what to do.
   */
  public static Database openToRead(DatabaseSettings settings, Progress progress) {
    demandThere(settings);
    Optional<ServerEndpoint> running =
        settings.url() == null ? EmbeddedPostgres.running(settings.data()) : Optional.empty();
    return running
        .map(there -> new Database(null, () -> there, settings).beside())
        .orElseGet(() -> open(settings, progress));
  }

  /** Opens it as ever, but makes none. Throws CannotStart with what to do. */
  public static Database openThere(DatabaseSettings settings, Progress progress) {
    demandThere(settings);
    return open(settings, progress);
  }

  private static void demandThere(DatabaseSettings settings) {
    if (settings.url() == null && !EmbeddedPostgres.isThere(settings.data())) {
      throw new CannotStart(
          "There is no database in " + settings.data() + "; name the server's --data directory.");
    }
  }

  private Database prepared() {
    try {
      new Schema(owner, endpoint.get()).prepare();
      roles = new Rights(owner).grant();
      new MasterKeys(erasing, vault).prepare();
      searching.startSlicing();
      return this;
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private Database beside() {
    roles = new Rights(owner).there();
    return this;
  }

  /** The role to take on, if there are roles. */
  private @Nullable String role(String name) {
    return roles ? name : null;
  }

  public Journal journal(LogFormat logFormat, FrameFormat frameFormat) {
    return new PgJournal(lines, vault, log(logFormat), frameFormat);
  }

  public ActLog acts(LogFormat format) {
    return new PgActs(pool, log(format));
  }

  /** All acts of a kind, oldest first. Blocks. */
  public List<Act> acts(Act.Kind kind) {
    return PgActs.of(lines, kind);
  }

  /** Of {@code secondPercent} in a hundred reviewed interactions two reviewers are asked. */
  public Reviews reviews(LogFormat format, int secondPercent) {
    return new PgReviews(pool, vault, log(format), secondPercent);
  }

  public ReviewWork reviewWork() {
    return new PgReviewWork(pool);
  }

  public Unmaskings looks(LogFormat format) {
    return new PgLooks(pool, vault, log(format));
  }

  public SettingsHistory settingsHistory() {
    return new PgSettingsHistory(pool);
  }

  /** The changes of goals that were made on the page. */
  public GoalHistory goalHistory() {
    return new PgGoalHistory(pool);
  }

  /** Counts the contacts that are kept. */
  public Contacts contacts() {
    return new PgContacts(pool);
  }

  public Candidates candidates() {
    return new PgCandidates(pool);
  }

  /** Where seals are kept, over a connection of its own. */
  public Seals seals() {
    return new PgSeals(new JdbcSession(endpoint, "glidepath-sealer", () -> role(Roles.SEALER)));
  }

  /** The log as it stands now, to be checked; to be closed after. */
  public SealedLog sealedLog() {
    return new PgSealedLog(
        () -> new JdbcSession(endpoint, "glidepath-audit", () -> role(Roles.SEALER)));
  }

  /** Erasing, holding and pruning. */
  public Privacy privacy(LogFormat format, Clock clock) {
    return new PgPrivacy(erasing, vault, log(format), clock);
  }

  private LogWriting log(LogFormat format) {
    return new LogWriting(ids(), format);
  }

  /** The numbers of the log, which go on after the last one written. */
  private synchronized LogIds ids() {
    LogIds known = ids;
    if (known == null) {
      Row last = lines.ask(line -> line.query(LAST_ID).execute()).iterator().next();
      known = new LogIds(last.getLong(0), Clock.systemUTC());
      ids = known;
    }
    return known;
  }

  public AgentStreams streams() {
    return new PgStreams(pool, vault);
  }

  public LaneConnections lines() {
    return lines;
  }

  /** Where letters to other systems wait. */
  public Outbox outbox() {
    return new PgOutbox(lines);
  }

  public Records records() {
    return new PgRecords(pool, vault, searching);
  }

  /** How the center stands at the moment. */
  public Floor floor() {
    return new PgFloor(pool);
  }

  /** What was counted for insight. */
  public PgCounts counts() {
    return new PgCounts(pool);
  }

  /** Counts events, which come by these posts, once it is started; to be closed before this. */
  public Counting counting(EventReader reader, ListeningPosts posts) {
    return new Counting(lines, new EventTail(lines, vault), reader, posts);
  }

  public SavedSearches savedSearches() {
    return new PgSavedSearches(pool);
  }

  public Traffic traffic() {
    return new PgTraffic(lines, vault);
  }

  public RuleHistory ruleHistory(LogFormat format) {
    return new PgRuleHistory(lines, log(format));
  }

  /** Whether it commits what is written now, within a second. Never fails. */
  public CompletionStage<Boolean> ready() {
    return probe.ask();
  }

  /** Ends what is under way, and stops PostgreSQL if it is ours. */
  @Override
  public void close() {
    searching.close();
    owner.close();
    lines.close();
    erasing.close();
    Awaited.end(pool.close());
    Awaited.end(vertx.close());
    if (postgres != null) {
      postgres.close();
    }
  }
}

package io.glidepath.store;

import io.glidepath.journal.Journal.Unavailable;
import io.glidepath.store.postgres.ServerEndpoint;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lanes' own connections. A lane waits in its thread for what it asked, and gets {@link
 * Unavailable} for whatever goes wrong. A connection that failed is never used again; one whose
 * last answer is unknown is ended on the server before anything else is asked, so that what a lane
 * reads after a failure is final. Thread-safe.
 */
public final class LaneConnections implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LaneConnections.class);
  private static final String APPLICATION = "glidepath-lane";
  private static final String END_DOUBT =
      "select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity"
          + " where pid = any($1) and application_name = '"
          + APPLICATION
          + "' and pid <> pg_backend_pid()";

  private final Vertx vertx;
  private final Supplier<ServerEndpoint> endpoint;
  private final Duration timeout;
  private final Supplier<@Nullable String> role;
  private final Deque<Line> idle = new ConcurrentLinkedDeque<>();
  private final Set<Integer> doubtful = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /** A connection with the context that it lives in. */
  private record Line(Context context, PgConnection connection) {}

  LaneConnections(
      Vertx vertx,
      Supplier<ServerEndpoint> endpoint,
      Duration timeout,
      Supplier<@Nullable String> role) {
    this.vertx = vertx;
    this.endpoint = endpoint;
    this.timeout = timeout;
    this.role = role;
  }

  /** Does {@code work} over a connection and waits for what comes of it. */
  public <T> T ask(Function<PgConnection, Future<T>> work) {
    Line line = take();
    try {
      T answer = await(on(line.context(), () -> work.apply(line.connection())));
      idle.push(line);
      return answer;
    } catch (Unavailable e) {
      if (!(e.getCause() instanceof PgException)) {
        doubtful.add(line.connection().processId());
      }
      line.connection().close();
      throw e;
    }
  }

  /** The same in one transaction. */
  public <T> T write(Function<PgConnection, Future<T>> work) {
    return ask(
        line ->
            line.begin()
                .compose(
                    transaction ->
                        work.apply(line)
                            .compose(done -> transaction.commit().map(done))
                            .recover(
                                e ->
                                    transaction
                                        .rollback()
                                        .transform(back -> Future.failedFuture(e)))));
  }

  private Line take() {
    if (closed) {
      throw new Unavailable("The database is closed.", null);
    }
    if (!doubtful.isEmpty()) {
      endDoubts();
    }
    Line line = idle.poll();
    return line != null ? line : connect(role.get());
  }

  private synchronized void endDoubts() {
    if (doubtful.isEmpty()) {
      return;
    }
    Integer[] pids = doubtful.toArray(Integer[]::new);
    // Sessions are the user's, whatever role they have taken on: only the user may end them.
    Line line = connect(null);
    Tuple which = Tuple.tuple().addArrayOfInteger(pids);
    await(
        on(
            line.context(),
            () -> line.connection().preparedQuery(END_DOUBT).execute(which).map(rows -> which)));
    Set.of(pids).forEach(doubtful::remove);
    line.connection().close();
  }

  private Line connect(@Nullable String as) {
    long millis = timeout.toMillis();
    // The server gives up first, so that its answer is known.
    var options = endpoint.get().options(APPLICATION, millis * 3 / 4, as);
    Context context = vertx.getOrCreateContext();
    PgConnection connection = await(on(context, () -> PgConnection.connect(vertx, options)));
    Line line = new Line(context, connection);
    connection.closeHandler(gone -> idle.remove(line));
    connection.exceptionHandler(e -> LOG.debug("A connection broke", e));
    return line;
  }

  private static <T> CompletableFuture<T> on(Context context, Supplier<Future<T>> work) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    context.runOnContext(
        go -> {
          try {
            work.get().onSuccess(answer::complete).onFailure(answer::completeExceptionally);
          } catch (RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  private <T> T await(CompletableFuture<T> answer) {
    try {
      return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      throw new Unavailable("The database refused or went away: " + cause, cause);
    } catch (TimeoutException e) {
      throw new Unavailable("The database gave no answer in " + timeout + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("The wait for the database was interrupted.", e);
    }
  }

  @Override
  public void close() {
    closed = true;
    for (Line line = idle.poll(); line != null; line = idle.poll()) {
      line.connection().close();
    }
  }
}

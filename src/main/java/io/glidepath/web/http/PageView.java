package io.glidepath.web.http;

import io.glidepath.log.Records.Page;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A page of things; {@code next} is the {@code after} of the next page, absent on the last. */
public record PageView<T>(List<T> items, @Nullable String next) {

  /** Answers with a page, or with what is wrong with the cursor. */
  public static <R, T> void answer(
      RoutingContext ctx, Supplier<CompletionStage<Page<R>>> query, Function<R, T> view) {
    Answer.when(ctx, asked(query), found -> send(ctx, found, view));
  }

  /** What a query gives; a cursor that is none is refused. */
  public static <R> CompletionStage<R> asked(Supplier<CompletionStage<R>> query) {
    CompletionStage<R> found;
    try {
      found = query.get();
    } catch (IllegalArgumentException noCursor) {
      found = CompletableFuture.failedFuture(noCursor);
    }
    return found.exceptionallyCompose(PageView::refused);
  }

  private static <R, T> void send(RoutingContext ctx, Page<R> page, Function<R, T> view) {
    List<T> items = page.items().stream().map(view).toList();
    Answer.json(ctx, 200, new PageView<>(items, page.next()));
  }

  private static <R> CompletionStage<R> refused(Throwable fault) {
    Throwable cause = fault instanceof CompletionException ? fault.getCause() : fault;
    boolean noCursor = cause instanceof IllegalArgumentException;
    return CompletableFuture.failedFuture(
        noCursor
            ? new Refusal(Problem.badParameter("after", "is not the next of an earlier page."))
            : fault);
  }
}

package io.glidepath.web;

import io.glidepath.journal.Receipt;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.Posts;
import io.glidepath.vendor.Unreadable;
import io.glidepath.vendor.VendorEvent;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Access;
import io.glidepath.web.http.Answer;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Problem;
import io.glidepath.web.http.Refusal;
import io.glidepath.web.http.Role;
import io.glidepath.web.http.Scope;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * {@code POST /v1/posts/{name}}: takes what a vendor's system sends in its own words, signed as it
 * signs. 202 means that all events it tells are on disk; 200 that it tells none. Deliveries that
 * come twice count once. What came at them is counted: each delivery once, whatever became of it.
 */
final class PostEndpoint {
  private static final int LIMIT = 1 << 20;
  private static final List<String> MEDIA =
      List.of(
          "application/json",
          "application/x-www-form-urlencoded",
          "application/cloudevents+json",
          "application/cloudevents-batch+json");

  private final Posts posts;
  private final EventDoor door;
  private final Tokens tokens;
  private final Clock clock;
  private final Metrics metrics;
  private final Map<String, PostTally> tallies = new HashMap<>();

  PostEndpoint(WebPorts ports, EventDoor door, Metrics metrics) {
    posts = ports.posts();
    this.door = door;
    tokens = ports.tokens();
    clock = ports.clock();
    this.metrics = metrics;
    posts.all().forEach(post -> tallies.put(post.name(), new PostTally(post, ports.registry())));
  }

  List<Endpoint> endpoints() {
    return List.of(
        Endpoint.post(
                "/v1/posts/{name}", Access.signed(), new Endpoint.Body(LIMIT, MEDIA), this::take)
            .watchedBy(this::watch),
        Endpoint.get("/v1/posts/{name}", Access.signed(), this::isThere));
  }

  /** What came at each post since the start, by its name. */
  Map<String, Map<String, Object>> tallies() {
    Map<String, Map<String, Object>> views = new HashMap<>();
    tallies.forEach((name, tally) -> views.put(name, tally.view()));
    return views;
  }

  /** Some systems ask, by GET or HEAD, whether an address is there before they send to it. */
  private void isThere(RoutingContext ctx) {
    post(ctx);
    ctx.response().setStatusCode(204).end();
  }

  private Post post(RoutingContext ctx) {
    return posts
        .named(ctx.pathParam("name"))
        .orElseThrow(() -> new Refusal(Problem.notFound("There is no post of that name.")));
  }

  private void take(RoutingContext ctx) {
    Post post = post(ctx);
    if (!door.isOpen()) {
      door.turnAway(ctx);
      return;
    }
    Delivery delivery = delivery(ctx);
    Optional<Problem> doubt = doubted(post, delivery);
    if (doubt.isPresent()) {
      Answer.problem(ctx, doubt.get());
      return;
    }
    EventBatch batch = new EventBatch();
    EventDoor.Sender sender = EventDoor.Sender.of(ctx, Scope.ALL);
    Answer.when(
        ctx,
        door.reading(ctx, () -> handIn(post, delivery, sender, batch))
            .thenCompose(pending -> pending),
        done -> answer(ctx, post, batch));
  }

  private Delivery delivery(RoutingContext ctx) {
    Map<String, String> headers = new HashMap<>();
    ctx.request().headers().forEach(headers::put);
    return new Delivery(address(ctx.request()), headers, Answer.body(ctx), clock.instant());
  }

  /** As the sender wrote it, also where it is none that a URI may be. */
  private static String address(HttpServerRequest request) {
    return request.uri().startsWith("/")
        ? request.scheme() + "://" + request.authority() + request.uri()
        : request.uri();
  }

  private Optional<Problem> doubted(Post post, Delivery delivery) {
    try {
      return doubt(post, delivery).map(Problem::unsigned);
    } catch (Unreadable e) {
      return Optional.of(Problem.badRequest(String.valueOf(e.getMessage())));
    }
  }

  /** Whose system does not sign shows a token of ours. */
  private Optional<String> doubt(Post post, Delivery delivery) {
    if (post.signature() != null) {
      return post.doubt(delivery);
    }
    boolean ours =
        delivery
            .header("authorization")
            .filter(header -> header.regionMatches(true, 0, "Bearer ", 0, 7))
            .flatMap(header -> tokens.verify(header.substring(7).strip()))
            .filter(caller -> caller.role() == Role.INTEGRATION)
            .isPresent();
    return ours
        ? Optional.empty()
        : Optional.of("The post takes a token of the role integration, and it shows none.");
  }

  private CompletableFuture<Void> handIn(
      Post post, Delivery delivery, EventDoor.Sender sender, EventBatch batch) {
    List<EventBatch.Item> items = new ArrayList<>();
    for (VendorEvent event : read(post, delivery)) {
      byte[] json = Json.bytes(event.cloudEvent(post.name()));
      items.add(new EventBatch.Item(items.size(), json));
    }
    return door.handIn(items, sender, batch, PostEndpoint::once);
  }

  /** Ids are ours, made so that what is told again counts once, also where a time differs then. */
  private static Receipt once(Receipt receipt) {
    return receipt.kind() == Receipt.Kind.CONFLICT
        ? new Receipt(Receipt.Kind.DUPLICATE, receipt.seq())
        : receipt;
  }

  private static List<VendorEvent> read(Post post, Delivery delivery) {
    try {
      return post.read(delivery);
    } catch (Unreadable e) {
      throw new Refusal(Problem.badRequest(String.valueOf(e.getMessage())));
    }
  }

  private void answer(RoutingContext ctx, Post post, EventBatch batch) {
    batch.count(metrics);
    if (batch.isTurnedAway()) {
      door.turnAway(ctx);
      return;
    }
    Optional<Problem> comeAgain = batch.comeAgain();
    if (comeAgain.isPresent()) {
      Answer.problem(ctx, comeAgain.get());
      return;
    }
    tally(post).took(batch, clock.instant());
    Answer.json(ctx, batch.isEmpty() ? 200 : 202, batch.answer());
  }

  private PostTally tally(Post post) {
    return Objects.requireNonNull(tallies.get(post.name()));
  }

  /** However a delivery ends, it is counted once, and told in one sentence. */
  private void watch(RoutingContext ctx) {
    PostTally tally = tallies.get(ctx.pathParam("name"));
    if (tally != null) {
      Answer.whenRefused(ctx, problem -> tally.refused(problem, clock.instant()));
    }
  }
}

package io.glidepath.demo;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * The center of the demo without its pauses: many customers at once, each of whose events goes out
 * as soon as the one before is answered, one by one or in batches, and agents at their sockets who
 * react at once. Belongs to one event loop.
 */
public final class QuickTraffic {
  private static final int CUSTOMERS = 24;
  private static final int AGENTS = 24;
  private static final int BATCH = 20;
  private static final int WITH_BATCHES = 4;
  private static final int SLOWEST_AGENT = 40;
  private static final long SEED = 11;
  private static final long AGAIN_MILLIS = 50;
  private static final long PATIENCE_MILLIS = 3_000;

  private final Vertx vertx;
  private final Context context;
  private final HttpClient client;
  private final RequestOptions target;
  private final List<Colleague> agents = new ArrayList<>();
  private final Random random = new Random(SEED);
  private final Programme programme;
  private final Promise<Void> silent = Promise.promise();
  private int begun;
  private int talking;
  private volatile long answered;
  private boolean closed;

  private QuickTraffic(Vertx vertx, String baseUrl, String token) {
    this.vertx = vertx;
    context = vertx.getOrCreateContext();
    List<Script> scripts = new ArrayList<>();
    DemoAgent.WATCHED.forEach(each -> scripts.addAll(ScriptReader.read(each.language())));
    Collections.shuffle(scripts, random);
    programme = new Programme(scripts, random);
    client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(CUSTOMERS));
    target =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setAbsoluteURI(baseUrl + "/v1/events")
            .setHeaders(MultiMap.caseInsensitiveMultiMap().add("authorization", "Bearer " + token));
  }

  /**
   * Opens the center at a server on this machine.
   *
   * @param token of the role {@code integration}
   * @param agentToken gives an agent's token for their id
   */
  public static QuickTraffic start(
      Vertx vertx, String baseUrl, String token, UnaryOperator<String> agentToken) {
    QuickTraffic traffic = new QuickTraffic(vertx, baseUrl, token);
    for (int i = 0; i < AGENTS; i++) {
      String id = DemoAgent.colleague(i).id();
      var address = Colleague.address(baseUrl, id, agentToken.apply(id));
      traffic.agents.add(new Colleague(vertx, address, new Random(SEED + i), SLOWEST_AGENT));
    }
    traffic.context.runOnContext(go -> traffic.open());
    return traffic;
  }

  /** How many events have been answered. */
  public long answered() {
    return answered;
  }

  /** Sends nothing more; completes when what was sent is answered, or will not be soon. */
  public Future<Void> close() {
    context.runOnContext(
        go -> {
          closed = true;
          agents.forEach(Colleague::close);
          if (talking == 0) {
            silent.tryComplete();
          }
        });
    return silent
        .future()
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .eventually(client::close)
        .otherwiseEmpty();
  }

  private void open() {
    if (closed) {
      return;
    }
    agents.forEach(Colleague::open);
    for (int i = 0; i < CUSTOMERS; i++) {
      talking++;
      serve(i % WITH_BATCHES == 0);
    }
  }

  /** Serves one customer after the other. */
  private void serve(boolean inBatches) {
    tell(events(programme.next()), 0, inBatches);
  }

  /** All events of a case, as if it had just ended. */
  private List<JsonObject> events(Script script) {
    DemoAgent agent = agent(script.language());
    String customer = "customer-" + ++begun;
    List<JsonObject> events = new ArrayList<>();
    for (Script.Contact contact : script.contacts()) {
      List<Cue> cues = ScriptTimeline.of(contact, agent, random);
      long lasted = cues.isEmpty() ? 0 : cues.get(cues.size() - 1).at();
      Instant at = Instant.now().minus(contact.ago()).minusMillis(lasted);
      Envelope envelope = new Envelope("quick-" + begun + "-" + events.size(), customer, at);
      events.add(envelope.started(contact.opening(), script.language()));
      cues.forEach(cue -> events.add(envelope.of(cue)));
    }
    return events;
  }

  private DemoAgent agent(String language) {
    int languages = DemoAgent.WATCHED.size();
    for (int i = begun % (AGENTS / languages) * languages; ; i++) {
      DemoAgent agent = DemoAgent.colleague(i);
      if (agent.language().equals(language)) {
        return agent;
      }
    }
  }

  private void tell(List<JsonObject> events, int from, boolean inBatches) {
    if (closed) {
      if (--talking == 0) {
        silent.tryComplete();
      }
      return;
    }
    if (from == events.size()) {
      serve(inBatches);
      return;
    }
    int to = inBatches ? Math.min(events.size(), from + BATCH) : from + 1;
    Buffer body =
        inBatches
            ? new JsonArray(events.subList(from, to)).toBuffer()
            : events.get(from).toBuffer();
    RequestOptions request =
        new RequestOptions(target)
            .putHeader(
                "content-type", "application/cloudevents" + (inBatches ? "-batch" : "") + "+json");
    client
        .request(request)
        .compose(each -> each.send(body))
        .compose(answer -> answer.body())
        .onSuccess(
            came -> {
              answered += to - from;
              tell(events, to, inBatches);
            })
        .onFailure(
            fault ->
                vertx
                    .timer(AGAIN_MILLIS, TimeUnit.MILLISECONDS)
                    .onSuccess(later -> serve(inBatches)));
  }
}

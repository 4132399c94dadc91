package io.glidepath.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.advice.Card;
import io.glidepath.advice.PlainRulebook;
import io.glidepath.advice.Rulebook;
import io.glidepath.interaction.Names;
import io.glidepath.journal.Intake;
import io.glidepath.journal.Tracing;
import io.glidepath.kpi.Kpi;
import io.glidepath.kpi.KpiSettings;
import io.glidepath.kpi.Written;
import io.glidepath.log.Act;
import io.glidepath.log.Privacy;
import io.glidepath.observation.Observer;
import io.glidepath.observation.SettingChanges;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Evidence;
import io.glidepath.suggestion.SuggestTerms;
import io.glidepath.suggestion.Text;
import io.glidepath.vendor.Post;
import io.glidepath.vendor.PostSettings;
import io.glidepath.vendor.Posts;
import io.glidepath.vendor.system.Chatwoot;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Json;
import io.glidepath.web.http.Role;
import io.glidepath.web.people.People;
import io.glidepath.web.people.ProviderSettings;
import io.glidepath.web.socket.SocketSettings;
import io.glidepath.web.socket.Switchboard;
import io.glidepath.webhook.MemoryOutbox;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A real server on a free port, with a center in memory behind it. */
final class TestServer implements AutoCloseable {
  static final SocketSettings QUICK =
      new SocketSettings(
          Duration.ofMillis(150),
          Duration.ofSeconds(20),
          Duration.ofMillis(700),
          64 * 1024,
          64 * 1024,
          20,
          8);

  static final Duration PATIENCE = Duration.ofMillis(100);

  final Vertx vertx = Vertx.vertx();
  final WebSocketClient sockets =
      vertx.createWebSocketClient(new WebSocketClientOptions().setMaxFrameSize(1 << 20));
  final Switchboard switchboard = new Switchboard();
  final FakeCenter center = new FakeCenter(switchboard);
  final FakeDesk desk = new FakeDesk();
  final FakeFloor floor = new FakeFloor();
  final FakeBacktests backtests = new FakeBacktests();
  private static final Posts POSTS =
      new Posts(
          List.of(
              post("helpdesk", List.of("a-secret", "the-next-secret")),
              post("unsigned", List.of())));

  private static Post post(String name, List<String> secrets) {
    PostSettings settings = PostSettings.plain(name);
    Chatwoot system = new Chatwoot();
    return new Post(
        settings, system, secrets.isEmpty() ? null : system.signature(secrets, settings));
  }

  final FakeReviewing review = new FakeReviewing();
  final List<Act> acts = new CopyOnWriteArrayList<>();
  private final Intake intake;
  private final Clock clock;
  volatile int room = Integer.MAX_VALUE;
  volatile LongSupplier ticks;
  final Tokens tokens;
  final People people;
  private final @Nullable ProviderSettings provider;
  final WebServer server;
  volatile Optional<String> trouble = Optional.empty();
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  TestServer(Path data) {
    this(data, QUICK);
  }

  TestServer(Path data, SocketSettings settings) {
    this(data, settings, null, Clock.systemUTC());
  }

  /** With lanes of its own behind the door; null is the center. */
  TestServer(Path data, SocketSettings settings, @Nullable Intake lanes, Clock clock) {
    this(data, WebSettings.local(0), settings, lanes, null, clock);
  }

  /** With a provider that vouches for people. */
  TestServer(Path data, ProviderSettings provider) {
    this(data, provider, Clock.systemUTC());
  }

  TestServer(Path data, ProviderSettings provider, Clock clock) {
    this(data, WebSettings.local(0), QUICK, null, provider, clock);
  }

  TestServer(
      Path data,
      WebSettings web,
      SocketSettings settings,
      @Nullable Intake lanes,
      @Nullable ProviderSettings provider,
      Clock clock) {
    this.provider = provider;
    intake = lanes == null ? center : lanes;
    this.clock = clock;
    ticks = clock::millis;
    tokens = Tokens.open(data);
    people = People.open(data, tokens, clock);
    server = await(WebServer.start(vertx, web, ports(), settings));
  }

  WebPorts ports() {
    Kpi aht =
        new Kpi(
            "aht",
            "Average handle time",
            "handle-time",
            new Kpi.Target("<=", 240, "s"),
            "agent",
            "incentive",
            7,
            null,
            Map.of(
                "owner", Written.of("cx"),
                "by", new Written(List.of("issue", "segment"), true),
                "paid.share-of-pay", Written.of("15")));
    return new WebPorts(
        center,
        intake,
        new Admission.Limits(PATIENCE, () -> room, () -> ticks.getAsLong()),
        center,
        floor,
        center,
        () -> RULEBOOK,
        desk,
        backtests,
        review.ports(center),
        FakeCounts.ports(() -> RULEBOOK),
        new FakeSettingsDesk(new KpiSettings(List.of(aht), List.of())),
        yaml -> {
          if (!yaml.contains("kpis")) {
            throw new IllegalArgumentException("line 1: write kpis: first.");
          }
          return new KpiSettings(List.of(aht), List.of());
        },
        FakeGuard::new,
        new Observer(new FakeContacts(), SettingChanges.NONE, Clock.systemUTC()),
        new FakeAuditDesk(),
        act -> {
          acts.add(act);
          return CompletableFuture.completedFuture((long) acts.size());
        },
        switchboard,
        tokens,
        people,
        provider,
        List.of(),
        new MemoryOutbox(),
        customer -> customer.startsWith("c_") ? customer : "c_" + customer,
        new FakePrivacy(),
        name -> Optional.of("proof of " + name),
        Privacy.Retention.USUAL,
        AttentionLimits.USUAL,
        POSTS,
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        Tracing.NONE,
        () -> CompletableFuture.completedStage(trouble),
        clock);
  }

  String token(Role role) {
    return tokens.issue(role, role == Role.AGENT ? "a1" : role.word() + "-1", Duration.ofHours(1));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path)).timeout(Duration.ofSeconds(20));
  }

  HttpRequest.Builder as(Role role, String path) {
    return request(path).header("Authorization", "Bearer " + token(role));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  HttpResponse<String> get(Role role, String path) {
    return send(as(role, path).GET());
  }

  HttpResponse<String> postEvents(String mediaType, String body) {
    return send(
        as(Role.INTEGRATION, "/v1/events")
            .header("Content-Type", mediaType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  static JsonNode json(HttpResponse<String> response) {
    return json(response.body());
  }

  static JsonNode json(String text) {
    try {
      return Json.MAPPER.readTree(text);
    } catch (IOException fault) {
      throw new AssertionError(text, fault);
    }
  }

  static <T> T await(io.vertx.core.Future<T> future) {
    try {
      return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    } catch (InterruptedException | java.util.concurrent.TimeoutException fault) {
      throw new IllegalStateException(fault);
    } catch (java.util.concurrent.ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    }
  }

  @Override
  public void close() {
    await(server.close());
    await(vertx.close());
  }

  static final Rulebook RULEBOOK =
      new PlainRulebook("abc123")
          .add(
              new Card(
                  "channel.own-the-case",
                  "channel",
                  "0011",
                  false,
                  new Text(Map.of("en", "Own this case", "fr", "Prenez ce dossier en main")),
                  new Text(Map.of("en", "Stay with the customer.")),
                  null,
                  null,
                  null,
                  new Card.ChargeTerms("transfer", 12),
                  new SuggestTerms(700, 120_000, 2, 300_000),
                  null,
                  false,
                  List.of(new Evidence("claim", "HBR 2010", 'B'))),
              story -> story.times(Names.TRANSFERRED) >= 2);
}

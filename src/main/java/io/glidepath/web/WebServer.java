package io.glidepath.web;

import io.glidepath.web.access.Gate;
import io.glidepath.web.access.Origins;
import io.glidepath.web.access.Pages;
import io.glidepath.web.access.SessionCookie;
import io.glidepath.web.access.SignIn;
import io.glidepath.web.access.Tickets;
import io.glidepath.web.floor.FloorEndpoint;
import io.glidepath.web.http.Endpoint;
import io.glidepath.web.http.Role;
import io.glidepath.web.insight.InsightRoutes;
import io.glidepath.web.insight.PostsEndpoint;
import io.glidepath.web.people.PeopleDoor;
import io.glidepath.web.review.AuditEndpoint;
import io.glidepath.web.review.DecisionEndpoint;
import io.glidepath.web.review.ExportEndpoint;
import io.glidepath.web.review.ReviewRoutes;
import io.glidepath.web.review.SearchEndpoint;
import io.glidepath.web.rules.BacktestEndpoint;
import io.glidepath.web.rules.KpiEndpoint;
import io.glidepath.web.rules.KpiFixEndpoint;
import io.glidepath.web.rules.RuleFileEndpoint;
import io.glidepath.web.rules.RulebookEndpoint;
import io.glidepath.web.socket.AgentSocket;
import io.glidepath.web.socket.Handshake;
import io.glidepath.web.socket.Reactions;
import io.glidepath.web.socket.SocketParts;
import io.glidepath.web.socket.SocketSettings;
import io.glidepath.web.socket.Switchboard;
import io.glidepath.web.view.InteractionViews;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The server: one port, with everything that the outside can reach. */
public final class WebServer {
  private static final int DRAIN_SECONDS = 10;
  private static final int SPREAD_MILLIS = 5_000;

  private final WebSettings settings;
  private final Switchboard switchboard;
  private final Metrics metrics;
  private final HttpServer http;
  private final List<Endpoint> table = new ArrayList<>();
  private final Origins origins;
  private volatile boolean closing;

  private WebServer(Vertx vertx, WebSettings settings, WebPorts ports, SocketSettings sockets) {
    this.settings = settings;
    switchboard = ports.switchboard();
    metrics = new Metrics(ports.registry(), ports.intake(), switchboard, ports.auditDesk());
    origins = new Origins(settings.origins(), settings.embed());
    Tickets tickets = new Tickets(ports.clock());
    SessionCookie cookies = new SessionCookie(ports.tokens(), settings.isSecure(), ports.clock());
    PeopleDoor people =
        new PeopleDoor(
            vertx,
            ports.people(),
            ports.provider(),
            ports.tokens(),
            cookies,
            settings.isSecure(),
            ports.clock());
    Gate gate = new Gate(ports.tokens(), tickets, origins, people.acquaintances());
    SignIn signIn = new SignIn(ports.tokens(), tickets, origins, people.acquaintances(), cookies);
    table.addAll(events(ports));
    table.addAll(signIn.endpoints());
    table.addAll(people.endpoints());
    table.addAll(handshake(vertx, ports, sockets).endpoints());
    table.addAll(reading(ports));
    table.addAll(new FloorEndpoint(ports.floor(), settings.join(), ports.clock()).endpoints());
    table.addAll(new Health(ports.trouble(), () -> closing).endpoints());
    table.addAll(metrics.endpoints());
    table.addAll(Documents.endpoints());
    table.addAll(new Pages(gate).endpoints());
    http = vertx.createHttpServer(options(settings));
    Router router = new Routes(table, gate, origins, settings.isSecure()).router(vertx);
    IdleConnections connections = new IdleConnections(vertx);
    http.connectionHandler(connections::connected);
    http.requestHandler(
        request -> {
          connections.asked(request);
          router.handle(request);
        });
  }

  /**
   * Starts to listen. Fails with one clear sentence if the address must not be listened on, or the
   * port is taken.
   */
  public static Future<WebServer> start(Vertx vertx, WebSettings settings, WebPorts ports) {
    return start(vertx, settings, ports, SocketSettings.USUAL);
  }

  static Future<WebServer> start(
      Vertx vertx, WebSettings settings, WebPorts ports, SocketSettings sockets) {
    if (!settings.isSecure() && !isLoopback(settings.host())) {
      return Future.failedFuture(
          new IllegalArgumentException(
              "Listening on %s without TLS would show tokens to the network; set a certificate,"
                      .formatted(settings.host())
                  + " or behind-proxy if a proxy in front does TLS, or listen on 127.0.0.1."));
    }
    return new WebServer(vertx, settings, ports, sockets).listen(vertx);
  }

  /** The port that is listened on. */
  public int port() {
    return http.actualPort();
  }

  public String url() {
    String host = settings.host().contains(":") ? '[' + settings.host() + ']' : settings.host();
    return settings.scheme() + "://" + host + ":" + port();
  }

  /**
   * Stops gently: ready says no, agents are told when to come again, requests under way are
   * finished within 10 seconds.
   */
  public Future<Void> close() {
    closing = true;
    for (AgentSocket socket : switchboard.all()) {
      socket.goodbye("shutdown", ThreadLocalRandom.current().nextInt(SPREAD_MILLIS));
    }
    return http.shutdown(DRAIN_SECONDS, TimeUnit.SECONDS).onComplete(done -> metrics.close());
  }

  /** The route table, for tests. */
  List<Endpoint> table() {
    return List.copyOf(table);
  }

  private Future<WebServer> listen(Vertx vertx) {
    return http.listen(settings.port(), settings.host())
        .recover(fault -> Future.failedFuture(explained(fault)))
        .map(
            listening -> {
              origins.serveOn(settings.scheme(), port());
              Certificate.follow(vertx, http, settings.tls());
              return this;
            });
  }

  private Throwable explained(Throwable fault) {
    return fault instanceof BindException
        ? new IllegalStateException(
            "Port %d on %s is taken by another program; choose another with --port N (0 = any)."
                .formatted(settings.port(), settings.host()),
            fault)
        : fault;
  }

  private List<Endpoint> events(WebPorts ports) {
    Admission admission = new Admission(ports.intake(), ports.limits());
    EventDoor door =
        new EventDoor(ports.reader(), admission, ports.clock(), metrics, ports.tracing());
    List<Endpoint> all = new ArrayList<>(new EventEndpoint(door, metrics).endpoints());
    PostEndpoint posts = new PostEndpoint(ports, door, metrics);
    all.addAll(posts.endpoints());
    all.addAll(new PostsEndpoint(ports.insight(), posts::tallies).endpoints());
    return all;
  }

  private static List<Endpoint> reading(WebPorts ports) {
    InteractionViews views = views(ports);
    List<Endpoint> all = new ArrayList<>();
    all.addAll(
        new InteractionEndpoint(ports.records(), views, ports.pseudonyms(), ports.clock())
            .endpoints());
    all.addAll(new DecisionEndpoint(ports.records(), ports.clock()).endpoints());
    all.addAll(new AuditEndpoint(ports.auditDesk()).endpoints());
    all.addAll(new ExportEndpoint(ports.review().export(), ports.clock()).endpoints());
    all.addAll(new SearchEndpoint(ports.review().searches(), ports.clock()).endpoints());
    all.addAll(
        new RulebookEndpoint(ports.rulebook(), ports.ruleDesk(), ports.review().redaction())
            .endpoints());
    all.addAll(new LabelEndpoint(ports.rulebook()).endpoints());
    all.addAll(new RuleFileEndpoint(ports.ruleDesk()).endpoints());
    all.addAll(backtests(ports).endpoints());
    all.addAll(
        ReviewRoutes.of(
            ports.review(),
            views,
            ports.records(),
            ports.rulebook(),
            () -> ports.people().named(Role.QA),
            ports.clock()));
    all.addAll(new PrivacyEndpoint(ports).endpoints());
    all.addAll(new WebhookEndpoint(ports.webhooks(), ports.outbox(), ports.clock()).endpoints());
    all.addAll(
        InsightRoutes.of(
            ports.insight(), ports.ruleDesk(), ports.review().redaction(), ports.clock()));
    all.addAll(
        new KpiEndpoint(ports.kpis(), ports.kpiReader(), ports.guard(), ports.observer())
            .endpoints());
    all.addAll(new KpiFixEndpoint(ports.kpis(), ports.review().redaction()).endpoints());
    return all;
  }

  private static InteractionViews views(WebPorts ports) {
    return new InteractionViews(
        ports.records(), ports.rulebook(), ports.attention(), ports.clock());
  }

  private static BacktestEndpoint backtests(WebPorts ports) {
    return new BacktestEndpoint(
        ports.backtests(),
        ports.ruleDesk(),
        ports.rulebook(),
        ports.review().masking(),
        ports.acts(),
        ports.clock());
  }

  private Handshake handshake(Vertx vertx, WebPorts ports, SocketSettings sockets) {
    Executor aside = work -> vertx.executeBlocking(Executors.callable(work), false);
    Reactions reactions =
        new Reactions(ports.reader(), ports.intake(), ports.records(), aside, ports.clock());
    InteractionViews views = views(ports);
    SocketParts parts =
        new SocketParts(
            sockets,
            ports.streams(),
            views::liveOf,
            reactions,
            switchboard,
            ports.tokens()::isEnded,
            metrics::pushed);
    ports.tokens().whenEnded(switchboard::endSignedOut);
    return new Handshake(parts, () -> closing, ports.clock());
  }

  private static HttpServerOptions options(WebSettings settings) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHttp2ClearTextEnabled(false)
            .setUseAlpn(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setMaxWebSocketFrameSize(SocketSettings.USUAL.messageBytes())
            .setMaxWebSocketMessageSize(SocketSettings.USUAL.messageBytes())
            .setWebSocketSubProtocols(List.of(Handshake.SUBPROTOCOL))
            .setWebSocketClosingTimeout(5)
            .setMaxInitialLineLength(8_192)
            .setMaxHeaderSize(16_384)
            .setIdleTimeout(60)
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    WebSettings.Tls tls = settings.tls();
    if (tls != null) {
      options.setSsl(true);
      options.setKeyCertOptions(Certificate.options(tls));
    }
    return options;
  }

  private static boolean isLoopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }
}

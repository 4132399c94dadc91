package io.glidepath.telephone;

import io.glidepath.vendor.Line;
import io.glidepath.vendor.Post;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A telephone exchange that is listened to for as long as the server runs, over as many connections
 * as that takes. What happens while there is none is not told afterwards: the manager interface
 * does not repeat. Belongs to its event loop, except where it says otherwise.
 */
final class Exchange implements AmiTalk.Listener {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final int PATIENCE_MILLIS = 10_000;
  private static final long FIRST_WAIT_MILLIS = 500;
  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final long PING_MILLIS = 20_000;

  private final Vertx vertx;
  private final Context loop;
  private final Post post;
  private final Line line;
  private final CallFeed feed;
  private final NetClient client;
  private @Nullable NetSocket socket;
  private @Nullable AmiTalk talk;
  private volatile boolean connected;
  private boolean closed;
  private boolean answered;
  private int attempt;

  Exchange(Vertx vertx, Post post, Line line, CallFeed.Parts parts, MeterRegistry registry) {
    this.vertx = vertx;
    this.post = post;
    this.line = line;
    loop = vertx.getOrCreateContext();
    feed = new CallFeed(vertx, post, parts, registry, this::listen);
    NetClientOptions options = new NetClientOptions().setConnectTimeout(PATIENCE_MILLIS);
    client =
        vertx.createNetClient(
            line.tls() ? options.setSsl(true).setHostnameVerificationAlgorithm("HTTPS") : options);
    Gauge.builder("glidepath.posts.connected", () -> connected ? 1 : 0)
        .description("Whether a system that is listened to is connected: 1 or 0")
        .tag("post", post.name())
        .register(registry);
  }

  /** Begins to listen. From any thread. */
  Exchange start() {
    loop.runOnContext(go -> connect());
    vertx.setPeriodic(PING_MILLIS, tick -> loop.runOnContext(go -> beat()));
    return this;
  }

  /** Stops for good. From any thread. */
  void close() {
    loop.runOnContext(
        go -> {
          closed = true;
          if (socket != null) {
            socket.close();
          }
        });
  }

  private void connect() {
    if (closed) {
      return;
    }
    client
        .connect(line.port(), line.host())
        .onComplete(
            opened -> {
              if (opened.succeeded()) {
                begin(opened.result());
              } else {
                again("It cannot be reached.");
              }
            });
  }

  private void begin(NetSocket opened) {
    socket = opened;
    AmiTalk begun = new AmiTalk(opened, line, this);
    talk = begun;
    answered = true;
    begun.begin(this::again);
    vertx.setTimer(
        PATIENCE_MILLIS,
        late -> {
          if (begun == talk && !begun.isListening()) {
            begun.fail("It did not let us in within 10 seconds.");
          }
        });
  }

  private void again(String why) {
    connected = false;
    talk = null;
    socket = null;
    if (closed) {
      return;
    }
    long longest = Math.min(LONGEST_WAIT_MILLIS, FIRST_WAIT_MILLIS << Math.min(attempt, 10));
    attempt++;
    long wait = longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1);
    LOG.warn("Post {}: {} is not listened to. {}", post.name(), line, why);
    vertx.setTimer(wait, late -> connect());
  }

  /** Whoever says nothing for two beats, not even to a ping, is gone. */
  private void beat() {
    AmiTalk with = talk;
    if (with == null || !with.isListening()) {
      return;
    }
    if (!answered) {
      with.fail("It answers no more.");
      return;
    }
    answered = false;
    with.ping();
  }

  @Override
  public void listening() {
    attempt = 0;
    connected = true;
    LOG.info("Post {}: listens to {}", post.name(), line);
  }

  @Override
  public void heard() {
    answered = true;
  }

  @Override
  public void event(Map<String, String> event) {
    feed.take(event);
  }

  /** Reads on, or not while too much waits to be kept. */
  private void listen(boolean on) {
    NetSocket open = socket;
    if (open != null && on) {
      open.resume();
    } else if (open != null) {
      open.pause();
    }
  }
}

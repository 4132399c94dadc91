package io.glidepath;

import io.glidepath.advice.Agents;
import io.glidepath.audit.AuditFormat;
import io.glidepath.demo.QuickTraffic;
import io.glidepath.journal.EventReader;
import io.glidepath.lane.LaneParts;
import io.glidepath.lane.LaneSettings;
import io.glidepath.lane.Lanes;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.runtime.Awaited;
import io.glidepath.runtime.Daemons;
import io.glidepath.runtime.Waiting;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.ScratchDatabase;
import io.glidepath.web.WebPorts;
import io.glidepath.web.WebServer;
import io.glidepath.web.WebSettings;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.http.Role;
import io.glidepath.web.socket.JsonFrames;
import io.glidepath.web.socket.Switchboard;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a server arrive warm: a second one in the same process, with the same rules, a door, lanes
 * and a database of its own, serves the center of the demo as fast as it can, until the compiler of
 * the Java machine has become calm or its time is up. Then all of it is gone: nothing of it was in
 * the record, the log or the figures of the real one.
 */
final class WarmUp implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
  private static final Duration MOST = Duration.ofSeconds(10);
  private static final Duration LIFE = Duration.ofMinutes(5);
  private static final long LOOK_MILLIS = 1_000;
  private static final long SOON_MILLIS = 50;

  /** Of a second, so much compiling that no more of it is in the way. */
  private static final long CALM_MILLIS = 150;

  private static final long MANY = 500;

  private final WebPorts real;
  private final Settings settings;
  private final Path data;
  private final Warmth warmth;
  private final Future<?> beside;
  private final Consumer<String> progress;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = Daemons.thread("warm-up", this::run);

  private WarmUp(
      WebPorts real,
      Settings settings,
      Path data,
      Warmth warmth,
      Future<?> beside,
      Consumer<String> progress) {
    this.real = real;
    this.settings = settings;
    this.data = data;
    this.warmth = warmth;
    this.beside = beside;
    this.progress = progress;
  }

  /**
   * Begins to warm up the server whose door is {@code real}; {@code progress} hears of it. What is
   * rehearsed {@code beside} it, and then the guard at the second server's door, is waited for.
   */
  static WarmUp begin(
      WebPorts real,
      Settings settings,
      Path data,
      Warmth warmth,
      Future<?> beside,
      Consumer<String> progress) {
    WarmUp warmUp = new WarmUp(real, settings, data, warmth, beside, progress);
    warmth.begin();
    warmUp.thread.start();
    return warmUp;
  }

  /** Ends it, also before its time. */
  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    long begun = System.nanoTime();
    long served = 0;
    progress.accept("Warming up");
    try (Scratch scratch = new Scratch()) {
      QuickTraffic traffic = scratch.open();
      long until = System.nanoTime() + MOST.toNanos();
      Future<Void> flags = beside.transform(done -> scratch.flags());
      awaitCalm(traffic, until);
      await(flags, until);
      served = traffic.answered();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException | RuntimeException e) {
      LOG.warn("The server could not warm up, its first events take longer: {}", e.getMessage());
    } finally {
      warmth.end();
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    progress.accept("Warm after %.1f s, %d events".formatted(seconds, served));
  }

  /**
   * Waits until a second passes in which many events were answered and little was compiled, or
   * until there is no more time.
   */
  private void awaitCalm(QuickTraffic traffic, long until) throws InterruptedException {
    @Nullable CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    long compiled = compiled(compiler);
    long answered = traffic.answered();
    while (System.nanoTime() < until && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      long newly = compiled(compiler) - compiled;
      long events = traffic.answered() - answered;
      if (compiler != null && newly < CALM_MILLIS && events > MANY) {
        return;
      }
      compiled += newly;
      answered += events;
    }
  }

  private void await(Future<?> rehearsal, long until) throws InterruptedException {
    boolean isStopped = false;
    while (!isStopped && !rehearsal.isComplete() && System.nanoTime() < until) {
      isStopped = stop.await(SOON_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  private static long compiled(@Nullable CompilationMXBean compiler) {
    return compiler == null ? 0 : compiler.getTotalCompilationTime();
  }

  /** The second server, and its traffic. */
  private final class Scratch implements AutoCloseable {
    private final Path keys = Files.createTempDirectory(data, "warm-up-");
    private final Vertx vertx = Vertx.vertx();
    private @Nullable ScratchDatabase scratch;
    private @Nullable Database database;
    private @Nullable Lanes lanes;
    private @Nullable WebServer web;
    private @Nullable QuickTraffic traffic;
    private @Nullable Tokens tokens;

    Scratch() throws IOException {}

    QuickTraffic open() {
      scratch =
          ScratchDatabase.make(DatabaseSettings.embedded(data).withUrl(settings.database()), keys);
      Database opened = Database.open(scratch.settings(), step -> {});
      database = opened;
      Switchboard switchboard = new Switchboard();
      EventReader reader = new CloudEventReader(PersonalData.rehearsed());
      Lanes working = lanes(opened, reader, switchboard);
      Tokens issued = Tokens.open(keys);
      tokens = issued;
      web =
          Awaited.result(
              WebServer.start(
                  vertx,
                  WebSettings.local(0),
                  real.before(
                      reader, working, opened.records(), opened.streams(), switchboard, issued)));
      QuickTraffic started =
          QuickTraffic.start(
              vertx,
              web.url(),
              issued.issue(Role.INTEGRATION, null, LIFE),
              id -> issued.issue(Role.AGENT, id, LIFE));
      traffic = started;
      return started;
    }

    /** Asks for flags at its door. */
    Future<Void> flags() {
      return web == null || tokens == null
          ? Future.succeededFuture()
          : GuardRehearsal.through(vertx, web.url(), tokens.issue(Role.CX_LEAD, "lead", LIFE));
    }

    private Lanes lanes(Database database, EventReader reader, Switchboard switchboard) {
      Lanes working =
          new Lanes(
              LaneSettings.usual(settings.lanes(), settings.history()),
              new LaneParts(
                  real.rulebook().get(),
                  settings.attention(),
                  new Agents(),
                  database.journal(AuditFormat.open(keys), new JsonFrames()),
                  reader,
                  switchboard,
                  real.clock(),
                  Waiting::ticks));
      lanes = working;
      working.start(Map.of());
      return working;
    }

    @Override
    public void close() throws IOException {
      if (traffic != null) {
        Awaited.result(traffic.close());
      }
      if (web != null) {
        Awaited.result(web.close());
      }
      if (lanes != null) {
        lanes.close();
      }
      Awaited.result(vertx.close());
      if (database != null) {
        database.close();
      }
      if (scratch != null) {
        scratch.close();
      }
      try (Stream<Path> all = Files.walk(keys)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}

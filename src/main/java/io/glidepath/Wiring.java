package io.glidepath;

import io.glidepath.advice.Agents;
import io.glidepath.advice.Rulebook;
import io.glidepath.audit.AuditFormat;
import io.glidepath.audit.SealDesk;
import io.glidepath.audit.Sealer;
import io.glidepath.authoring.Refused;
import io.glidepath.backtest.BacktestDesk;
import io.glidepath.disk.FreeSpace;
import io.glidepath.journal.EventReader;
import io.glidepath.journal.Journal;
import io.glidepath.kpi.SettingsDesk;
import io.glidepath.lane.LaneParts;
import io.glidepath.lane.LaneSettings;
import io.glidepath.lane.Lanes;
import io.glidepath.lane.LivePrivacy;
import io.glidepath.log.ActLog;
import io.glidepath.log.Configurations;
import io.glidepath.log.Configured;
import io.glidepath.log.LogFormat;
import io.glidepath.log.Privacy;
import io.glidepath.observation.Observer;
import io.glidepath.observation.SettingChanges;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.publish.Publisher;
import io.glidepath.rulebook.KpiFile;
import io.glidepath.rulebook.RevisionReader;
import io.glidepath.runtime.Awaited;
import io.glidepath.runtime.BadInput;
import io.glidepath.runtime.Waiting;
import io.glidepath.secret.DirectoryProof;
import io.glidepath.settings.Outside;
import io.glidepath.settings.Settings;
import io.glidepath.store.Database;
import io.glidepath.store.insight.Counting;
import io.glidepath.telephone.Telephones;
import io.glidepath.web.Admission;
import io.glidepath.web.WebPorts;
import io.glidepath.web.WebServer;
import io.glidepath.web.WebSettings;
import io.glidepath.web.access.Tokens;
import io.glidepath.web.people.People;
import io.glidepath.web.review.ReviewPorts;
import io.glidepath.web.socket.JsonFrames;
import io.glidepath.web.socket.Switchboard;
import io.glidepath.webhook.Courier;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The server, put together: the one place that knows everyone. */
public final class Wiring implements AutoCloseable {
  private static final Duration UNDER_WAY = Duration.ofHours(24);
  private static final Clock CLOCK = Clock.systemUTC();
  private final Outside outside;
  private final Database database;
  private final EventReader reader;
  private final Publisher publisher;
  private final BacktestDesk backtests;
  private final Lanes lanes;
  private final Readiness readiness;
  private final Reviewing reviewing;
  private final Sealer sealer;
  private final SealDesk sealDesk;
  private final Tokens tokens;
  private final People people;
  private final Meters meters = new Meters();
  private final Vertx vertx = meters.vertx();
  private final Privacy privacy;
  private final Warmth warmth = new Warmth(CLOCK);
  private final Settings settings;
  private final Path data;
  private final WebPorts ports;
  private @Nullable WarmUp warmUp;
  private final HourlyRetention retention;
  private final WebServer web;
  private final ServerAddress address;
  private final Counting counting;
  private final Courier courier;
  private final Telephones telephones;
  private final Observer observer;
  private final SettingsDesk kpis;

  /** Where everything is, and the port to listen on. */
  public record Places(Path config, Path rules, Path data, int port) {}

  private Wiring(
      Places places, Settings settings, Outside outside, FoundRules rules, Database database) {
    this.database = database;
    this.outside = outside;
    this.settings = settings;
    meters.follow(settings, CLOCK);
    LogFormat logFormat = AuditFormat.open(places.data());
    Configured now = Configuring.now(places.config(), settings);
    Configurations known = Configuring.begin(database, logFormat, now, CLOCK);
    SettingChanges changes = new ChangedSettings(() -> Configuring.known(database, now));
    PersonalData personal = PersonalData.open(places.data());
    reader = new CloudEventReader(personal);
    tokens = Tokens.open(places.data());
    people = People.open(places.data(), tokens, CLOCK);
    publisher =
        Publisher.start(
            rules.publishing(places.data(), settings.rules(), database, this::use, CLOCK),
            rules.contents().texts(),
            rules.candidate());
    observer = new Observer(database.contacts(), changes, CLOCK);
    kpis =
        new LiveKpis(
            new LiveKpis.Start(
                places.config().resolve("kpis.yaml"),
                rules.reading().kpis(),
                settings.rules().secondPerson()),
            publisher::guard,
            observer,
            database.settingsHistory(),
            CLOCK);
    int besideLanes = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    backtests = new BacktestDesk(database.traffic(), reader, settings.attention(), besideLanes);
    Switchboard switchboard = new Switchboard();
    Journal journal = meters.over(database.journal(logFormat, new JsonFrames()));
    Agents agents = new Agents();
    journal.raisings(CLOCK.instant().minus(Agents.MEMORY)).forEach(agents::recall);
    lanes =
        new Lanes(
            LaneSettings.usual(settings.lanes(), settings.history()),
            new LaneParts(
                publisher.rulebook(),
                settings.attention(),
                agents,
                journal,
                reader,
                switchboard,
                CLOCK,
                Waiting::ticks));
    readiness =
        new Readiness(lanes, database, FreeSpace.of(places.data(), settings.leastFree()), warmth);
    sealer = Sealer.start(database.seals(), places.data(), settings.checkpoints(), CLOCK);
    sealDesk = new SealDesk(database.seals(), database::sealedLog, sealer, places.data());
    meters.watch(lanes);
    lanes.start(journal.live(CLOCK.instant().minus(UNDER_WAY)));
    reviewing =
        new Reviewing(
            database,
            logFormat,
            new RevisionReader(rules.reading(), known.kpis()),
            publisher,
            settings.history(),
            settings.reviews());
    ReviewPorts review = reviewing.ports(journal, reader, CLOCK);
    privacy = new LivePrivacy(database.privacy(logFormat, CLOCK), lanes, List.of(backtests));
    data = places.data();
    retention = HourlyRetention.start(privacy, settings.retention(), CLOCK);
    ports = ports(rules, switchboard, personal, review, database.acts(logFormat), places);
    web = listen(settings.server().on(places.port()), ports);
    address = ServerAddress.write(places.data(), web.url());
    counting = database.counting(reader, outside.listening()).start();
    courier = StandingFlags.courier(outside, database.outbox(), publisher::guard, kpis, CLOCK);
    telephones =
        Telephones.listen(vertx, outside.posts(), reader, readiness, meters.registry(), CLOCK);
    publisher.watch();
  }

  private void use(Rulebook rulebook) {
    lanes.use(rulebook);
  }

  private WebPorts ports(
      FoundRules rules,
      Switchboard switchboard,
      PersonalData personal,
      ReviewPorts review,
      ActLog acts,
      Places places) {
    return new WebPorts(
        reader,
        readiness,
        new Admission.Limits(settings.admission(), warmth::room, Waiting::ticks),
        database.records(),
        database.floor(),
        database.streams(),
        publisher::rulebook,
        publisher,
        backtests,
        review,
        Insights.ports(database, settings, places.config(), outside, rules, publisher, kpis, CLOCK),
        kpis,
        new KpiFile(),
        publisher::guard,
        observer,
        sealDesk,
        acts,
        switchboard,
        tokens,
        people,
        settings.provider(),
        outside.webhooks(),
        database.outbox(),
        personal.pseudonyms()::named,
        privacy,
        name -> DirectoryProof.answer(data, name),
        settings.retention(),
        settings.attention(),
        outside.posts(),
        meters.registry(),
        meters.tracing(),
        readiness::trouble,
        CLOCK);
  }

  /** Starts everything, PostgreSQL and the rules side by side; {@code progress} hears each step. */
  public static Wiring start(Places places, Settings settings, Consumer<String> progress) {
    Outside outside = Outside.read(places.config());
    CompletableFuture<FoundRules> reading =
        CompletableFuture.supplyAsync(() -> FoundRules.read(places));
    Database database = OpenDatabase.of(places.data(), settings, progress);
    try {
      progress.accept("Reading the rules");
      return new Wiring(places, settings, outside, reading.join(), database);
    } catch (Refused e) {
      database.close();
      throw Knowledge.cannotBeUsed(e.findings());
    } catch (RuntimeException e) {
      database.close();
      boolean isWrapped = e instanceof CompletionException;
      throw isWrapped && e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /**
   * Begins to warm up: the server takes events meanwhile, few at first, and is not yet ready.
   * {@code progress} hears of it.
   */
  public void warmUp(Consumer<String> progress) {
    Future<?> guard = vertx.executeBlocking(new GuardRehearsal(publisher::guard), false);
    warmUp = WarmUp.begin(ports, settings, data, warmth, guard, progress);
  }

  public String url() {
    return web.url();
  }

  public Tokens tokens() {
    return tokens;
  }

  /** A link by which an admin signs in where nobody can yet. */
  public Optional<String> firstLink() {
    boolean nobody = settings.provider() == null && people.isEmpty();
    return nobody ? Optional.of(url() + "/sign-in#" + people.firstToken()) : Optional.empty();
  }

  /** Stops taking, finishes what was taken, tells agents when to come again, stops PostgreSQL. */
  @Override
  public void close() {
    address.close();
    if (warmUp != null) {
      warmUp.close();
    }
    telephones.close();
    Awaited.end(web.close());
    retention.close();
    publisher.close();
    backtests.close();
    reviewing.close();
    lanes.close();
    courier.close();
    counting.close();
    sealDesk.close();
    sealer.close();
    meters.close();
    database.close();
  }

  private WebServer listen(WebSettings settings, WebPorts ports) {
    try {
      return Awaited.result(WebServer.start(vertx, settings, ports));
    } catch (CompletionException e) {
      lanes.close();
      sealDesk.close();
      sealer.close();
      meters.close();
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new BadInput(String.valueOf(cause.getMessage()), cause);
    }
  }
}

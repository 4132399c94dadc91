package io.glidepath.audit;

import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.Decision;
import io.glidepath.advice.SomeDecision;
import io.glidepath.audit.verify.Tampering;
import io.glidepath.audit.verify.Verified;
import io.glidepath.authoring.Publication;
import io.glidepath.authoring.RuleHistory;
import io.glidepath.authoring.RuleTexts;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Handling;
import io.glidepath.interaction.InteractionEvent;
import io.glidepath.interaction.PastContact;
import io.glidepath.journal.Journal;
import io.glidepath.journal.Received;
import io.glidepath.log.Act;
import io.glidepath.log.Privacy;
import io.glidepath.log.seal.SealedLog;
import io.glidepath.store.Database;
import io.glidepath.store.DatabaseSettings;
import io.glidepath.store.postgres.EmbeddedPostgres;
import io.glidepath.store.postgres.ServerEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A log in a real PostgreSQL, empty at first, with a superuser's hand in it. */
public final class TestLog {
  public static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Path DATA = newDirectory();
  private static final Database DATABASE =
      Database.open(DatabaseSettings.embedded(DATA), step -> {});

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(TestLog::stop));
  }

  final Path home;
  private final AuditFormat format;
  private final Journal journal;

  /** {@code home} is where the keys and the checkpoints of this log are. */
  TestLog(Path home) {
    this.home = home;
    format = AuditFormat.open(home);
    journal = DATABASE.journal(format, frame -> "{}");
    sql(
        "truncate decision, act, seal, checkpoint, publication, revision_file, rule_text,"
            + " interaction, review_assignment, event, event_key");
  }

  /** One transaction with an event and so many decisions. */
  void write(String interactionId, int decisions) {
    journal.commit(group(interactionId, decisions));
  }

  /** One transaction that is rolled back: its event is there already. */
  void fail(String interactionId, int decisions) {
    try {
      journal.commit(group(interactionId, decisions));
      throw new IllegalStateException("it was taken twice");
    } catch (Journal.Unavailable expected) {
      // That is what was wanted.
    }
  }

  static Journal.Group group(String interactionId, int decisions) {
    InteractionEvent event =
        new InteractionEvent("test", interactionId, interactionId, NOW, null, new Fact.Held());
    Received received = new Received(event, "{}", interactionId, NOW);
    List<Decision> made =
        IntStream.range(0, decisions)
            .mapToObj(n -> SomeDecision.on(interactionId, NOW, n))
            .toList();
    return new Journal.Group(
        List.of(new Journal.Entry(received, 1, AdviceOf.these(made, List.of()))),
        List.of(),
        List.of(standing(interactionId)));
  }

  private static Journal.Standing standing(String interactionId) {
    PastContact contact =
        new PastContact(interactionId, "voice", null, 1, 0, false, 0, 0, false, Set.of(), Set.of());
    return new Journal.Standing(
        interactionId,
        contact,
        null,
        "a1",
        "t1",
        "q1",
        "private",
        "en",
        "connected",
        1,
        NOW,
        5,
        Handling.NONE,
        null);
  }

  void act(String interactionId) {
    DATABASE
        .acts(format)
        .append(new Act(Act.Kind.GLASS_BROKEN, "qa1", NOW, interactionId, Map.of("n", "1")))
        .toCompletableFuture()
        .join();
  }

  void publish(String revision) {
    Publication publication =
        new Publication(
            0, revision, Publication.Kind.PUBLISH, "lead1", null, "why", NOW, List.of());
    history().add(publication, new RuleTexts(new TreeMap<>(Map.of("a.yaml", revision))), List.of());
  }

  RuleHistory history() {
    return DATABASE.ruleHistory(format);
  }

  SealedLog open() {
    return DATABASE.sealedLog();
  }

  /** Seals and signs all there is. */
  void seal() {
    Sealer.start(DATABASE.seals(), home, List.of(), Clock.systemUTC()).close();
  }

  /** Drops what is past its time, as the server does. */
  Privacy privacy() {
    return DATABASE.privacy(format, Clock.systemUTC());
  }

  /** The seals with nobody sealing; to be closed. */
  io.glidepath.log.seal.Seals seals() {
    return DATABASE.seals();
  }

  Verified verify() {
    return verify(List.of());
  }

  Verified verify(List<Path> checkpoints) {
    try (SealedLog log = open()) {
      return Audit.open(home, null, checkpoints).verify(log, history(), null, rows -> {});
    }
  }

  /** What a superuser does; returns the first column of the answer. */
  List<String> sql(String... statements) {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        if (statement.execute(each)) {
          try (ResultSet row = statement.getResultSet()) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Connection connect() throws SQLException {
    ServerEndpoint endpoint = EmbeddedPostgres.running(DATA).orElseThrow();
    return DriverManager.getConnection(endpoint.jdbcUrl(), endpoint.user(), endpoint.password());
  }

  /** The ids of all decisions in order. */
  List<Long> ids() {
    return sql("select id from decision order by id").stream().map(Long::valueOf).toList();
  }

  private static Path newDirectory() {
    try {
      return Files.createTempDirectory("glidepath-audit");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop() {
    DATABASE.close();
    try (Stream<Path> all = Files.walk(DATA)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Tampering only(Verified verified) {
    return verified.findings().size() == 1 ? verified.findings().get(0) : null;
  }
}

package io.glidepath.store;

import static io.glidepath.store.Groups.NOW;
import static io.glidepath.store.Groups.entry;
import static io.glidepath.store.Groups.group;
import static io.glidepath.store.Groups.standing;
import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.advice.AdviceOf;
import io.glidepath.advice.Decision;
import io.glidepath.advice.Outcome;
import io.glidepath.advice.SomeScene;
import io.glidepath.audit.AuditFormat;
import io.glidepath.interaction.Fact;
import io.glidepath.log.Act;
import io.glidepath.log.DecisionFilter;
import io.glidepath.log.LogColumn;
import io.glidepath.log.Records.DecisionQuery;
import io.glidepath.log.Records.DecisionRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogWritingTest {
  private final AuditFormat format;

  LogWritingTest() throws IOException {
    format = AuditFormat.open(Files.createTempDirectory("glidepath-key"));
  }

  @Test
  void hashesBytesThatFollowFromTheColumns() throws Exception {
    String odd = "caf\u00e9 \u0000 \ud83d\ude00 \ud83d \"q\" \\ \n";
    Decision decision =
        new Decision(
            "exact",
            1,
            Instant.parse("2026-11-21T10:00:00.123456789Z"),
            odd,
            "channel.own-the-case",
            "channel",
            "v1",
            "r1",
            Outcome.SUPPRESSED,
            "cooldown",
            odd,
            Map.of("z", odd, odd, "1"),
            null,
            SomeScene.of(odd, null, "q", "voice", "fr", odd, null, 7));
    TestDatabase.DATABASE
        .journal(format, frame -> "{}")
        .commit(
            group(
                List.of(
                    entry(
                        "exact", 1, new Fact.Held(), AdviceOf.these(List.of(decision), List.of()))),
                standing("exact", 1)));

    DecisionRecord read = only("exact");

    assertThat(read.leafHash()).isEqualTo(leafHash(read));
    assertThat(read.decision().facts()).containsKey("z").hasSize(2);
    assertThat(read.id() % 2).isZero();
  }

  @Test
  void numbersActsAndDecisionsInOneOrder() {
    TestDatabase.DATABASE
        .journal(format, frame -> "{}")
        .commit(group(List.of(Groups.advised("before", 1, "a", 1)), standing("before", 1)));
    long act =
        TestDatabase.DATABASE
            .acts(format)
            .append(new Act(Act.Kind.GLASS_BROKEN, "qa1", NOW, "before", Map.of("why", "training")))
            .toCompletableFuture()
            .join();

    assertThat(act).isGreaterThan(only("before").id());
    assertThat(act % 2).isOne();
  }

  private String leafHash(DecisionRecord read) throws Exception {
    java.security.MessageDigest sha = java.security.MessageDigest.getInstance("SHA-256");
    sha.update((byte) 0);
    return HexFormat.of().formatHex(sha.digest(format.canonical(read.id(), read.decision())));
  }

  private static DecisionRecord only(String interactionId) {
    return TestDatabase.DATABASE
        .records()
        .decisions(
            new DecisionQuery(DecisionFilter.of(LogColumn.INTERACTION_ID, interactionId), 10, null))
        .toCompletableFuture()
        .join()
        .items()
        .get(0);
  }
}

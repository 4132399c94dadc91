package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.interaction.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is a contact of the customer, and what is none: replayed together, in one file. */
class ContactsTest {
  private static final String REPEAT = "repeat-contact";
  private static final String TRANSFER = "transfer";
  private static final double HOUR = 3_600;

  @TempDir private Path folder;

  private static String started(String customer, String more) {
    return "{'channel':'voice','customerId':'" + customer + "','issue':'bill'" + more + "}";
  }

  private static List<String> call(String id, double at, String customer, String more, String end) {
    return new Lines(id)
        .add(at, EventType.STARTED, started(customer, more))
        .add(at + 5, EventType.AGENT_CONNECTED, "{'agentId':'a1'}")
        .says(at + 20, "customer", "u", "It is about my bill.")
        .add(at + 60, EventType.ENDED, end)
        .all();
  }

  @Test
  void aContactThatAPlatformSplitsIsOne() {
    String bySystem = "{'by':'system'}";
    String byAgent = "{'by':'customer'}";
    List<String> lines = new ArrayList<>();
    lines.addAll(call("far-1", 0, "far", "", byAgent));
    lines.addAll(call("far-2", 62, "far", ",'continues':'far-1'", byAgent));
    lines.addAll(call("three-1", 0, "three", "", bySystem));
    lines.addAll(call("three-2", 62, "three", "", bySystem));
    lines.addAll(call("three-3", 124, "three", "", byAgent));
    lines.addAll(call("three-4", 5 * HOUR, "three", "", byAgent));
    lines.addAll(call("two-1", 0, "two", "", byAgent));
    lines.addAll(call("two-2", 62, "two", "", byAgent));
    List<String> first = call("late-1", 0, "late", "", bySystem);
    lines.addAll(first.subList(0, 3));
    lines.addAll(call("late-2", 61, "late", "", byAgent).subList(0, 2));
    lines.add(first.get(3));
    lines.addAll(call("late-2", 61, "late", "", byAgent).subList(2, 4));

    Replayed replayed = Replayed.of(folder, lines);

    assertThat(replayed.drivers("far-2")).contains(TRANSFER).doesNotContain(REPEAT);
    assertThat(replayed.drivers("three-2")).contains(TRANSFER).doesNotContain(REPEAT);
    assertThat(replayed.drivers("three-3")).contains(TRANSFER).doesNotContain(REPEAT);
    assertThat(replayed.drivers("three-4")).as("one contact before").contains(REPEAT);
    assertThat(replayed.drivers("late-2")).as("its end came late").doesNotContain(REPEAT);
    assertThat(replayed.drivers("two-2")).as("two contacts").contains(REPEAT);
  }

  @Test
  void aTransferUnderANewIdIsATransfer() {
    Replayed replayed = Replayed.ofCase("02-transfer-under-a-new-contact-id");

    assertThat(replayed.drivers("tr-2")).isNotEmpty().containsOnly(TRANSFER);
    assertThat(replayed.shown("tr-2")).contains("channel.cold-transfer");
  }

  @Test
  void anAutomaticReplyIsNoContactAndCostsNothing() {
    Replayed replayed = Replayed.ofCase("04-out-of-office-is-no-contact");

    assertThat(replayed.drivers("ooo-2")).contains(REPEAT);
    assertThat(replayed.score("ooo-3")).isZero();
    assertThat(replayed.shown("ooo-3")).isEmpty();
  }

  @Test
  void whatMachinesAndWeBeginIsNoContact() {
    String end = "{'by':'customer'}";
    List<String> lines = new ArrayList<>();
    for (String note :
        List.of(
            "Réponse automatique : je suis absente.",
            "Respuesta automática: estoy de viaje.",
            "Out of Office: back on Monday. I want to cancel nothing.")) {
      String customer = "m" + lines.size();
      lines.addAll(call(customer + "-1", 0, customer, "", end));
      lines.addAll(
          new Lines(customer + "-2")
              .add(HOUR, EventType.STARTED, started(customer, "").replace("voice", "email"))
              .says(HOUR + 1, "customer", "u", note)
              .add(HOUR + 9, EventType.AGENT_CONNECTED, "{'agentId':'a1'}")
              .all());
    }
    lines.addAll(call("said-1", 0, "said", "", end));
    lines.addAll(call("said-2", HOUR, "said", ",'automatic':true", end));
    lines.addAll(call("said-3", 2 * HOUR, "said", "", end));
    lines.addAll(call("out-1", 0, "out", "", end));
    lines.addAll(call("out-2", HOUR, "out", ",'direction':'outbound'", end));
    lines.addAll(call("out-3", 2 * HOUR, "out", "", end));

    Replayed replayed = Replayed.of(folder, lines);

    for (String machine : List.of("m0-2", "m7-2", "m14-2", "said-2", "out-2")) {
      assertThat(replayed.interaction(machine).isMissingNode()).as(machine).isFalse();
      assertThat(replayed.score(machine)).as(machine).isZero();
    }
    assertThat(replayed.drivers("said-3")).contains(REPEAT);
    assertThat(replayed.drivers("out-3")).contains(REPEAT);
    assertThat(replayed.score("said-3"))
        .as("the second contact")
        .isEqualTo(replayed.score("out-3"));
  }

  @Test
  void aPromiseIsSettledOnAnyInteraction() {
    String end = "{'by':'customer'}";
    String check = "prevention.promise-check";
    List<String> lines = new ArrayList<>();
    for (String customer : List.of("open", "kept", "called")) {
      lines.addAll(
          new Lines(customer + "-1")
              .add(0, EventType.STARTED, started(customer, ""))
              .add(9, EventType.PROMISE_MADE, "{'what':'callback','dueAt':'2026-03-02T10:00:00Z'}")
              .add(60, EventType.ENDED, end)
              .all());
    }
    lines.addAll(
        new Lines("kept-2")
            .add(HOUR / 2, EventType.STARTED, "{'channel':'message','customerId':'kept'}")
            .add(HOUR / 2 + 1, EventType.PROMISE_KEPT, "{'what':'callback'}")
            .add(HOUR / 2 + 2, EventType.ENDED, end)
            .all());
    lines.addAll(call("called-2", HOUR - 60, "called", ",'direction':'outbound'", end));
    for (String customer : List.of("open", "kept", "called")) {
      lines.addAll(call(customer + "-9", 20 * HOUR, customer, "", end));
    }

    Replayed replayed = Replayed.of(folder, lines);

    assertThat(replayed.score("called-2")).as("a punctual call-back").isZero();
    assertThat(replayed.shown("open-9")).contains(check);
    assertThat(replayed.shown("kept-9")).doesNotContain(check);
    assertThat(replayed.shown("called-9")).doesNotContain(check);
    for (String customer : List.of("open", "kept", "called")) {
      assertThat(replayed.shown(customer + "-9")).doesNotContain("channel.callback-not-kept");
    }
  }

  @Test
  void botsWordsAreTheBots() {
    Replayed replayed = Replayed.ofCase("06-bot-words-are-not-the-agents");

    assertThat(replayed.charges("bot-1")).isEmpty();
    assertThat(replayed.shown("bot-1")).isEmpty();
    assertThat(replayed.shown("bot-2")).isEqualTo(replayed.shown("bot-2b"));
    assertThat(replayed.charges("bot-2")).isEqualTo(replayed.charges("bot-2b"));
    assertThat(replayed.drivers("bot-3")).contains("repeated-information");
  }

  @Test
  void theSameAgentAgainChangesNothing() {
    Replayed replayed = Replayed.ofCase("08-same-agent-again-and-requeued-wait");

    assertThat(replayed.score("re-1")).isZero();
    JsonNode requeued = replayed.interaction("re-2");
    assertThat(replayed.drivers("re-2")).contains("wait");
    assertThat(requeued.path("effort")).isEqualTo(replayed.interaction("re-3").path("effort"));
  }

  @Test
  void aCardOfWhichSeveralSidesHoldActsOnce() throws IOException {
    Path rules = folder.resolve("rules");
    PathUtils.copyDirectory(Path.of("rules"), rules);
    Path given = Path.of("src/test/resources/cases/09-or-fires-once/rules");
    PathUtils.copyDirectory(given, rules.resolve("channel"), StandardCopyOption.REPLACE_EXISTING);

    Replayed replayed = Replayed.of(Replayed.events("09-or-fires-once"), rules);

    assertThat(replayed.charges("or-1")).containsOnlyOnce("channel.or-twice");
    assertThat(replayed.shown("or-1")).containsOnlyOnce("channel.or-twice");
    assertThat(replayed.interaction("or-1").at("/effort/charges").findValuesAsText("points"))
        .contains("10");
  }
}

package io.glidepath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.glidepath.interaction.EventType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The account is that of what happened, whatever the order in which it is told. */
class OrderOfEventsTest {
  private static final String LONG_HOLD = "simplicity.long-hold";
  private static final String CANNOT = "experience.cannot";
  private static final int CALLS = 40;
  private static final int DELIVERIES = 5;
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  @Test
  void takesLateAndSkewedHoldsForWhatTheyAre() {
    Replayed replayed = Replayed.ofCase("07-late-and-skewed-hold-events");

    for (String call : List.of("late-1", "late-2")) {
      assertThat(replayed.charges(call)).noneMatch(OrderOfEventsTest::isOfHolds);
      assertThat(replayed.shown(call)).noneMatch(OrderOfEventsTest::isOfHolds);
    }
    for (JsonNode each : replayed.interaction("late-3").path("suggestions")) {
      assertThat(each.path("raisedAt").asText()).isLessThan("2026-03-02T09:02:00Z");
    }
  }

  private static boolean isOfHolds(String rule) {
    return rule.endsWith("-hold") || rule.contains("held-");
  }

  @Test
  void takesBackWhatALateEventMakesUntrue() {
    Lines call =
        Lines.chat("i", "en")
            .add(60, EventType.HELD, "{}")
            .says(125, "customer", "u1", "Are you there?")
            .add(119, EventType.RESUMED, "{}");
    Replayed replayed = Replayed.of(folder, call.all());

    assertThat(replayed.charges("i")).noneMatch(OrderOfEventsTest::isOfHolds);
    assertThat(replayed.suggestion("i", LONG_HOLD).path("withdrawnReason").asText())
        .isEqualTo("resolved");
  }

  @Test
  void chargesWhatALateEventMakesTrue() {
    Lines call =
        Lines.chat("i", "en")
            .add(135, EventType.RESUMED, "{}")
            .add(60, EventType.HELD, "{}")
            .says(300, "customer", "u1", "Hello?");
    Replayed inOrder =
        Replayed.of(
            folder,
            Lines.chat("i", "en")
                .add(60, EventType.HELD, "{}")
                .add(135, EventType.RESUMED, "{}")
                .says(300, "customer", "u1", "Hello?")
                .all());
    Replayed late = Replayed.of(folder, call.all());

    assertThat(inOrder.charges("i")).anyMatch(OrderOfEventsTest::isOfHolds);
    assertThat(late.interaction("i").path("effort"))
        .isEqualTo(inOrder.interaction("i").path("effort"));
  }

  @Test
  void followsEditsAndDeletions() {
    Replayed replayed = Replayed.ofCase("05-edited-and-deleted-chat-message");

    assertThat(replayed.errors).isEmpty();
    JsonNode edited = replayed.suggestion("ed-1", CANNOT);
    assertThat(edited.path("withdrawnAt").asText()).isEqualTo("2026-03-02T09:00:25Z");
    assertThat(replayed.charges("ed-1")).doesNotContain(CANNOT);
    JsonNode deleted = replayed.interaction("ed-2").path("suggestions");
    assertThat(deleted).isNotEmpty();
    for (JsonNode each : deleted) {
      assertThat(each.path("withdrawnAt").asText()).isEqualTo("2026-03-02T09:00:14Z");
    }
    JsonNode raised = replayed.suggestion("ed-3", CANNOT);
    assertThat(raised.path("raisedAt").asText()).isEqualTo("2026-03-02T09:00:14Z");
  }

  @Test
  void keepsWhatAnEditLeavesStandingWhereItWasSaid() {
    Lines chat =
        Lines.chat("i", "en")
            .says(20, "agent", "m1", "What is your account number?")
            .says(25, "customer", "m2", "It is AB-20391.")
            .says(30, "agent", "m1", "What's your account number, please?");
    Replayed replayed = Replayed.of(folder, chat.all());

    assertThat(replayed.charges("i")).isEmpty();
  }

  @Test
  void anEditAndItsEditComeToTheLastWords() {
    Lines chat =
        Lines.chat("i", "en")
            .says(20, "agent", "m1", "One moment please.")
            .says(25, "agent", "m1", "I can't do that.")
            .says(30, "agent", "m1", "I can do that for you.")
            .says(35, "agent", "m1", "")
            .says(40, "agent", "m1", "I can't do that.");
    Replayed replayed = Replayed.of(folder, chat.all());

    assertThat(replayed.charges("i")).containsExactly(CANNOT);
  }

  /**
   * Every delivery that is at most 10 s late, of calls of all kinds: one account, to the last
   * second and word.
   */
  @Test
  void anyOrderWithinTenSecondsGivesTheSameAccount() throws IOException {
    Random random = new Random(20261130);
    List<String> lines = new ArrayList<>();
    for (int call = 0; call < CALLS; call++) {
      List<String> events = someCall(random, "call" + call);
      lines.addAll(events);
      for (int delivery = 0; delivery < DELIVERIES; delivery++) {
        String other = "call" + call + "late" + delivery;
        delivered(events, random)
            .forEach(each -> lines.add(each.replace("call" + call(each), other)));
      }
    }
    Replayed replayed = Replayed.of(folder, lines);

    assertThat(replayed.errors).isEmpty();
    int charged = 0;
    for (int call = 0; call < CALLS; call++) {
      JsonNode inOrder = replayed.interaction("call" + call);
      charged += inOrder.path("effort").path("charges").size();
      for (int delivery = 0; delivery < DELIVERIES; delivery++) {
        JsonNode late = replayed.interaction("call" + call + "late" + delivery);
        assertThat(late.path("effort")).isEqualTo(inOrder.path("effort"));
        assertThat(late.path("signals")).isEqualTo(inOrder.path("signals"));
      }
    }
    assertThat(charged).as("the calls cost something").isGreaterThan(2 * CALLS);
  }

  /** The number of the call that an event belongs to. */
  private static String call(String event) {
    return event.replaceFirst("(?s).*\"subject\":\"call(\\d+)\".*", "$1");
  }

  private static List<String> delivered(List<String> events, Random random) throws IOException {
    Map<String, Long> arrival = new HashMap<>();
    for (String event : events) {
      long time =
          java.time.Instant.parse(JSON.readTree(event).path("time").asText()).toEpochMilli();
      arrival.put(event, time + random.nextInt(10_000));
    }
    List<String> arrived = new ArrayList<>(events);
    arrived.sort(Comparator.comparing(arrival::get));
    return arrived;
  }

  private static List<String> someCall(Random random, String id) {
    Lines call = new Lines(id);
    double at = 0;
    call.add(
        at,
        EventType.STARTED,
        "{'channel':'voice','customerId':'c-" + id + "','language':'en','issue':'x'}");
    call.add(0.5, EventType.QUEUED, "{'queue':'tech'}");
    call.add(60 + random.nextInt(400), EventType.AGENT_CONNECTED, "{'agentId':'a1'}");
    at = 460;
    List<String> said =
        List.of(
            "I can't do that, it is our policy.",
            "What is your account number?",
            "Calm down please.",
            "I will call you back tomorrow.",
            "Thank you for waiting, I am sorry.",
            "Is there anything else?");
    List<String> heard =
        List.of(
            "I want to cancel my contract.",
            "My account number is AB-20391.",
            "I already told you that!",
            "This is ridiculous.",
            "Yes, that works.");
    for (int n = 0; n < 25; n++) {
      at += 0.1 + random.nextInt(300) / 10.0;
      switch (random.nextInt(8)) {
        case 0 -> call.add(at, EventType.HELD, "{}");
        case 1 -> call.add(at, EventType.RESUMED, "{}");
        case 2 -> call.add(at, EventType.INFORMATION_GIVEN, "{'field':'account-number'}");
        case 3 -> call.add(at, EventType.INFORMATION_ASKED, "{'field':'account-number'}");
        case 4 ->
            call.add(
                at,
                random.nextBoolean() ? EventType.TRANSFERRED : EventType.ISSUE_IDENTIFIED,
                "{'to':'billing','kind':'cold','issue':'x'}");
        case 5 -> call.add(at, EventType.AGENT_CONNECTED, "{'agentId':'a" + n % 3 + "'}");
        case 6 -> call.says(at, "agent", "a" + random.nextInt(6), said.get(random.nextInt(6)));
        default -> call.says(at, "customer", "c" + random.nextInt(6), heard.get(random.nextInt(5)));
      }
    }
    call.add(at + 30, EventType.ENDED, "{'by':'customer'}");
    return call.all();
  }
}

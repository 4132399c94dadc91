package io.glidepath;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.glidepath.advice.Advisor;
import io.glidepath.advice.Agents;
import io.glidepath.advice.LiveInteraction;
import io.glidepath.effort.Charge;
import io.glidepath.interaction.EventType;
import io.glidepath.journal.Rehearsal;
import io.glidepath.post.CloudEventReader;
import io.glidepath.privacy.PersonalData;
import io.glidepath.suggestion.AttentionLimits;
import io.glidepath.suggestion.Suggestion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped rules say to what strangers write, told to the advisor event by event. */
class StrangersTest {
  private static final Path TABLES = Path.of("src/test/resources/ear");
  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END_OF_TIME = Instant.parse("9000-01-01T00:00:00Z");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CloudEventReader READER = new CloudEventReader(PersonalData.rehearsed());
  private static Advisor advisor;

  record Case(String name, List<String> expected, String language, List<String> lines) {
    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  static void openTheRules() {
    advisor =
        new Advisor(
            Knowledge.read(Path.of("config"), Path.of("rules"), Path.of("target/rulebooks"))
                .rulebook()
                .open(),
            AttentionLimits.USUAL,
            new Agents());
  }

  @AfterAll
  static void close() {
    advisor.close();
  }

  static Stream<Case> strangers() {
    return Stream.of("strangers.txt", "strangers-later.txt", "strangers-last.txt", "strangers-mixed.txt")
        .flatMap(file -> read(file).stream());
  }

  @ParameterizedTest
  @MethodSource
  void strangers(Case each) {
    Rehearsal rehearsal = new Rehearsal(advisor, READER);
    play(each, rehearsal);

    TreeSet<String> spoken = new TreeSet<>();
    TreeSet<String> charged = new TreeSet<>();
    for (LiveInteraction live : rehearsal.interactions()) {
      String id = live.story().interactionId();
      rehearsal.adviceOn(id).stream()
          .flatMap(news -> news.raised().stream())
          .map(Suggestion::rule)
          .forEach(spoken::add);
      live.ledger().charges().stream().map(Charge::rule).forEach(charged::add);
    }
    for (String expectation : each.expected()) {
      String what = expectation.substring(1);
      boolean happened =
          switch (what) {
            case "*" -> !spoken.isEmpty();
            case "effort" -> !charged.isEmpty();
            default -> spoken.contains(what) || charged.contains(what);
          };
      assertThat(happened)
          .as("%s: spoke %s, charged %s", expectation, spoken, charged)
          .isEqualTo(expectation.startsWith("+"));
    }
  }

  private static List<Case> read(String file) {
    List<Case> cases = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("== ")) {
        String[] head = line.substring(3).split(" \\| ");
        String language = head.length > 3 ? head[3].replace("lang=", "") : "en";
        List<String> expected = List.of(head[2].split(","));
        cases.add(new Case(head[0] + "/" + head[1], expected, language, new ArrayList<>()));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        cases.get(cases.size() - 1).lines().add(line);
      }
    }
    return cases;
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(TABLES.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A chat with an agent from the beginning unless a bot speaks, ended a minute after the last. */
  private static void play(Case each, Rehearsal rehearsal) {
    Player player = new Player(each, rehearsal);
    player.tell(0, EventType.STARTED.uri(), node("channel", "chat").put("customerId", each.name()));
    if (each.lines().stream().noneMatch(line -> line.split(" ", 3)[1].equals("B"))) {
      player.tell(0.5, EventType.AGENT_CONNECTED.uri(), node("agentId", "a-" + each.name()));
    }
    double last = 0;
    for (String line : each.lines()) {
      String[] parts = line.split(" ", 3);
      last = Double.parseDouble(parts[0]);
      if (parts[1].startsWith("@")) {
        String[] pair = parts[2].split("=", 2);
        player.tell(last, EventType.uri(parts[1].substring(1)), node(pair[0], pair[1]));
      } else {
        ObjectNode said = node("speaker", speaker(parts[1])).put("text", parts[2]);
        player.tell(last, EventType.UTTERANCE_HEARD.uri(), said.put("final", true));
      }
    }
    player.tell(last + 60, EventType.ENDED.uri(), node("by", "customer"));
  }

  private static ObjectNode node(String name, String value) {
    return JSON.createObjectNode().put(name, value);
  }

  private static String speaker(String letter) {
    return switch (letter) {
      case "C" -> "customer";
      case "A" -> "agent";
      case "B" -> "bot";
      default -> throw new IllegalArgumentException("nobody is called " + letter);
    };
  }

  /** Tells the events of one case to the advisor, through the door. */
  private static final class Player {
    private final Case each;
    private final Rehearsal rehearsal;
    private int number;

    Player(Case each, Rehearsal rehearsal) {
      this.each = each;
      this.rehearsal = rehearsal;
    }

    void tell(double second, String type, ObjectNode data) {
      number++;
      if (data.has("text")) {
        data.put("utteranceId", "u" + number);
      }
      if (!each.language().equals("none") && (data.has("text") || data.has("channel"))) {
        data.put("language", each.language());
      }
      ObjectNode event = JSON.createObjectNode();
      event.put("specversion", "1.0").put("source", "/strangers").put("id", "e" + number);
      event.put("subject", each.name()).put("type", type);
      event.put("time", BEGIN.plusMillis(Math.round(second * 1_000)).toString());
      event.set("data", data);
      rehearsal.add(READER.read(event.toString().getBytes(UTF_8), END_OF_TIME).event());
    }
  }
}

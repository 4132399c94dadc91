package io.glidepath;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.vendor.Delivery;
import io.glidepath.vendor.Samples;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What each system sends, through the door of a real server with its database, and what came of it
 * as quality assurance reads it. Everything is told twice, and counts once.
 */
class PostsOverHttpTest {
  private static final String KEY = "Z2xpZGVwYXRoLXRlc3Qtc2VjcmV0LW9mLTMyLWJ5dGU=";
  private static final Map<String, SendingSystem> SYSTEMS =
      List.of(
              new SendingSystem("amazon-connect", "acme", KEY),
              new SendingSystem("chatwoot", "shop", KEY),
              new SendingSystem("genesys-cloud", "gc", KEY),
              new SendingSystem("intercom", "ic", KEY),
              new SendingSystem("transcript", "ear", KEY),
              new SendingSystem("twilio", "flex", KEY),
              new SendingSystem("zammad", "desk", KEY),
              new SendingSystem("zendesk", "zd", KEY))
          .stream()
          .collect(Collectors.toMap(SendingSystem::word, each -> each));

  @TempDir private static Path data;
  @TempDir private static Path config;
  private static RealServer server;

  @BeforeAll
  static void serve() throws IOException {
    String posts =
        SYSTEMS.values().stream().map(each -> each.entry("")).collect(Collectors.joining());
    Files.writeString(config.resolve("posts.yaml"), "posts:\n" + posts);
    Files.copy(Path.of("config/kpis.yaml"), config.resolve("kpis.yaml"));
    server = RealServer.start(data, Path.of("rules"), config);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chatwoot|shop-4711|started heard heard connected heard transferred connected heard ended"
            + " answered",
        "zammad|desk-ticket-81|started heard connected heard ended",
        "zendesk|zd-ticket-4471|started heard connected heard transferred transferred connected"
            + " ended",
        "intercom|ic-1122|started heard heard transferred connected heard heard heard ended answered",
        "twilio|flex-WT00000000000000000000000000000001|started queued connected transferred ended"
            + " wrapup",
        "twilio|flex-CH00000000000000000000000000000001|started heard connected heard heard heard"
            + " ended",
        "amazon-connect|acme-c1f1a000-0000-4000-8000-00000000000a|started queued connected heard"
            + " heard heard transferred queued connected ended wrapup",
        "amazon-connect|acme-c1f1a000-0000-4000-8000-00000000000d|heard heard",
        "genesys-cloud|gc-5a1e0000-0000-4000-8000-0000000000aa|started queued connected heard heard"
            + " transferred connected wrapup ended"
      })
  void whatASystemSendsBecomesItsInteractionOnce(String word, String interaction, String events) {
    SendingSystem system = system(word);
    for (String name : Samples.names(word)) {
      HttpResponse<String> answer = system.send(server, Samples.delivery(word, name));
      assertThat(answer.statusCode()).as(name + answer.body()).isIn(200, 202);
      assertThat(RealServer.json(answer).path("rejected")).as(name).isEmpty();
    }
    assertThat(told(interaction)).isEqualTo(Arrays.asList(events.split(" ")));

    for (String name : Samples.names(word)) {
      JsonNode again = RealServer.json(system.send(server, Samples.delivery(word, name)));
      assertThat(again.path("accepted").asInt()).as(name).isZero();
      assertThat(again.path("rejected")).as(name).isEmpty();
    }
    assertThat(told(interaction)).hasSize(events.split(" ").length);
  }

  @Test
  void wordsOfARecogniserMeetWhatOthersTellOfTheSameInteraction() {
    server.tell("call-7", 1, "interaction.started", "{'channel':'voice','customerId':'c7'}");
    server.tell("call-7", 2, "agent.connected", "{'agentId':'emma'}");
    SendingSystem ear = system("transcript");
    String said =
        "[{'interactionId':'call-7','utteranceId':'u1','speaker':'customer','final':false,"
            + "'text':'I have'},{'interactionId':'call-7','utteranceId':'u1','speaker':'customer',"
            + "'text':'I have moved.'},{'interactionId':'call-7','speaker':'agent','text':'Thanks.'}]";
    Delivery delivery =
        new Delivery(
            "http://x/",
            Map.of(),
            said.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
            Instant.now());
    assertThat(RealServer.json(ear.send(server, delivery)).path("accepted").asInt()).isEqualTo(3);
    assertThat(RealServer.json(ear.send(server, delivery)).path("accepted").asInt()).isZero();
    assertThat(told("call-7"))
        .startsWith("started", "connected")
        .filteredOn("heard"::equals)
        .hasSizeBetween(2, 3);
  }

  private static SendingSystem system(String word) {
    return Objects.requireNonNull(SYSTEMS.get(word));
  }

  /** The events of an interaction, oldest first, by the last word of their type. */
  private static List<String> told(String interaction) {
    HttpResponse<String> answer =
        server.get(Role.QA, "/v1/interactions/" + interaction + "/timeline");
    assertThat(answer.statusCode()).as(interaction + answer.body()).isEqualTo(200);
    List<String> types = new ArrayList<>();
    for (JsonNode event : RealServer.json(answer).path("events")) {
      String type = event.path("type").asText();
      types.add(type.startsWith("wrapup") ? "wrapup" : type.substring(type.lastIndexOf('.') + 1));
    }
    return types;
  }
}

package io.glidepath;

import static io.glidepath.RealServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.glidepath.web.http.Role;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reviewer looks for what was said, and opens the recording at a moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SaidAndHeardOverHttpTest {
  private static final String WHY = "'reason':'a complaint of the customer'";

  private RealServer server;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    Path config = Files.createDirectory(folder.resolve("config"));
    Files.writeString(
        config.resolve("glidepath.yaml"), "reviews: {recording-hosts: [recordings.example.com]}\n");
    server = RealServer.start(folder.resolve("data"), Path.of("rules"), config);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void wordsAreFoundAsTheyAreMaskedAndOnlySo() {
    begin("words", "c-words");
    say("words", 2, "u1", "customer", "I want a refund for the broken kettle");
    say("words", 3, "u2", "customer", "my name is Zanzibar Quillfeather, from the café");
    say("words", 4, "u3", "agent", "I am refunding it now");

    JsonNode places = words("REFUND");
    assertThat(places.findValuesAsText("text"))
        .containsExactly("I want a refund for the broken kettle", "I am refunding it now");
    assertThat(places.findValuesAsText("speaker")).containsExactly("customer", "agent");
    assertThat(places.at("/0/interactionId").asText()).isEqualTo("words");
    assertThat(places.at("/0/seq").asInt()).isEqualTo(3);
    assertThat(words("kettle%20refund")).hasSize(1);
    assertThat(words("kettle%20now")).isEmpty();
    assertThat(words("ettle")).isEmpty();
    JsonNode named = words("my%20name%20cafe");
    assertThat(named).hasSize(1);
    assertThat(named.toString()).contains("•••").doesNotContain("Zanzibar", "Quillfeather");
    assertThat(words("zanzibar")).isEmpty();
    assertThat(words("quillfeather%20name")).isEmpty();

    JsonNode all = json(get("/v1/words?text=refund"));
    assertThat(all.path("read").asInt()).isPositive();
    assertThat(all.has("next")).isFalse();
    assertThat(get("/v1/words?text=a").statusCode()).isEqualTo(400);
    assertThat(get("/v1/words").statusCode()).isEqualTo(400);
    assertThat(get("/v1/words?text=refund&after=nonsense").statusCode()).isEqualTo(400);
    assertThat(words("refund&team=none")).isEmpty();

    server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['c-words']}");

    assertThat(words("refund")).isEmpty();
  }

  @Test
  void anUtteranceThatWasRevisedIsFoundAsItWasHeardInTheEnd() {
    begin("revised", "c-revised");
    String said = "{'utteranceId':'u1','speaker':'customer','text':'%s','final':%s}";
    tell("revised", 2, "utterance.heard", said.formatted("a parcel of marble", false));
    tell("revised", 3, "utterance.heard", said.formatted("a parcel of marmalade", true));

    assertThat(words("marble")).isEmpty();
    assertThat(words("marmalade")).hasSize(1);
  }

  @Test
  void aRecordingIsOpenedAtItsMomentForAReasonThatIsLogged() {
    begin("heard", "c-heard");
    String end =
        "{'by':'agent','recordingUrl':'https://recordings.example.com/r?id=7','recordingFrom':"
            + "'2026-03-02T09:00:00Z'}";
    tell("heard", 2, "interaction.ended", end);
    begin("unheard", "c-unheard");

    HttpResponse<String> timeline = get("/v1/interactions/heard/timeline");
    assertThat(json(timeline).path("recording").asBoolean()).isTrue();
    assertThat(timeline.body()).doesNotContain("recordings.example.com", "recordingUrl");
    assertThat(hear("heard", "{'reason':'because','at':'2026-03-02T09:01:03Z'}").statusCode())
        .isEqualTo(422);
    assertThat(hear("heard", "{" + WHY + ",'at':'noon'}").statusCode()).isEqualTo(422);
    assertThat(looks("heard")).isEmpty();

    HttpResponse<String> heard = hear("heard", "{" + WHY + ",'at':'2026-03-02T09:01:03Z'}");

    assertThat(json(heard).path("url").asText())
        .isEqualTo("https://recordings.example.com/r?id=7#t=60");
    assertThat(heard.headers().firstValue("Cache-Control")).contains("no-store");
    JsonNode look = looks("heard").get(0);
    assertThat(look.path("by").asText()).isEqualTo("qa-1");
    assertThat(look.path("recording").asBoolean()).isTrue();
    assertThat(look.path("reason").asText()).isEqualTo("a complaint of the customer");
    assertThat(server.ask("select detail from act where kind = 'glass-broken'").toString())
        .contains("recording");
    assertThat(hear("unheard", "{" + WHY + ",'at':'2026-03-02T09:01:03Z'}").statusCode())
        .isEqualTo(404);
    for (Role role : List.of(Role.AGENT, Role.CX_LEAD, Role.TEAM_LEAD)) {
      String path = "/v1/interactions/heard/recording";
      assertThat(server.post(role, path, "{" + WHY + "}").statusCode()).isEqualTo(403);
    }

    server.post(Role.ADMIN, "/v1/privacy/erase", "{'customers':['c-heard']}");

    assertThat(hear("heard", "{" + WHY + ",'at':'2026-03-02T09:01:03Z'}").statusCode())
        .isEqualTo(410);
    assertThat(looks("heard")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "https://tapes.example.com/r, tapes.example.com",
    "https://recordings.example.com.evil.example/r, recordings.example.com.evil.example",
    "https://evil.example/recordings.example.com, evil.example",
    "https://evil.example#recordings.example.com, evil.example",
    "http://xrecordings.example.com:443?recordings.example.com, xrecordings.example.com"
  })
  void aRecordingAtAHostThatIsNotListedIsNotLedTo(String url, String host) {
    String id = "at-" + Integer.toHexString(url.hashCode());
    begin(id, "c-" + id);
    String end = "{'by':'agent','recordingUrl':'%s'}".formatted(url);
    tell(id, 2, "interaction.ended", end);

    JsonNode timeline = json(get("/v1/interactions/" + id + "/timeline"));
    assertThat(timeline.path("recording").asBoolean()).isFalse();
    assertThat(timeline.path("unlistedHost").asText()).isEqualTo(host);
    HttpResponse<String> refused = hear(id, "{" + WHY + ",'at':'2026-03-02T09:01:03Z'}");
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(json(refused).path("detail").asText())
        .isEqualTo(
            "The recording is at " + host + ", which reviews.recording-hosts does not list.");
    assertThat(looks(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://Recordings.Example.COM:8443/r", "http://recordings.example.com"})
  void aRecordingAtAListedHostIsFoundWhateverItsPortAndLetters(String url) {
    String id = "listed-" + url.length();
    begin(id, "c-" + id);
    tell(id, 2, "interaction.ended", "{'by':'agent','recordingUrl':'%s'}".formatted(url));

    JsonNode timeline = json(get("/v1/interactions/" + id + "/timeline"));
    assertThat(timeline.path("recording").asBoolean()).isTrue();
    assertThat(timeline.has("unlistedHost")).isFalse();
    JsonNode heard = json(hear(id, "{" + WHY + ",'at':'2026-03-02T09:01:03Z'}"));
    assertThat(heard.path("url").asText()).startsWith(url);
  }

  @Test
  void anAddressThatIsNoneOfTheWebIsRefused() {
    begin("bad", "c-bad");
    String end = "{'by':'agent','recordingUrl':'%s'}";
    for (String url :
        List.of("javascript:alert(1)", "data:text/html,x", "ftp://a.b/c", "https:///x")) {
      HttpResponse<String> refused = server.tell("bad", 2, "interaction.ended", end.formatted(url));
      assertThat(refused.statusCode()).as(url).isEqualTo(422);
      assertThat(json(refused).path("pointer").asText()).isEqualTo("/data/recordingUrl");
    }
  }

  private void begin(String id, String customer) {
    String start = "{'channel':'voice','customerId':'" + customer + "','language':'en'}";
    tell(id, 0, "interaction.started", start);
    tell(id, 1, "agent.connected", "{'agentId':'emma'}");
  }

  private void say(String id, int n, String utterance, String speaker, String text) {
    String data = "{'utteranceId':'%s','speaker':'%s','text':'%s','final':true}";
    tell(id, n, "utterance.heard", data.formatted(utterance, speaker, text));
  }

  private void tell(String id, int n, String type, String data) {
    HttpResponse<String> answer = server.tell(id, n, type, data);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
  }

  private JsonNode words(String text) {
    return json(get("/v1/words?text=" + text)).path("places");
  }

  private HttpResponse<String> hear(String id, String body) {
    return server.post(Role.QA, "/v1/interactions/" + id + "/recording", body);
  }

  private JsonNode looks(String id) {
    return json(get("/v1/interactions/" + id + "/timeline")).path("looks");
  }

  private HttpResponse<String> get(String path) {
    return server.get(Role.QA, path);
  }
}

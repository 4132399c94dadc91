package io.glidepath.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.glidepath.Superuser;
import io.glidepath.interaction.EventType;
import io.glidepath.store.vault.KeyRing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person said is told to a real server, and then looked for in every byte it left. */
@Tag("thorough")
class CanaryTest {
  private static final String CUSTOMER = "canary-customer-4711";

  private static final List<String> CANARIES =
      List.of(
          CUSTOMER,
          "Zebediah Quillfeather",
          "4539 1488 0343 6467",
          "4539148803436467",
          "zebediah.quillfeather@canary.example",
          "+44 20 7946 0958",
          "GB29 NWBK 6016 1331 9268 19",
          "Aliénor Châtaignier-Merle",
          "FR14 2004 1010 0505 0001 3M02 606",
          "06 39 98 57 12",
          "Íñigo Azpilicueta Yáñez",
          "ES91 2100 0418 4502 0005 1332",
          "+34 612 34 56 78");

  private static final List<String> STEPS =
      List.of(
          "interaction.started {'channel':'voice','customerId':'%c','language':'%l'}",
          "agent.connected {'agentId':'emma'}",
          "utterance.heard {'utteranceId':'u1','speaker':'customer','final':false,'text':'%t'}",
          "utterance.heard {'utteranceId':'u1','speaker':'customer','final':true,'text':'%t %t'}",
          "selfservice.attempted {'where':'web','step':'%t','outcome':'failed'}",
          "interaction.transferred {'to':'second-line','kind':'cold','reason':'%t'}",
          "promise.made {'what':'%t'}",
          "interaction.transferred {'to':'third-line','kind':'cold','reason':'%t'}",
          "feedback.given {'suggestionId':'none','action':'dismissed','reason':'%t'}",
          "survey.answered {'instrument':'ces','score':1,'min':1,'max':7,'highIs':'good','comment':'%t'}");

  private static final List<String> INTERACTIONS = List.of("canary-en", "canary-fr", "canary-es");

  /** Where a reviewer reads what reviewers wrote. */
  private static final List<String> NOTES =
      List.of("GET canary-en/timeline", "GET reviews of canary-en");

  @TempDir private Path folder;

  @Test
  void noByteOfAPersonIsOnDiskAndNoKeyOfThemAfterErasing() throws Exception {
    Path data = folder.resolve("data");
    String integration = ServerProcess.token(data, "integration");
    String lead = ServerProcess.token(data, "cx-lead", "--agent", "maria");
    try (ServerProcess server = ServerProcess.start(data)) {
      Api api = new Api(server.url(), integration);
      List<String> languages = List.of("en", "fr", "es");
      for (int i = 0; i < languages.size(); i++) {
        tell(
            api,
            "canary-" + languages.get(i),
            languages.get(i),
            CANARIES.subList(1 + 4 * i, 5 + 4 * i));
      }
      assertThat(found(data, CANARIES)).isEmpty();
      superuser(data, "checkpoint");
      assertThat(found(data, CANARIES)).isEmpty();
      assertThat(server.said()).doesNotContain(CANARIES);
      Api qa = new Api(server.url(), ServerProcess.token(data, "qa", "--agent", "ada"));
      Exports exports = new Exports(data, qa, folder);
      review(qa);
      assertThat(found(data, CANARIES)).isEmpty();
      assertThat(withCanaries(exports.of(INTERACTIONS)))
          .containsOnlyKeys(NOTES.toArray(String[]::new));
      String oldKey = Files.readString(data.resolve("keys/vault-1.key"));
      Map<String, byte[]> wrapped = wrapped(data);
      assertThat(wrapped).isNotEmpty();

      assertThat(privacy(data, "hold", CUSTOMER, "--why", "case 7").code()).isZero();
      assertThat(privacy(data, "erase", CUSTOMER, "--yes"))
          .satisfies(
              ended -> {
                assertThat(ended.code()).isEqualTo(2);
                assertThat(ended.said()).contains("legal hold");
              });
      assertThat(privacy(data, "release", CUSTOMER).code()).isZero();
      ServerProcess.Ended erased = privacy(data, "erase", CUSTOMER, "--yes");
      assertThat(erased.said()).contains("with 3 interactions");

      Api.Answer view = new Api(server.url(), lead).get("/v1/interactions/canary-en");
      assertThat(view.status()).isEqualTo(200);
      assertThat(view.body().path("customer").isTextual()).isFalse();
      assertThat(api.post(event("canary-en", 99, "customer.held {}")).body().path("seq").asLong())
          .isEqualTo(STEPS.size() + 1);
      Map<String, String> after = exports.of(INTERACTIONS);
      assertThat(withCanaries(after)).isEmpty();
      assertThat(after.get("GET reviews of canary-en")).contains("\"verdict\":\"late\"");
      after.keySet().removeIf(what -> what.startsWith("GET reviews"));
      assertThat(after).allSatisfy((what, text) -> assertThat(text).as(what).contains("canary-"));
      server.kill();
      assertThat(found(data, CANARIES)).isEmpty();
      assertThat(found(data, List.of(oldKey))).isEmpty();
      KeyRing ring = KeyRing.open(data);
      assertThat(ring.key(1)).isNull();
      wrapped.forEach(
          (id, bytes) -> ring.keys().forEach(key -> assertThat(key.unwrap(id, bytes)).isNull()));
    }
    // This starts PostgreSQL again, which takes its write-ahead log in.
    assertThat(privacy(data, "erase", CUSTOMER, "--yes").said()).contains("nothing was erased");
    assertThat(found(data, CANARIES)).isEmpty();
    ServerProcess.Ended verified =
        ServerProcess.runHere("audit", "verify", "--data", data.toString());
    assertThat(verified.code()).as(verified.said()).isZero();
    assertThat(privacy(data, "retain").said()).contains("Past its time: 0 days");
  }

  /** A reviewer writes a note with a name, and breaks the glass with another. */
  private static void review(Api qa) {
    String path = "/v1/decisions?limit=1&interaction=canary-en";
    String decision = qa.get(path).body().at("/items/0/id").asText();
    String note = "{\"decisionId\":\"%s\",\"verdict\":\"late\",\"note\":\"%s\"}";
    assertThat(qa.post("/v1/reviews", note.formatted(decision, CANARIES.get(1))).status())
        .isEqualTo(201);
    String reason = "{\"reason\":\"%s complained\"}".formatted(CANARIES.get(7));
    Api.Answer unmasked = qa.post("/v1/interactions/canary-en/unmask", reason);
    assertThat(unmasked.body().toString()).contains(CANARIES.get(1), CANARIES.get(7));
  }

  private static Map<String, String> withCanaries(Map<String, String> texts) {
    Map<String, String> found = new TreeMap<>(texts);
    found.values().removeIf(text -> CANARIES.stream().noneMatch(text::contains));
    return found;
  }

  private static void tell(Api api, String id, String language, List<String> canaries) {
    String text = String.join(" ; ", canaries);
    for (int step = 0; step < STEPS.size(); step++) {
      String event =
          STEPS.get(step).replace("%c", CUSTOMER).replace("%l", language).replace("%t", text);
      Api.Answer answer = api.post(event(id, step, event));
      assertThat(answer.acknowledged()).as(answer.toString()).isTrue();
    }
  }

  private static String event(String id, int step, String what) {
    String[] parts = what.split(" ", 2);
    return ("{'specversion':'1.0','source':'/canary','id':'%s-%d','type':'%s',"
            + "'subject':'%s','time':'%s','data':%s}")
        .formatted(id, step, EventType.uri(parts[0]), id, Instant.now(), parts[1])
        .replace('\'', '"');
  }

  private static ServerProcess.Ended privacy(Path data, String verb, String... more) {
    List<String> arguments = new ArrayList<>(List.of("privacy", verb, "--data", data.toString()));
    arguments.addAll(List.of(more));
    return ServerProcess.runHere(arguments.toArray(String[]::new));
  }

  /** Which of the texts are in which files, as they are or in hex. */
  private static List<String> found(Path data, List<String> texts) throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        boolean program = file.toString().matches(".*/postgres/[^/]+/(bin|lib|share)/.*");
        if (program || !Files.exists(file)) {
          continue;
        }
        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        for (String text : texts) {
          byte[] plain = text.getBytes(StandardCharsets.UTF_8);
          if (bytes.contains(new String(plain, StandardCharsets.ISO_8859_1))
              || bytes.contains(HexFormat.of().formatHex(plain))) {
            found.add(file + ": " + text);
          }
        }
      }
    }
    return found;
  }

  private static Map<String, byte[]> wrapped(Path data) throws SQLException {
    Map<String, byte[]> keys = new TreeMap<>();
    try (Connection connection = Superuser.connect(data);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select id, wrapped from data_key")) {
      while (rows.next()) {
        keys.put(rows.getString(1), rows.getBytes(2));
      }
    }
    return keys;
  }

  private static void superuser(Path data, String sql) throws SQLException {
    try (Connection connection = Superuser.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}

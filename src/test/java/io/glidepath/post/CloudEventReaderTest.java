package io.glidepath.post;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.glidepath.interaction.Channel;
import io.glidepath.interaction.EventType;
import io.glidepath.interaction.Fact;
import io.glidepath.interaction.Redaction;
import io.glidepath.journal.Received;
import io.glidepath.journal.RefusedEvent;
import io.glidepath.journal.RefusedEvent.Kind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventReaderTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:01Z");
  private static final String ENVELOPE =
      "{\"specversion\":\"1.0\",\"id\":\"e1\",\"source\":\"/acd\",\"type\":\"io.glidepath.%s.v1\","
          + "\"subject\":\"i1\",\"time\":\"2026-03-02T09:00:00Z\",\"data\":%s}";
  private static final String HELD = ENVELOPE.formatted("customer.held", "{}");

  private final CloudEventReader reader = new CloudEventReader(Redaction.NONE);

  record Sample(String name, String pointer, String data) {
    static Sample of(String line) {
      String[] parts = line.split(" \\| ");
      return new Sample(parts[0], parts.length == 3 ? parts[1] : "", parts[parts.length - 1]);
    }

    String json() {
      return ENVELOPE.formatted(name, data);
    }
  }

  static Stream<Sample> good() throws IOException {
    return samples("/post/good.txt");
  }

  static Stream<Sample> bad() throws IOException {
    return samples("/post/bad.txt");
  }

  private static Stream<Sample> samples(String resource) throws IOException {
    try (InputStream in = CloudEventReaderTest.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Sample::of);
    }
  }

  @ParameterizedTest
  @MethodSource
  void good(Sample sample) {
    Received received = read(sample.json());

    assertThat(received.event().interactionId()).isEqualTo("i1");
    assertThat(received.event().time()).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(received.receivedAt()).isEqualTo(NOW);
    assertThat(read(received.json()).event()).isEqualTo(received.event());
    assertThat(read(received.json()).json()).isEqualTo(received.json());
  }

  @ParameterizedTest
  @MethodSource
  void bad(Sample sample) {
    RefusedEvent refusal = refusal(sample.json());

    assertThat(refusal.kind()).isEqualTo(Kind.WRONG_SHAPE);
    assertThat(refusal.pointer()).isEqualTo(sample.pointer());
    assertThat(refusal).hasMessageStartingWith(sample.pointer() + " ").hasMessageEndingWith(".");
  }

  /**
   * The text is exchanged in the canonical form, which comes out as if it had been written anew.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Hello",
        "it's four five three nine",
        "say \"text\":\"no\" and \\\"text\\\":",
        "a\\b\n\t\u0001 é ¿ 😀",
        "text",
        "}"
      })
  void anUtteranceSaysAnotherTextAsIfItHadBeenWrittenSo(String text) {
    String other = text + " \"text\":\"\\";

    Received received = read(uttered(text));
    Received kept = reader.saying(received, received.event().saying(other));

    assertThat(kept.json()).isEqualTo(read(uttered(other)).json());
    assertThat(kept.event()).isEqualTo(read(kept.json()).event());
    assertThat(kept.hash()).isEqualTo(received.hash());
    assertThat(reader.saying(kept, received.event()).json()).isEqualTo(received.json());
  }

  @Test
  void anotherTextIsPutInWithoutReadingTheEventAgain() {
    Received received = read(uttered("four five"));
    String unreadable = received.json().replace("\"utteranceId\":", "");
    Received broken =
        new Received(received.event(), unreadable, received.hash(), received.receivedAt());

    Received kept = reader.saying(broken, received.event().saying("…"));

    assertThat(kept.json()).isEqualTo(unreadable.replace("four five", "…"));
  }

  private static String uttered(String text) {
    String data =
        new JsonObject()
            .put("utteranceId", "text")
            .put("speaker", "customer")
            .put("language", "en")
            .put("final", true)
            .put("text", text)
            .encode();
    return ENVELOPE.formatted("utterance.heard", data).replace("\"e1\"", "\"text\"");
  }

  @Test
  void everyTypeHasGoodSamples() throws IOException {
    Set<String> sampled = good().map(Sample::name).collect(Collectors.toSet());

    assertThat(sampled).containsExactlyInAnyOrderElementsOf(EventType.words());
  }

  @Test
  void readsEveryMember() {
    assertThat(
            fact(
                "interaction.started",
                """
                {"channel":"voice","customerId":"c1","direction":"outbound","queue":"q",\
                "language":"fr-CA","issue":"i","product":"p","segment":"s","journey":"j",\
                "touchpoint":"t"}"""))
        .isEqualTo(
            new Fact.Started(Channel.VOICE, "c1", true, "q", "fr-CA", "i", "p", "s", "j", "t"));
    assertThat(
            fact(
                "survey.answered",
                """
                {"instrument":"ces","score":2,"min":1,"max":7,"highIs":"bad","rootCause":"r",\
                "churnRisk":0.4,"comment":"c","askedAt":"2026-03-09T17:30:00+01:00","channel":"sms"}"""))
        .isEqualTo(
            new Fact.SurveyAnswered(
                "ces",
                2,
                1,
                7,
                false,
                "r",
                0.4,
                "c",
                Instant.parse("2026-03-09T16:30:00Z"),
                "sms"));
    assertThat(
            fact("feedback.given", "{\"suggestionId\":\"s\",\"action\":\"muted\",\"seconds\":9}"))
        .isEqualTo(new Fact.FeedbackGiven("s", "muted", null, 9));
    assertThat(fact("interaction.transferred", "{\"to\":\"t\",\"kind\":\"warm\"}"))
        .isEqualTo(new Fact.Transferred("t", null, true, null));
    assertThat(fact("promise.made", "{\"what\":\"w\",\"dueAt\":\"2026-03-09T17:30:00+01:00\"}"))
        .isEqualTo(new Fact.PromiseMade("w", Instant.parse("2026-03-09T16:30:00Z")));
  }

  @Test
  void learnsTheCustomerFromPartitionKeyOrStart() {
    String keyed = HELD.replace("\"id\"", "\"partitionkey\":\"c9\",\"id\"");
    String start = ENVELOPE.formatted("interaction.started", good("c9"));

    assertThat(read(HELD).event().customerId()).isNull();
    assertThat(read(keyed).event().customerId()).isEqualTo("c9");
    assertThat(read(start).event().customerId()).isEqualTo("c9");
    assertThat(refusal(start.replace("\"id\"", "\"partitionkey\":\"c8\",\"id\"")).pointer())
        .isEqualTo("/partitionkey");
  }

  private static String good(String customer) {
    return "{\"channel\":\"voice\",\"customerId\":\"" + customer + "\"}";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}{}",
        "not json",
        "{'id':1}",
        "{\"id\":\"a\",\"id\":\"b\"}",
        "{\"data\":{\"a\":1,\"a\":1}}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":1e99999999999}",
        "{\"a\":1,}",
        "\u0000"
      })
  void refusesWhatIsNotJson(String body) {
    assertThat(refusal(body).kind()).isEqualTo(Kind.NOT_JSON);
  }

  @Test
  void refusesJsonThatIsTooDeepOrTooLong() {
    assertThat(refusal("[".repeat(5_000)).kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(refusal("{\"a\":" + "9".repeat(65) + "}").kind()).isEqualTo(Kind.NOT_JSON);
    assertThat(refusal("{\"a\":\"" + "x".repeat(70_000) + "\"}").kind()).isEqualTo(Kind.NOT_JSON);
    String long20k = ENVELOPE.formatted("utterance.heard", utterance("x".repeat(20_001)));
    assertThat(refusal(long20k).pointer()).isEqualTo("/data/text");
    assertThat(refusal(HELD.replace("e1", "e".repeat(201))).pointer()).isEqualTo("/id");
  }

  private static String utterance(String text) {
    return "{\"utteranceId\":\"u\",\"speaker\":\"agent\",\"final\":true,\"text\":\"" + text + "\"}";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"specversion\":\"1.0\" | \"specversion\":\"0.3\" | /specversion",
        "\"specversion\":\"1.0\" | \"specversion\":1.0     | /specversion",
        "\"id\":\"e1\"           | \"ID\":\"e1\"           | /id",
        "\"id\":\"e1\"           | \"id\":7                | /id",
        "\"source\":\"/acd\"     | \"source\":\" \"        | /source",
        "\"type\"                | \"typ\"                 | /type"
      })
  void refusesWhatIsNoCloudEvent(String good, String bad, String pointer) {
    RefusedEvent refusal = refusal(HELD.replace(good, bad));

    assertThat(refusal.kind()).isEqualTo(Kind.NOT_A_CLOUD_EVENT);
    assertThat(refusal.pointer()).isEqualTo(pointer);
    assertThat(refusal("[" + HELD + "]").kind()).isEqualTo(Kind.NOT_A_CLOUD_EVENT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"subject\":\"i1\" | \"x\":1                                   | /subject",
        "\"subject\":\"i1\" | \"subject\":\"\"                          | /subject",
        "\"data\":{}        | \"data\":[]                               | /data",
        "\"data\":{}        | \"data\":\"{}\"                           | /data",
        "\"data\":{}        | \"data_base64\":\"e30=\"                  | /data_base64",
        "\"data\":{}        | \"datacontenttype\":\"text/xml\"          | /datacontenttype",
        "\"data\":{}        | \"datacontenttype\":7                     | /datacontenttype",
        "\"data\":{}        | \"partitionkey\":7                        | /partitionkey",
        "2026-03-02T09      | 1999-12-31T23                             | /time",
        "2026-03-02T09      | 2026-03-03T10                             | /time",
        "2026-03-02T09      | 2026-02-30T09                             | /time",
        "2026-03-02T09      | 2026-03-02 09                             | /time",
        "09:00:00Z          | 09:00Z                                    | /time",
        "09:00:00Z          | 09:00:00                                  | /time",
        "09:00:00Z          | 25:00:00Z                                 | /time",
        "09:00:00Z          | 09:00:00+01                               | /time"
      })
  void refusesWrongEnvelopes(String good, String bad, String pointer) {
    RefusedEvent refusal = refusal(HELD.replace(good, bad));

    assertThat(refusal.kind()).isEqualTo(Kind.WRONG_SHAPE);
    assertThat(refusal.pointer()).isEqualTo(pointer);
  }

  @Test
  void takesEveryOffsetAndFraction() {
    assertThat(read(HELD.replace("09:00:00Z", "10:00:00.123456+01:00")).event().time())
        .isEqualTo("2026-03-02T09:00:00.123456Z");
    assertThat(read(HELD.replace("T09:00:00Z", "t09:00:00z")).event().time())
        .isEqualTo("2026-03-02T09:00:00Z");
  }

  @Test
  void namesTheNearestType() {
    RefusedEvent near = refusal(HELD.replace("customer.held", "customer.hold"));
    assertThat(near.kind()).isEqualTo(Kind.WRONG_SHAPE);
    assertThat(near.pointer()).isEqualTo("/type");
    assertThat(near).hasMessageContaining("io.glidepath.customer.held.v1");

    RefusedEvent far = refusal(HELD.replace("io.glidepath.customer.held.v1", "com.example.tea"));
    assertThat(far).hasMessageContaining("must be one of").hasMessageContaining("wrapup.ended");
  }

  @Test
  void writesCanonicalJsonOfWhatTheContractKnows() {
    String json =
        ENVELOPE
            .formatted(
                "survey.answered",
                "{\"score\":1.50,\"comment\":\"é\\n\",\"instrument\":\"ces\",\"min\":1.0,\"max\":7,"
                    + "\"highIs\":\"bad\",\"mood\":{\"of\":[1]}}")
            .replace("\"id\"", "\"zeta\":1.50, \"id\"");

    assertThat(read(json).json())
        .isEqualTo(
            "{\"data\":{\"comment\":\"é\\n\",\"highIs\":\"bad\",\"instrument\":\"ces\",\"max\":7,"
                + "\"min\":1,\"score\":1.5},\"id\":\"e1\",\"source\":\"/acd\",\"specversion\":\"1.0\","
                + "\"subject\":\"i1\",\"time\":\"2026-03-02T09:00:00Z\","
                + "\"type\":\"io.glidepath.survey.answered.v1\"}");
  }

  @Test
  void hashTellsConflictsAndOverlooksTheEnvelopesTravelMarks() {
    String hash = read(HELD).hash();

    assertThat(read(HELD.replace("\"id\"", "\"traceparent\":\"00-x\", \"id\"")).hash())
        .isEqualTo(hash);
    assertThat(read(HELD.replace("{}", "{\"a\":1}")).hash()).isNotEqualTo(hash);
    assertThat(read(HELD.replace("i1", "i2")).hash()).isNotEqualTo(hash);
    assertThat(read(HELD.replace("held", "resumed")).hash()).isNotEqualTo(hash);
  }

  @Test
  void refusesTextThatNoDatabaseTakes() {
    assertThat(refusal(HELD.replace("{}", "{\"a\":[\"x\\u0000\"]}")).pointer())
        .isEqualTo("/data/a/0");
    assertThat(refusal(HELD.replace("i1", "i\\ud800")).pointer()).isEqualTo("/subject");
    assertThat(read(HELD.replace("i1", "i😀")).event().interactionId()).isEqualTo("i😀");
  }

  @Test
  void throwsNothingButRefusalsOnMutatedEvents() throws IOException {
    List<String> seeds = good().map(Sample::json).toList();
    Random random = new Random(20_260_302);
    String alphabet = "{}[]\",:\\0123456789.eE+-aé\u0000 tfnu";
    int taken = 0;
    for (int round = 0; round < 40_000; round++) {
      StringBuilder json = new StringBuilder(seeds.get(random.nextInt(seeds.size())));
      for (int edits = random.nextInt(1, 5); edits > 0; edits--) {
        int at = random.nextInt(json.length());
        switch (random.nextInt(3)) {
          case 0 -> json.deleteCharAt(at);
          case 1 -> json.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
          default -> json.setCharAt(at, alphabet.charAt(random.nextInt(alphabet.length())));
        }
      }
      taken += survives(json.toString().getBytes(UTF_8)) ? 1 : 0;
    }
    assertThat(taken).isBetween(1_000, 39_000);
  }

  private boolean survives(byte[] json) {
    try {
      reader.read(json, NOW);
      return true;
    } catch (RefusedEvent refused) {
      return false;
    }
  }

  private Received read(String json) {
    return reader.read(json.getBytes(UTF_8), NOW);
  }

  private Fact fact(String name, String data) {
    return read(ENVELOPE.formatted(name, data)).event().fact();
  }

  private RefusedEvent refusal(String json) {
    return catchThrowableOfType(RefusedEvent.class, () -> read(json));
  }
}
